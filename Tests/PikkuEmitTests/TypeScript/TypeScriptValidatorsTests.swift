import Foundation
import PikkuGrammar
import PikkuModel
import Testing
import TestSupport

@testable import PikkuEmit

/// What emitted validators find, in Node.
@Suite(.patient) struct TypeScriptValidatorsTests {
    @Test func `finds what the service finds`() throws {
        try withValidators { node, directory in
            let documents = verdicts.map { "\($0.type)\t\($0.document)\n" }.joined()
            let run = try node.run(
                [script("violations.mjs").path, "validators.gen.js"], in: directory, input: documents)
            let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            try #require(run.status == 0 && lines.count == verdicts.count, "\(run.text)")
            for (verdict, line) in zip(verdicts, lines) {
                let found = try JSONDecoder().decode([String].self, from: Data(line.utf8))
                #expect(found == verdict.violations, "\(verdict.type): \(verdict.document)")
            }
        }
    }

    @Test func `takes the same texts for dates, addresses and the like`() throws {
        var texts: [(format: StringFormat, text: String)] = []
        for format in StringFormat.allCases {
            for text in formatExamples { texts += variants(of: text).map { (format, $0) } }
        }
        try withValidators { node, directory in
            let documents = texts.map { format, text in
                "Formats\t\(JSONText.line(.object([.init(format.rawValue, .string(text))])))\n"
            }
            let run = try node.run(
                [script("violations.mjs").path, "validators.gen.js"], in: directory, input: documents.joined())
            let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            try #require(run.status == 0 && lines.count == texts.count, "\(run.text.prefix(1_000))")
            for ((format, text), line) in zip(texts, lines) {
                let isValid = line == "[]"
                #expect(isValid == format.matches(text), "\(format.rawValue): '\(text)'")
            }
            for format in StringFormat.allCases {
                #expect(texts.contains { $0.format == format && format.matches($0.text) }, "\(format.rawValue)")
            }
        }
    }

    @Test func `looks at files, and at values that are no JSON`() throws {
        try withValidators { node, directory in
            let name = "validators.test.mjs"
            try FileManager.default.copyItem(at: script(name), to: directory.appendingPathComponent(name))
            let run = try node.run(["--test", name], in: directory)
            #expect(run.status == 0, "\(run.text)")
        }
    }

    @Test func `breaks what is too long for a line`() throws {
        let cases = (1...9).map { EnumerationCase(swiftName: "x", rawValue: .string("a long value \($0)")) }
        let project = Project(types: [TypeDefinition("Long", .enumeration(cases))])
        let text = try #require(try TypeScriptValidatorsEmitter().texts(of: project)["validators.gen.ts"])
        #expect(text.contains("  names([\n    'a long value 1',\n    'a long value 2',\n"))
        #expect(text.contains("    'a long value 9',\n  ]),\n)\n"))
    }

    /// The validators of a project, compiled by a strict compiler.
    private func withValidators(_ body: (Program, URL) throws -> Void) throws {
        let purpose = "runs the validators that are emitted"
        guard let tsc = Program.find("tsc", for: purpose), let node = Program.find("node", for: purpose) else { return }
        try withTemporaryDirectory { directory in
            try Data(#"{"type": "module"}"#.utf8).write(to: directory.appendingPathComponent("package.json"))
            let names = try writeTypeScript(of: validatorsProject, to: directory)
            let run = try tsc.run(Program.strictTypeScript + names, in: directory)
            try #require(run.status == 0, "\(run.text)")
            try body(node, directory)
        }
    }
}

/// The text, and texts that differ from it in one place.
private func variants(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var variants = [text, text.uppercased(), text + text]
    for index in 0...scalars.count {
        for other: Unicode.Scalar in [":", "0", "@", ".", "-", "/", "%", "[", "T", "é"] {
            variants.append(String(scalars[..<index] + [other] + scalars[index...]))
            if index < scalars.count { variants.append(String(scalars[..<index] + [other] + scalars[(index + 1)...])) }
        }
        if index < scalars.count { variants.append(String(scalars[..<index] + scalars[(index + 1)...])) }
    }
    return variants
}

extension String {
    fileprivate init(_ scalars: some Collection<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(scalars))
    }
}

