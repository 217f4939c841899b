import PikkuModel
import Testing

@testable import PikkuEmit

/// How the text of a path, query or form becomes JSON.
@Suite struct ParameterTextTests {
    @Test(
        arguments: [
            (.primitive(.string), ""), (.primitive(.uuid), ""), (.primitive(.bytes), ""), (.primitive(.dateTime), ""),
            (.primitive(.boolean), ", .boolean"), (.primitive(.integer(.uint8)), ", .number"),
            (.primitive(.number(.float)), ", .number"), (.primitive(.any), ", .json"), (.primitive(.file), ", .file()"),
            (.optional(Schema(.set(Schema(.primitive(.boolean))))), ", .boolean, isArray: true"),
            (.map(key: .string, value: Schema(.primitive(.string))), ", .json"),
            (.reference("Level"), ", .number"), (.reference("Role"), ""),
            (.reference("Levels"), ", .number, isArray: true"),
            (.reference("Color"), ""), (.reference("Anything"), ", .json"), (.reference("Point"), ", .json"),
        ] as [(Schema.Shape, String)])
    func theKindIsThatOfTheSchemaBehindEveryName(shape: Schema.Shape, expected: String) {
        let parameter = HTTPRoute.Parameter(source: .query, name: "a\"b", schema: Schema(shape), isRequired: true)
        #expect(project.parameterText(parameter) == #"Pikku.Parameter("a\"b", in: .query"# + expected + ")")
    }

    @Test func aFileSaysWhatCanBeRefusedWhileItArrives() {
        var photo = Schema(.primitive(.file))
        photo.constraints.maxSize = 1024
        photo.constraints.mediaTypes = ["image/png", "image/*"]
        let parameter = HTTPRoute.Parameter(
            source: .body, name: "photos", schema: Schema(.optional(Schema(.array(photo)))), isRequired: false)
        let kind = #".file(maxSize: 1024, mediaTypes: ["image/png", "image/*"])"#
        #expect(
            project.parameterText(parameter) == #"Pikku.Parameter("photos", in: .body, "# + kind + ", isArray: true)")
    }

    private let project = Project(types: [
        TypeDefinition("Anything", .raw(true)),
        TypeDefinition("Color", .raw(.object([.init("type", "string")]))),
        TypeDefinition("Level", .enumeration([EnumerationCase(swiftName: "low", rawValue: .integer(1))])),
        TypeDefinition("Levels", .alias(Schema(.array(Schema(.reference("Level")))))),
        TypeDefinition("Point", .object([])),
        TypeDefinition("Role", .enumeration([EnumerationCase(swiftName: "admin", rawValue: .string("admin"))])),
    ])
}
