import PikkuEmit
import PikkuGen
import PikkuModel
import Testing

@Suite struct ConfigurationTests {
    @Test func everyKeyIsRead() {
        let (configuration, diagnostics) = read(
            """
            version: 1
            inputs: ["./Sources/**/*.swift", api/*.pikku.yaml, "!Sources/Old/**"]
            outputs:
              swift: Sources/App/Generated/
              schemas: false
              routes: out/routes.json
              openapi: out/api.yaml
              custom:
                - { template: all.md, for: project, path: docs/./all.md }
                - { template: route.md, for: route, path: "docs/{method}/{name}.md" }
            variables: { team: Shop, chats: [{ name: "#shop" }] }
            api:
              title: Shop
              version: "2"
              description: Sells.
              servers: ["https://a.example"]
              authentication: { cookie: sid }
              openapi: 3.0
            templates: ./my//templates
            conditions: { DEBUG: true, ADMIN: false }
            """)
        #expect(diagnostics == [])
        #expect(configuration.inputs == ["Sources/**/*.swift", "api/*.pikku.yaml", "!Sources/Old/**"])
        #expect(configuration.outputs.swift == .at("Sources/App/Generated"))
        #expect(configuration.outputs.schemas == .off)
        #expect(configuration.outputs.typescript == .at("generated/typescript"))
        #expect(configuration.outputs.routes == .at("out/routes.json"))
        #expect(configuration.outputs.openapi == .at("out/api.yaml"))
        #expect(configuration.outputs.custom.map(\.template) == ["all.md", "route.md"])
        #expect(configuration.outputs.custom.map(\.subject) == [.project, .route])
        #expect(configuration.outputs.custom.map(\.path.text) == ["docs/all.md", "docs/{method}/{name}.md"])
        #expect(configuration.variables.members.map(\.name) == ["team", "chats"])
        #expect(configuration.api.title == "Shop")
        #expect(configuration.api.version == "2")
        #expect(configuration.api.description == "Sells.")
        #expect(configuration.api.servers == ["https://a.example"])
        #expect(configuration.api.authentication == .cookie("sid"))
        #expect(configuration.api.openAPIVersion == .v3_0)
        #expect(configuration.templates == "my/templates")
        #expect(configuration.conditions == ["DEBUG": true, "ADMIN": false])
    }

    @Test func whatIsNotSaidKeepsItsDefault() {
        let (configuration, diagnostics) = read("version: 1\noutputs: {}")
        #expect(diagnostics == [])
        #expect(configuration == Configuration())
    }

    @Test(
        arguments: [
            ("⟦inpts⟧: []", "unknown-key", "inputs"),
            ("outputs: { ⟦graphql⟧: schema.graphql }", "unknown-key", nil),
            ("outputs: { ⟦typscript⟧: false }", "unknown-key", "typescript"),
            ("outputs: { swift: ⟦true⟧ }", "unexpected-value", nil),
            ("outputs: ⟦generated⟧", "unexpected-value", nil),
            ("inputs: ⟦Sources⟧", "unexpected-value", nil),
            ("inputs: [⟦../other/*.swift⟧]", "path-outside-root", nil),
            ("outputs: { swift: ⟦/tmp/out⟧ }", "path-outside-root", nil),
            ("outputs: { swift: ⟦a/../../b⟧ }", "path-outside-root", nil),
            ("outputs: { swift: ⟦\".\"⟧ }", "path-outside-root", nil),
            ("inputs: [\"é⟦{⟧a,b\"]", "invalid-glob", nil),
            ("inputs: [\"!é⟦{⟧a,b\"]", "invalid-glob", nil),
            ("api: { openapi: ⟦2.0⟧ }", "unexpected-value", nil),
            ("api: { version: ⟦1.0⟧ }", "yaml-implicit-type", "\"1.0\""),
            ("api: { authentication: ⟦bearr⟧ }", "unexpected-value", "bearer"),
            ("api: { authentication: { ⟦headr⟧: X-Key } }", "unknown-key", "header"),
            ("variables: { ⟦a-b⟧: 1 }", "invalid-name", nil),
            ("variables: ⟦title⟧", "unexpected-value", nil),
            ("outputs: { custom: [{ template: a, for: project, ⟦pth⟧: b, path: c }] }", "unknown-key", "path"),
            ("outputs: { custom: [⟦{ template: a, for: project }⟧] }", "missing-key", nil),
            ("outputs: { custom: [⟦{ template: a, path: b }⟧] }", "missing-key", nil),
            ("outputs: { custom: [{ template: a, for: project, path: ⟦../b⟧ }] }", "path-outside-root", nil),
            ("outputs: { custom: [{ template: a, for: ⟦routes⟧, path: \"{name}\" }] }", "unexpected-value", "route"),
            ("outputs: { custom: [{ template: a, for: project, path: \"b/{⟦name⟧}\" }] }", "unknown-placeholder", nil),
            ("outputs: { custom: [{ template: a, for: type, path: \"{⟦nme⟧}\" }] }", "unknown-placeholder", "name"),
            (
                "outputs: { custom: [{ template: a, for: type, path: \"{name}/{⟦method⟧}\" }] }", "unknown-placeholder",
                nil
            ),
            ("outputs: { custom: [{ template: a, for: route, path: ⟦b⟧ }] }", "output-collision", nil),
            ("conditions: { DEBUG: ⟦yes⟧ }", "yaml-implicit-type", "true"),
            ("conditions: { ⟦A-B⟧: true }", "invalid-name", nil),
        ] as [(String, String, String?)])
    func mistakesAreFoundWhereTheyAre(text: String, id: String, replacement: String?) {
        let marked = "version: 1\n" + text
        let before = marked.split(separator: "⟦")[0].utf8.count
        let length = marked.split(separator: "⟦")[1].split(separator: "⟧")[0].utf8.count
        let plain = marked.filter { $0 != "⟦" && $0 != "⟧" }
        let (_, diagnostics) = read(plain)
        #expect(diagnostics.map(\.id) == [id])
        #expect(
            diagnostics.first?.location == SourceLocation(file: "pikku-gen.yaml", start: before, end: before + length))
        #expect(diagnostics.first?.fix?.edits.map(\.replacement) == replacement.map { [$0] })
    }

    @Test func theVersionIsRequired() {
        #expect(read("").1.map(\.message) == ["a configuration needs 'version': the number 1"])
        #expect(read("inputs: []").1.map(\.id) == ["missing-key"])
        #expect(read("version: 2").1.map(\.id) == ["unknown-version"])
        #expect(read("version: [").1.map(\.id) == ["yaml-syntax-error"])
    }

    private func read(_ text: String) -> (Configuration, [Diagnostic]) {
        Configuration.read(SourceFile(path: "pikku-gen.yaml", text: text))
    }
}
