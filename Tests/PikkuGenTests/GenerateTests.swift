import PikkuEmit
import PikkuGen
import PikkuModel
import Testing

@Suite struct GenerateTests {
    private let manifest = SourceFile(
        path: "api/api.pikku.yaml",
        text: """
            pikku: 1
            types:
              Order: { id: uuid }
            functions:
              getOrder: { input: Order, output: Order, session: none }
            http:
              - { method: get, route: "/orders/{id}", func: getOrder }
            """
    )

    @Test func everyTargetGoesWhereItsOutputSays() throws {
        var configuration = Configuration()
        configuration.outputs.swift = .at("out/swift")
        configuration.outputs.schemas = .at("out/json")
        configuration.outputs.typescript = .off
        configuration.outputs.routes = .at("out/table.json")
        configuration.outputs.openapi = .at("out/api.yaml")
        let output = generate([manifest], configuration, templates: try Templates())
        #expect(
            output.files.map(\.path) == [
                "out/api.yaml", "out/json/Order.schema.json", "out/swift/Types.gen.swift",
                "out/swift/Validators.gen.swift",
                "out/table.json",
            ])
    }

    @Test func swiftGoesToTheTargetThatHoldsTheWirings() throws {
        let swift = SourceFile(
            path: "Sources/Orders/Wiring.swift",
            text: """
                struct Services: PikkuServices {}
                let ping = SessionlessFunction<Services, Void, Int> { _ in 1 }
                let wiring = Wirings<Services> { wireHTTP(method: .get, route: "/ping", func: ping) }
                """
        )
        let output = generate([swift], Configuration(), templates: try Templates(), targets: [.swift])
        #expect(output.diagnostics.isEmpty)
        #expect(output.files.map(\.path) == ["Sources/Orders/Generated/Routes.gen.swift"])
    }

    @Test func stagesAreToldInTheirOrder() throws {
        var stages: [Stage] = []
        _ = generate([manifest], Configuration(), templates: try Templates()) { stages.append($0) }
        #expect(stages == [.parse, .link, .emit])
    }

    @Test func aTemplateOfTheUserTakesTheBuiltInOnesPlace() throws {
        let templates = try Templates([SourceFile(path: "templates/header.swift.mustache", text: "// Ours.\n")])
        let output = generate([manifest], Configuration(), templates: templates, targets: [.swift])
        #expect(!output.files.isEmpty)
        for file in output.files { #expect(file.contents.hasPrefix("// Ours.\n")) }
    }

    @Test func whatIsNoInputIsNotRead() {
        let inputs = InputFilter(Configuration())
        #expect(inputs.accepts("Sources/App/User.swift"))
        #expect(inputs.accepts("api/user.pikku.yaml"))
        #expect(!inputs.accepts("Sources/App/Generated/Routes.gen.swift"))
        #expect(!inputs.accepts("Tests/AppTests/UserTests.swift"))
        #expect(!inputs.accepts("generated/schemas/User.schema.json"))
        #expect(!inputs.accepts("generated/typescript/pikku-client.gen.ts"))
        #expect(inputs.mayHold(directory: "generated/schemas"))
        #expect(inputs.mayHold(directory: "web/my_node_modules"))
        #expect(!inputs.mayHold(directory: "web/node_modules"))
        #expect(inputs.mayHold(directory: "Sources"))
    }

    @Test func aNewlineEndsEveryFile() throws {
        for file in generate([manifest], Configuration(), templates: try Templates()).files {
            #expect(file.contents.hasSuffix("\n") && !file.contents.hasSuffix("\n\n"), "\(file.path)")
        }
    }
}
