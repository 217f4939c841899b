import Foundation
import PikkuGen
import PikkuLint
import PikkuModel
import Testing
import TestSupport

@Suite(.patient) struct ConfigurationTextTests {
    /// What `config print` says is read back as the same configuration.
    @Test(arguments: [
        "version: 1",
        """
        version: 1
        inputs: ["Sources/**/*.swift", "!Sources/Old \\" # x: y/**", "é/*.pikku.yaml"]
        outputs: { swift: a b, schemas: false, typescript: "true", routes: "1.0" }
        templates: "no"
        conditions: { DEBUG: true, ADMIN: false }
        lint:
          extends: strict
          rules: { unused-type: error, mutating-get: [warning, { verbs: [delete, "off"] }] }
          overrides:
            - { files: ["Sources/**", "!a"], rules: { unused-type: "off" } }
            - { files: ["api/*"], rules: {} }
          baseline: "the/base: line.json"
        """,
        "version: 1\nlint: { extends: \"off\", baseline: false }",
        """
        version: 1
        outputs: { custom: [{ template: "a: b", for: type, path: "{name} #.md" }] }
        variables: { a: [1, { b: null }, "no"], c: true }
        """,
        """
        version: 1
        outputs: { openapi: "no" }
        api: { title: "1", version: "1.0", description: "a\\nb", servers: [/], authentication: { query: key }, openapi: 3.0 }
        """,
    ])
    func readsBackAsItself(_ text: String) {
        let (configuration, diagnostics) = Configuration.read(SourceFile(path: "pikku-gen.yaml", text: text))
        #expect(diagnostics == [])
        let (again, faults) = Configuration.read(SourceFile(path: "pikku-gen.yaml", text: configuration.text))
        #expect(faults == [], "\(configuration.text)")
        #expect(again == configuration)
        #expect(again.text == configuration.text)
    }

    @Test func everyKeyIsSpelledOut() {
        let text = Configuration().text
        for key in [
            "version", "inputs", "outputs", "schemas", "templates", "conditions", "lint", "extends", "baseline",
        ] {
            #expect(text.contains("\(key):"))
        }
        #expect(text.contains("# swift: without it"))
    }

    @Test func globsThatMatchNothingAreFound() {
        let text = """
            version: 1
            inputs: ["Sources/**/*.swift", "apis/*.pikku.yaml", "!Sources/Old/**"]
            lint: { overrides: [{ files: ["legacy/**", "api/*"], rules: {} }] }
            """
        let file = SourceFile(path: "pikku-gen.yaml", text: text)
        let found = globsWithoutFiles(file, among: ["Sources/App/App.swift", "api/shop.pikku.yaml"])
        #expect(found.map(\.id) == Array(repeating: "glob-without-files", count: 3))
        #expect(
            found.map { String(decoding: file.bytes[$0.location.start..<$0.location.end], as: UTF8.self) } == [
                "\"apis/*.pikku.yaml\"", "\"!Sources/Old/**\"", "\"legacy/**\"",
            ])
        #expect(globsWithoutFiles(SourceFile(path: "pikku-gen.yaml", text: "version: 1"), among: []) == [])
    }

    @Test func checkSaysWhatIsWrong() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run("config", "check").status == 0)
        try project.write("pikku-gen.yaml", "version: 1\ninputs: [\"Sources/**/*.swift\", \"apis/*\"]\n")
        let idle = try project.run("config", "check", "--format", "short")
        #expect(idle.status == 1)
        #expect(idle.output.hasSuffix(": warning: no file matches 'apis/*' [glob-without-files]\n"))
        try project.write("pikku-gen.yaml", "version: 1\ninput: []\n")
        let wrong = try project.run("config", "check")
        #expect(wrong.status == 1)
        #expect(wrong.output.contains("[unknown-key]"))
        try project.remove("pikku-gen.yaml")
        #expect(try project.run("config", "check").status == 0)
    }

    @Test func printNeedsNoProject() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.remove("pikku-gen.yaml")
        #expect(try project.run("config", "print").output == Configuration().text)
    }

    @Test(arguments: ["configuration", "manifest", "report"])
    func schemasAreJSON(_ name: String) throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let schema = try project.run("config", "schema", name)
        let document = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
        #expect(document?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
}
