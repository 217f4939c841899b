import Foundation
import PikkuGrammar
import PikkuModel
import Testing
import TestSupport

@testable import PikkuEmit

@Suite(.patient) struct SchemaVerdictTests {
    @Test func `an independent validator gives the verdicts that the runtime gives`() throws {
        guard let python = Program.find("python3", for: "checks schemas with jsonschema") else { return }
        try withTemporaryDirectory { directory in
            let schemas = directory.appendingPathComponent("schemas")
            try FileManager.default.createDirectory(at: schemas, withIntermediateDirectories: true)
            for (name, text) in try SchemaEmitter().texts(of: project) {
                try Data(text.utf8).write(to: schemas.appendingPathComponent(name))
            }
            let run = try python.run(
                [script("check_schemas.py").path, schemas.path], in: directory, input: "[\(verdicts)]")
            if run.status == 3 { return Program.reportMissing("jsonschema", for: run.text) }
            #expect(run.status == 0, "\(run.text)")
        }
    }

    private var verdicts: String {
        let all = [
            verdicts(on: "ShapeInput", valid: true, "{\"circle\":{\"_0\":1}}", "{\"none\":{},\"more\":1}"),
            verdicts(
                on: "ShapeInput", valid: false, "{}", "{\"circle\":{\"_0\":1},\"none\":{}}", "[]",
                "{\"circle\":{\"_0\":1},\"none\":null}", "{\"circle\":{\"_0\":\"1\"},\"none\":{}}", "{\"other\":{}}"),
            verdicts(on: "Rule", valid: true, "{\"kind\":\"age\",\"days\":3,\"more\":null}", "{\"kind\":\"any\"}"),
            verdicts(
                on: "Rule", valid: false, "{\"kind\":\"age\"}", "{\"days\":3}", "{\"kind\":\"b\",\"days\":3}", "1"),
            verdicts(
                on: "Numbers", valid: true, "{\"byte\":-128}", "{\"byte\":1e2}", "{\"byte\":1.0,\"long\":null}",
                "{\"byte\":0,\"long\":9223372036854775807}", "{\"byte\":0,\"float\":3.4028235e38}",
                "{\"byte\":0,\"float\":-3.40282356e38}"),
            verdicts(
                on: "Numbers", valid: false, "{\"byte\":-129}", "{\"byte\":1.5}", "{\"byte\":true}", "{}",
                "{\"byte\":0,\"long\":9223372036854775808}", "{\"byte\":0,\"float\":3.4028236e38}",
                "{\"byte\":0,\"float\":-3.5e38}"),
            verdicts(
                on: "Texts", valid: true, "{}", "{\"level\":\"low\"}", "{\"data\":\"QQ==\"}", "{\"data\":\"\"}",
                "{\"level\":null}", "{\"named\":\"😀😀\"}", "{\"tree\":{\"a\":{\"b\":{}}}}"),
            verdicts(
                on: "Texts", valid: false, "{\"level\":\"none\"}", "{\"data\":\"QQ=\"}", "{\"data\":\"QQ=\\u0020\"}",
                "{\"named\":\"abc\"}", "{\"tree\":{\"a\":1}}"),
            verdicts(
                on: "Maps", valid: true, "{\"byte\":{\"0\":1,\"-128\":1,\"127\":1},\"long\":{}}",
                "{\"byte\":{},\"long\":{\"9223372036854775807\":1,\"-9223372036854775808\":2,\"10\":3}}"),
        ]
        let keys = ["01", "-0", "128", "-129", "1000", "+1", "a", ""]
        let refused = keys.map { verdicts(on: "Maps", valid: false, "{\"byte\":{\"\($0)\":1},\"long\":{}}") }
        let long = ["9223372036854775808", "-9223372036854775809", "10000000000000000000"]
        let refusedLong = long.map { verdicts(on: "Maps", valid: false, "{\"byte\":{},\"long\":{\"\($0)\":1}}") }
        return (all + refused + refusedLong).joined(separator: ",\n")
    }

    private func verdicts(on type: String, valid: Bool, _ documents: String...) -> String {
        documents.map { "{\"schema\": \"\(type).schema.json\", \"valid\": \(valid), \"document\": \($0)}" }
            .joined(separator: ",\n")
    }

    private var project: Project {
        let number = Schema(.primitive(.number(.double)))
        return Project(types: [
            TypeDefinition("AgeRule", .object([Property("days", .primitive(.integer(.int)))])),
            TypeDefinition("AnyRule", .object([])),
            TypeDefinition(
                "Level", .enumeration([EnumerationCase(swiftName: "low", rawValue: .string("low"))])),
            TypeDefinition(
                "Maps",
                .object([
                    Property("byte", .map(key: .integer(.int8), value: number)),
                    Property("long", .map(key: .integer(.int), value: number)),
                ])),
            TypeDefinition("Named", .alias(Schema(.primitive(.string)) { $0.maxLength = 10 })),
            TypeDefinition(
                "Numbers",
                .object([
                    Property("byte", .primitive(.integer(.int8))),
                    Property("long", .optional(Schema(.primitive(.integer(.int))))),
                    Property("float", .optional(Schema(.primitive(.number(.float))))),
                ])),
            TypeDefinition(
                "Rule",
                .union(
                    Union(
                        tagging: .internal(property: "kind"),
                        cases: [
                            UnionCase(tag: "age", swiftName: "age", type: "AgeRule"),
                            UnionCase(tag: "any", swiftName: "any", type: "AnyRule"),
                        ]))),
            TypeDefinition(
                "Shape",
                .union(
                    Union(
                        tagging: .external,
                        cases: [
                            UnionCase(
                                tag: "circle", swiftName: "circle", payload: [Property("_0", number.shape)],
                                isLabeled: [false]),
                            UnionCase(tag: "none", swiftName: "none"),
                        ])), inputName: "ShapeInput"),
            TypeDefinition(
                "Texts",
                .object([
                    Property("level", .optional(Schema(.reference("Level")))),
                    Property("data", .optional(Schema(.primitive(.bytes)))),
                    Property("named", .optional(Schema(.reference("Named")) { $0.maxLength = 2 })),
                    Property("tree", .optional(Schema(.reference("Tree")))),
                ])),
            TypeDefinition("Tree", .alias(Schema(.map(key: .string, value: Schema(.reference("Tree")))))),
        ])
    }
}