private let formatExamples = [
    "2024-02-29", "1900-02-29", "0001-12-31", "2024-02-29T23:59:60Z", "1998-12-31T15:59:60.5-08:00", "12:30:15.5-03:30",
    "P1Y2M3DT4H5M6S", "PT36H", "P4W", "a.b+c@example.org", "a-b.example.org", "127.0.0.255", "::ffff:192.0.2.1",
    "1:2:3:4:5:6:7:8", "1::8", "https://user:p@a.example:80/b;c=d?e=f#g", "http://[v1.fe:80]:8/", "http://[::1]/%C3",
    "../a?b", "mailto:a@b.c", "//a", "", "123e4567-e89b-12d3-a456-426614174000",
]

private struct Verdict {
    var type: String
    var document: String
    /// Pointers and keywords; none for a valid document.
    var violations: [String]

    init(_ type: String, _ document: String, _ violations: String...) {
        self.type = type
        self.document = document
        self.violations = violations
    }
}

private let verdicts = [
    Verdict("Defaults", #"{"name": "a", "size": 1}"#),
    Verdict("Defaults", #"{"name": "a", "size": 1, "nickname": null, "both": null, "unknown": [{}]}"#),
    Verdict("Defaults", #"{"name": "a"}"#, "/size required"),
    Verdict("Defaults", #"{"size": "1", "both": 1}"#, "/name required", "/size type", "/both type"),
    Verdict("Defaults", "[]", " type"),
    Verdict("Defaults", "null", " type"),
    Verdict("DefaultsInput", #"{"name": "a"}"#),
    Verdict("DefaultsInput", #"{"name": null, "size": null, "both": null}"#, "/name type", "/size type"),
    Verdict("Inherited", #"{"constructor": null, "__proto__": true}"#),
    Verdict("Inherited", #"{"constructor": 1, "__proto__": {}}"#, "/__proto__ type"),

    Verdict("Integers", #"{"int8": -128, "uint8": 255, "int16": 32767, "uint16": 0, "int32": 2147483647}"#),
    Verdict("Integers", #"{"int8": 1.0, "uint8": 1e2, "uint32": 4294967295, "int64": -9223372036854775808}"#),
    Verdict("Integers", #"{"int": 9007199254740993, "uint": 9007199254740993, "uint64": 0}"#),
    Verdict(
        "Integers", #"{"int8": 128, "uint8": -1, "int16": -32769}"#, "/int8 maximum", "/int16 minimum", "/uint8 minimum"
    ),
    Verdict(
        "Integers", #"{"uint16": 65536, "uint32": 1e400, "int32": 1.5}"#, "/int32 type", "/uint16 maximum",
        "/uint32 maximum"),
    Verdict(
        "Integers", #"{"int64": 1e19, "uint64": 2e19, "int": "1"}"#, "/int64 maximum", "/uint64 maximum", "/int type"),
    Verdict("Integers", #"{"limited": 10}"#),
    Verdict("Integers", #"{"limited": 1}"#, "/limited minimum", "/limited multipleOf"),
    Verdict("Integers", #"{"limited": 11}"#, "/limited maximum", "/limited multipleOf"),
    Verdict("Integers", #"{"limited": 300}"#, "/limited maximum"),
    Verdict("Integers", #"{"exclusive": -5}"#, "/exclusive exclusiveMinimum"),
    Verdict("Integers", #"{"exclusive": -4}"#),

    Verdict("Numbers", #"{"double": 999.75, "free": -1e300, "float": 3.4028234663852886e38}"#),
    Verdict("Numbers", #"{"double": 1000, "free": 1e999}"#, "/double exclusiveMaximum", "/free maximum"),
    Verdict("Numbers", #"{"double": -1.1, "float": 1e39}"#, "/double minimum", "/double multipleOf", "/float maximum"),
    Verdict("Numbers", #"{"double": true, "float": "NaN"}"#, "/double type", "/float type"),

    Verdict("Text", #"{"short": "😀", "long": "é😀", "pattern": "a/b", "email": "a@b.c", "dot": "😀"}"#),
    Verdict(
        "Text", #"{"short": "", "long": "😀", "pattern": "A", "email": "a@b.", "name": "abc", "data": "AA"}"#,
        "/long minLength", "/pattern pattern", "/email format", "/name maxLength", "/data contentEncoding"),
    Verdict("Text", #"{"short": "", "long": "ab", "pattern": "a", "email": "a@b", "data": "AA==", "name": "ab"}"#),
    Verdict(
        "Text", #"{"short": "", "long": "ab", "pattern": "a", "email": "a@b", "data": "A==="}"#, "/data contentEncoding"
    ),
    Verdict("Names", #"["a", "0123456789"]"#),
    Verdict("Names", #"["a", "0123456789a", 1]"#, "/1 maxLength", "/2 type"),
    Verdict("Paint", "null"),

    Verdict("Role", #""it's""#),
    Verdict("Role", #""Admin""#, " enum"),
    Verdict("Role", "1", " type"),
    Verdict("Level", "-1.0"),
    Verdict("Level", "1", " enum"),
    Verdict("Level", "1.5", " type"),
    Verdict("Level", "1e300", " maximum"),

    Verdict("Lists", #"{"some": ["admin", null], "unique": [1, 2], "set": ["a", "a"]}"#),
    Verdict("Lists", #"{"some": [], "set": [1]}"#, "/some minItems", "/set/0 type"),
    Verdict("Lists", #"{"some": ["x", null, null]}"#, "/some/0 enum", "/some maxItems"),
    Verdict("Lists", #"{"unique": [1, 1.0]}"#, "/unique uniqueItems"),
    Verdict("Lists", #"{"different": [1, "1", [1], ["1"], null, "null", {"a": 1}, {"a": "1"}, 0, false, {}, []]}"#),
    Verdict(
        "Lists", #"{"different": [{"a": [1], "b": {"c": 0}}, {"b": {"c": -0}, "a": [1.0]}]}"#, "/different uniqueItems"),

    Verdict(
        "Maps", #"{"texts": {"": "admin"}, "bytes": {"-128": true, "0": false}, "long": {"18446744073709551615": 1}}"#),
    Verdict(
        "Maps", #"{"texts": {"a/b": "x", "c~d": "admin", "e": "admin"}}"#, "/texts/a~1b enum", "/texts maxProperties"),
    Verdict("Maps", #"{"texts": {}, "bytes": []}"#, "/texts minProperties", "/bytes type"),
    Verdict(
        "Maps", #"{"bytes": {"128": true, "01": 1, "-0": true, "": true}}"#, "/bytes/128 propertyNames",
        "/bytes/01 propertyNames", "/bytes/01 type", "/bytes/-0 propertyNames", "/bytes/ propertyNames"),
    Verdict(
        "Maps", #"{"long": {"18446744073709551616": 1, "-1": 1}}"#, "/long/18446744073709551616 propertyNames",
        "/long/-1 propertyNames"),

    Verdict("Rule", #"{"days": 1, "the kind": "age"}"#),
    Verdict("Rule", #"{"the kind": "any"}"#),
    Verdict("Rule", #"{"the kind": "any", "a/b~c": 1}"#, "/a~1b~0c type"),
    Verdict("Rule", #"{"the kind": "age"}"#, "/days required"),
    Verdict("Rule", #"{"the kind": "none"}"#, "/the kind oneOf"),
    Verdict("Rule", #"{"the kind": "constructor"}"#, "/the kind oneOf"),
    Verdict("Rule", #"{"the kind": null}"#, "/the kind type"),
    Verdict("Rule", "{}", "/the kind required"),
    Verdict("Rule", "[]", " type"),
    Verdict("Shape", #"{"circle": {}}"#),
    Verdict("Shape", #"{"no-shape": {"ignored": 1}, "unknown": 1}"#),
    Verdict("Shape", #"{"circle": {"radius": "1"}}"#, "/circle/radius type"),
    Verdict("Shape", #"{"circle": null, "no-shape": {}}"#, "/circle type", " oneOf"),
    Verdict("Shape", "{}", " oneOf"),
    Verdict("Shape", #""circle""#, " type"),
    Verdict("Tree", #"{"children": [{"children": []}, {}]}"#, "/children/1/children required"),
]
