import Foundation
import Testing
import TestSupport

/// The program as people run it: arguments in, files, streams and exit codes out.
@Suite(.patient) struct CommandTests {
    @Test func secondBuildWritesNothing() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let first = try project.run("build")
        #expect(first.status == 0, "\(first.error)")
        #expect(first.output.contains("wrote"))
        let written = try project.contents(of: "generated")
        #expect(!written.isEmpty)

        let second = try project.run("build")
        #expect(second.status == 0)
        #expect(second.output.contains("nothing to write"))
        #expect(try project.contents(of: "generated") == written)
    }

    @Test func dryRunWritesNothing() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let result = try project.run("build", "--dry-run")
        #expect(result.status == 0)
        #expect(result.output.contains("would write generated/schemas/User.schema.json (new)"))
        #expect(try project.contents(of: "generated").isEmpty)
    }

    @Test func onlyWritesTheTargetsThatAreNamed() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run("build", "--only", "routes").status == 0)
        #expect(try project.contents(of: "generated").keys.sorted() == ["routes.gen.json"])
    }

    @Test func anErrorWritesNothingAndEndsWithOne() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write(
            "Sources/App/broken.swift",
            "import Pikku\nlet more = Wirings<AppServices> {\n    wireHTTP(method: .get, route: \"/users\", func: getUsers)\n}\n"
        )
        let result = try project.run("build")
        #expect(result.status == 1)
        #expect(result.error.contains("[duplicate-route]"))
        #expect(result.error.contains("nothing written"))
        #expect(try project.contents(of: "generated").isEmpty)
    }

    @Test func wrongUsageEndsWithTwo() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        for arguments in [["build", "--nope"], ["list", "nothing"], ["emit", "schema"], ["build", "-C", "missing"]] {
            let result = try project.run(arguments)
            #expect(result.status == 2, "\(arguments): \(result)")
            #expect(result.output.isEmpty)
            #expect(!result.error.isEmpty)
        }
    }

    @Test func unknownConfigurationKeyEndsWithTwoAndASuggestion() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("pikku-gen.yaml", "version: 1\noutpus: {}\n")
        let result = try project.run("build")
        #expect(result.status == 2)
        #expect(result.error.contains("'outputs'"))
    }

    @Test func configurationIsFoundUpward() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let result = try project.run("list", "routes", "-C", "Sources/App")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("/users/{id}"))
    }

    @Test func aPackageNeedsNoConfiguration() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.remove("pikku-gen.yaml")
        try project.write("Package.swift", "// swift-tools-version: 6.2\n")
        let result = try project.run("build", "-C", "Sources/App")
        #expect(result.status == 0, "\(result.error)")
        #expect(try project.contents(of: "Sources/App/Generated").keys.contains("Routes.gen.swift"))
        #expect(try project.contents(of: "generated").keys.contains("routes.gen.json"))
        #expect(try project.run("build").output.contains("nothing to write"))
    }

    @Test func inputsBesideOutputsAreRead() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        try project.write("pikku-gen.yaml", "version: 1\noutputs: { schemas: api, typescript: api }\n")
        let result = try project.run("build")
        #expect(result.status == 0, "\(result.error)")
        #expect(try project.contents(of: "api").keys.contains("User.schema.json"))
    }

    @Test func templatesThatAreNamedMustBeThere() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("pikku-gen.yaml", "version: 1\ntemplates: layout\n")
        let missing = try project.run("build")
        #expect(missing.status == 2)
        #expect(missing.error.contains("layout: No such file or directory"))

        try project.write("layout/header.swift.mustache", "// Ours.\n\n")
        #expect(try project.run("emit", "file", "Validators.gen.swift").output.hasPrefix("// Ours.\n"))
    }

    @Test func jsonReportIsOneDocument() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let result = try project.run("build", "--format", "json")
        let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(document?["version"] as? Int == 1)
        #expect((document?["diagnostics"] as? [Any])?.isEmpty == true)
        #expect((document?["files"] as? [Any])?.isEmpty == false)
    }

    @Test func timingsNameEachStage() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let result = try project.run("build", "--timings")
        for stage in ["read", "parse", "link", "emit", "write", "total"] { #expect(result.error.contains(stage)) }
    }

    @Test(arguments: ["functions", "routes", "types", "channels", "schedules", "queues"])
    func listsAsJSON(_ listing: String) throws {
        let project = try TemporaryProject(copyOf: "todo")
        let result = try project.run("list", listing, "--format", "json")
        #expect(result.status == 0, "\(result.error)")
        let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
        #expect(rows?.isEmpty == false)
    }

    @Test func emitPrintsWithoutWriting() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let schema = try project.run("emit", "schema", "User")
        #expect(schema.output.contains("https://json-schema.org/draft/2020-12/schema"))
        let unknown = try project.run("emit", "schema", "Usr")
        #expect(unknown.status == 2)
        #expect(unknown.error.contains("did you mean 'User.schema.json'"))
        for artefact in ["model", "routes"] {
            let result = try project.run("emit", artefact)
            _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        }
        let file = try project.run("emit", "file", "pikku-types.gen.ts")
        #expect(file.output.contains("export interface User {"))
        try project.write("pikku-gen.yaml", "version: 1\n")
        #expect(try project.run("emit", "file", "Client.gen.swift").output.contains("struct ServiceAPI: APIClient {"))
        #expect(try project.contents(of: "generated").isEmpty)
    }

    /// What `emit stubs` prints makes an application of a manifest, which then lacks nothing and compiles.
    @Test func stubsCompleteAManifest() throws {
        let project = try TemporaryProject(copyOf: "user-service-manifest")
        #expect(try project.run("build").error.contains("7 functions without a body yet"))
        let stubs = try project.run("emit", "stubs")
        #expect(stubs.status == 0)

        try project.write("pikku-gen.yaml", "version: 1\ninputs: [\"Sources/**/*.swift\", \"api/*.pikku.yaml\"]\n")
        try project.write("Sources/App/Bodies.swift", stubs.output)
        let build = try project.run("build")
        #expect(build.status == 0, "\(build.error)")
        #expect(build.error.isEmpty)
        #expect(try project.run("emit", "stubs").output.isEmpty)
        let diagnostics = try project.compilerOutput(for: "Sources/App")
        #expect(diagnostics == "")
    }

    @Test func helpShowsExamplesAndVersionIsBare() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run("--help").output.contains("pikku-gen build -C"))
        #expect(try project.run("build", "--help").output.contains("EXAMPLES"))
        #expect(try project.run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        #expect(try project.run("--generate-completion-script", "zsh").output.contains("pikku-gen"))
    }
}
