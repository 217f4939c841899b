import Foundation
import PikkuModel
import PikkuParse
import Testing

@Suite struct ManifestFixtureTests {
    private let swift = Fixture.swiftFiles(of: "user-service").map(Fixture.parsed)
    private let manifest = ManifestFrontend().parse(sampleManifest("user-service-manifest/api/user.pikku.yaml"))

    @Test func theSampleHasNoFindings() {
        #expect(manifest.diagnostics == [])
        #expect(ManifestFrontend().parse(sampleManifest("todo/api/labels.pikku.yaml")).diagnostics == [])
    }

    @Test func wiringsSayWhatSwiftSays() {
        #expect(manifest.wirings.map(described).sorted() == swift.flatMap(\.wirings).map(described).sorted())
    }

    @Test func functionsSayWhatSwiftSays() {
        let functions = swift.flatMap(\.functions).filter { $0.name.text != "isAdmin" }
        #expect(manifest.functions.map(described).sorted() == functions.map(described).sorted())
        #expect(manifest.permissions.map(\.name.text) == ["isAdmin"])
        #expect(manifest.permissions.map(\.documentation.summary) == ["Only administrators may create users."])
    }

    @Test func typesHaveThePropertiesOfSwift() {
        let swiftTypes = Dictionary(uniqueKeysWithValues: swift.flatMap(\.types).map { ($0.name.text, $0) })
        #expect(manifest.types.count == 10)
        for type in manifest.types {
            #expect(swiftTypes[type.name.text].map(described) == described(type))
            #expect(swiftTypes[type.name.text]?.documentation == type.documentation)
        }
    }

    @Test func errorsHaveStatusAndProperties() {
        #expect(manifest.errors.map(\.name.text) == ["EmailTaken", "UserNotFound"])
        #expect(manifest.errors.map { $0.status.map(\.kind) } == [.number("409"), .number("404")])
        #expect(manifest.errors.map { $0.properties.map(\.name.text) } == [["email"], []])
    }
}

func sampleManifest(_ path: String) -> SourceFile {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures")
    let bytes = FileManager.default.contents(atPath: root.appending(path: path).path) ?? Data()
    return SourceFile(path: path, bytes: Array(bytes))
}

private func described(_ wiring: WiringDeclaration) -> String {
    "\(wiring.kind) " + wiring.arguments.map(described).joined(separator: " ")
}

private func described(_ argument: ArgumentDeclaration) -> String {
    "\(argument.label.text)=\(described(argument.value))"
}

private func described(_ function: FunctionDeclaration) -> String {
    let types =
        switch function.callee {
        case .type(let type):
            if case .named(let path, let arguments) = type.kind {
                "\(path == ["PikkuFunc"]) " + arguments.map(described).joined(separator: " ")
            } else {
                described(type)
            }
        case .function(let input, let output, let session):
            "\(session?.kind != .implicitMember("none")) \(input.map(described) ?? "Void") \(output.map(described) ?? "Void")"
        }
    let arguments = function.arguments.map(described).sorted().joined(separator: " ")
    return "\(function.name.text) \(types) \(arguments) \(function.documentation.summary)"
}

private func described(_ expression: PikkuModel.Expression) -> String {
    switch expression.kind {
    case .string(let text): "\"\(text)\""
    case .number(let text), .unsupported(let text): text
    case .boolean(let value): "\(value)"
    case .null: "null"
    case .array(let elements): "[" + elements.map(described).joined(separator: " ") + "]"
    case .dictionary(let entries):
        "{" + entries.map { described($0.key) + ":" + described($0.value) }.joined(separator: " ") + "}"
    case .reference(let path): path.joined(separator: ".")
    case .implicitMember(let name): "." + name
    case .type(let type): described(type)
    case .action(let function, let session):
        described(function) + (session.map { " session:" + described($0) } ?? "")
    }
}

/// A type as Swift writes it; primitives that both frontends know are called alike.
private func described(_ type: TypeReference) -> String {
    switch type.kind {
    case .named(let path, let arguments):
        path.joined(separator: ".") + (arguments.isEmpty ? "" : "<\(arguments.map(described).joined(separator: ","))>")
    case .primitive(let primitive): swiftNames[primitive] ?? "\(primitive)"
    case .optional(let wrapped): described(wrapped) + "?"
    case .array(let element): "[\(described(element))]"
    case .dictionary(let key, let value): "[\(described(key)):\(described(value))]"
    case .void: "Void"
    case .unsupported(let text): text
    }
}

private let swiftNames: [Primitive: String] = [
    .string: "String", .boolean: "Bool", .integer(.int): "Int", .number(.double): "Double", .dateTime: "Date",
    .uuid: "UUID", .uri: "URL", .bytes: "Data", .any: "JSONValue", .file: "File",
]

private func described(_ type: TypeDeclaration) -> [String] {
    switch type.kind {
    case .object(let properties): properties.map(described)
    case .enumeration(let cases): cases.map(\.name.text) + type.inheritedTypes.prefix(1).map(described)
    case .alias, .union, .raw: ["\(type.kind)"]
    }
}

private func described(_ property: PropertyDeclaration) -> String {
    let keywords = (property.type.keywords + property.keywords).map { "\($0.keyword)=\($0.value)" }
    let value = property.defaultValue.map(described) ?? "-"
    let mark = property.isOptional ? "?" : ""
    return "\(property.name.text): \(described(property.type))\(mark) \(keywords) \(value) \(property.documentation)"
}
