import Foundation
import Testing
import TestSupport

/// What people do with templates.
@Suite(.patient) struct TemplateCommandTests {
    @Test func anEjectedTemplateTakesTheBuiltInOnesPlaceAndChangesNothing() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        #expect(try project.run("build").status == 0)
        let built = try project.contents(of: "generated")
        #expect(try project.run("template", "eject", "swift.types").output == "wrote templates/swift.types.mustache\n")
        #expect(try project.run("template", "list").output.contains(/swift\.types +overridden/))
        #expect(try project.run("build").output.contains("nothing to write"))
        #expect(try project.contents(of: "generated") == built)
    }

    @Test func ejectReplacesNothingUnlessForced() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        try project.write("templates/header.swift.mustache", "// Ours.\n")
        let refused = try project.run("template", "eject", "header.swift")
        #expect(refused.status == 2)
        #expect(refused.error.contains("is there already"))
        #expect(try project.contents(of: "templates")["header.swift.mustache"] == Data("// Ours.\n".utf8))
        #expect(try project.run("template", "eject", "header.swift", "--force").status == 0)
        let text = try project.run("template", "cat", "header.swift").output
        #expect(try project.contents(of: "templates")["header.swift.mustache"] == Data(text.utf8))
    }

    @Test func anOverriddenTemplateIsBuiltCheckedAndOwnedAsAnyOther() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        #expect(try project.run("build").status == 0)
        try project.write("templates/header.swift.mustache", "// Ours.\n")
        let check = try project.run("build", "--check")
        #expect(check.status == 1)
        #expect(check.output.contains("changed   generated/swift/Types.gen.swift: template 'header.swift' is new"))
        #expect(try project.run("build").status == 0)
        let types = try #require(try project.contents(of: "generated/swift")["Types.gen.swift"])
        #expect(String(decoding: types, as: UTF8.self).hasPrefix("// Ours.\n"))
        #expect(try project.run("build", "--check").status == 0)
    }

    @Test func customOutputsComeChangeAndGoWithTheirConfiguration() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        let configuration = "version: 1\noutputs: { custom: [{ template: page, for: type, path: "
        try project.write("templates/page.mustache", "{{name}}: {{variables.title}}\n")
        try project.write("pikku-gen.yaml", configuration + "\"docs/{name}.txt\" }] }\nvariables: { title: A }\n")
        #expect(try project.run("build").status == 0)
        #expect(try project.contents(of: "docs")["User.txt"] == Data("User: A\n".utf8))
        try project.write("pikku-gen.yaml", configuration + "\"text/{name}.txt\" }] }\nvariables: { title: B }\n")
        #expect(try project.run("build").status == 0)
        #expect(try project.contents(of: "text")["User.txt"] == Data("User: B\n".utf8))
        #expect(try project.contents(of: "docs").values.allSatisfy(\.isEmpty))
        try project.write("pikku-gen.yaml", "version: 1\n")
        let unused = try project.run("build")
        #expect(unused.status == 1)
        #expect(unused.error.contains("[unused-template]"))
    }

    @Test func checkWritesNothingAndSaysWhatIsWrong() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        try project.write("templates/header.swift.mustache", "// Ours.\n")
        #expect(try project.run("template", "check").status == 0)
        try project.write("templates/header.swift.mustache", "// {{title}}\n")
        let check = try project.run("template", "check", "--format", "short")
        #expect(check.status == 1)
        #expect(check.output.contains("templates/header.swift.mustache:1:6"))
        #expect(try project.contents(of: "generated").isEmpty)
    }

    @Test func aMalformedOutputHasItsPlaceInEveryReport() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        try project.write("templates/header.swift.mustache", "// Ours.\n")
        #expect(try project.run("build").status == 0)
        let built = try project.contents(of: "generated")
        try project.write("templates/header.swift.mustache", "// Ours.\nstruct {\n")
        let place = "templates/header.swift.mustache:2:"
        for arguments in [["build"], ["build", "--check"], ["template", "check"]] {
            let result = try project.run(arguments + ["--format", "short"])
            #expect(result.status == 1)
            #expect(result.output.contains(place), "\(arguments): \(result)")
        }
        let json = try project.run("build", "--format", "json")
        #expect(json.output.contains(#""file": "templates/header.swift.mustache""#))
        #expect(json.output.contains(#""line": 2"#))
        #expect(try project.contents(of: "generated") == built)
    }

    @Test func contextTellsWhatATemplateCanAskForWhateverIsWrongWithIt() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        try project.write("templates/header.swift.mustache", "// {{title}}\n")
        let header = try project.run("template", "context", "header.swift")
        #expect(header.status == 0)
        #expect(header.output.contains(/services +text +The type of the application's services/))
        let custom = try project.run("template", "context", "--format", "markdown")
        #expect(custom.output.contains("| `routes` | list of route | What HTTP serves, by path and method. |"))
        let json = try JSONSerialization.jsonObject(
            with: Data(try project.run("template", "context", "--format", "json").output.utf8))
        #expect((json as? [String: Any])?["roots"] as? [String] == ["project", "function", "route", "type"])
        for name in ["swift.typs", "swift.types.mustache"] {
            let unknown = try project.run("template", "context", name)
            #expect(unknown.status == 2)
            #expect(unknown.error.contains("did you mean 'swift.types'?"))
        }
    }
}
