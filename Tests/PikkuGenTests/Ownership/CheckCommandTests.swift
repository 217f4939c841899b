import Foundation
import Testing
import TestSupport

/// `build --check` says of every generated file what has become of it, and why, and leaves everything as it is.
@Suite(.patient) struct CheckCommandTests {
    @Test func whatIsBuiltIsUpToDate() throws {
        let project = try builtProject()
        let result = try project.run("build", "--check")
        #expect(result.status == 0)
        #expect(result.output.wholeMatch(of: /\d+ files up to date\n/) != nil, "\(result.output)")
        #expect(result.error.isEmpty)
    }

    @Test func everyWordAndItsCause() throws {
        let project = try builtProject()
        let types = "Sources/App/user.types.swift"
        try project.edit(types) { $0.replacing("maxLength: 254", with: "maxLength: 255") }
        for name in ["InMemoryUsers", "Services", "user.functions", "user.types"] {
            try project.edit("Sources/App/\(name).swift") { $0.replacing(/\bUserStats\b/, with: "UserNumbers") }
        }
        try project.edit("generated/typescript/pikku-client.gen.ts") { $0 + "// mine\n" }
        try project.remove("generated/schemas/User.schema.json")
        let line = try project.line(of: "struct CreateUserInput", in: types)
        let newLine = try project.line(of: "struct UserNumbers", in: types)

        let before = try project.contents(of: ".")
        let result = try project.run("build", "--check")
        #expect(try project.contents(of: ".") == before, "a check writes nothing")
        #expect(result.status == 1)
        let lines = result.output.split(separator: "\n").map(String.init)
        let schemas = "generated/schemas"
        for expected in [
            "changed   \(schemas)/CreateUserInput.schema.json: type 'CreateUserInput' changed (\(types):\(line))",
            "edited    generated/typescript/pikku-client.gen.ts: not as recorded: edited by hand, or built without the record",
            "missing   \(schemas)/User.schema.json: gone from the disk",
            "new       \(schemas)/UserNumbers.schema.json: type 'UserNumbers' is new (\(types):\(newLine))",
            "orphaned  \(schemas)/UserStats.schema.json: type 'UserStats' is gone",
        ] {
            #expect(lines.contains(expected), "\(expected) is not in\n\(result.output)")
        }
        #expect(lines.last?.hasSuffix("differ; to bring them up to date: pikku-gen build") == true)
        #expect(!result.output.contains("Role.schema.json"))

        #expect(try project.run("build").status == 0)
        #expect(try project.run("build", "--check").status == 0)
        #expect(!project.exists("\(schemas)/UserStats.schema.json"))
    }

    @Test func filesOfOthersNeedForce() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("generated/schemas/User.schema.json", "{}\n")
        let result = try project.run("build", "--check", "--only", "schemas")
        #expect(result.status == 1)
        #expect(result.output.contains("foreign   generated/schemas/User.schema.json: not written by pikku-gen\n"))
        #expect(
            result.output.hasSuffix(
                """
                missing   .pikku/manifest.json: no record says which files are pikku-gen's

                10 of 11 files differ
                a build writes nothing until nothing is in its way:
                  1 file is not pikku-gen's; to let it take over: pikku-gen build --only schemas --force

                """), "\(result.output)")
        #expect(!project.exists(".pikku"))
        let differences = try project.run("build", "--check", "--diff").output
        #expect(differences.contains("+++ b/") && !differences.contains("+++ b/generated/schemas/User.schema.json"))
    }

    /// Those of a repository that has the files and not the record, or another one.
    @Test func theRecordBelongsToTheFiles() throws {
        let project = try builtProject()
        let record = try project.text(of: ".pikku/manifest.json")
        try project.remove(".pikku")
        let missing = try project.run("build", "--check")
        #expect(missing.status == 1 && !project.exists(".pikku"))
        #expect(
            missing.output == """
                missing   .pikku/manifest.json: no record says which files are pikku-gen's

                to write the record: pikku-gen build; commit it beside the files

                """)
        try project.write(".pikku/manifest.json", record)
        #expect(try project.run("build", "--check").status == 0)

        let schema = "generated/schemas/User.schema.json"
        let hash = sha256(try project.text(of: schema))
        try project.edit(".pikku/manifest.json") { $0.replacing(hash, with: sha256("")) }
        let stale = try project.run("build", "--check")
        #expect(stale.status == 1)
        #expect(
            stale.output.hasPrefix("changed   .pikku/manifest.json: a build would record something else\n"),
            "\(stale.output)")
        #expect(try project.run("build").status == 0)
        #expect(try project.text(of: ".pikku/manifest.json") == record)
    }

    @Test func lineEndsOfVersionControlAreNoEdits() throws {
        let project = try builtProject()
        let schema = "generated/schemas/User.schema.json"
        try project.edit(schema) { $0.replacing("\n", with: "\r\n") }
        let result = try project.run("build", "--check")
        #expect(
            result.output.hasPrefix(
                "edited    \(schema): only its line ends differ; '-text' in '.gitattributes' keeps them\n"))
        let build = try project.run("build")
        #expect(build.error.contains("'\(schema)' has other line ends than were written; it is replaced"))
    }

    @Test func anOutputThatIsOffIsTheCause() throws {
        let project = try builtProject()
        try project.edit("pikku-gen.yaml") { $0 + "  schemas: false\n" }
        let result = try project.run("build", "--check")
        #expect(
            result.output.contains(
                "orphaned  generated/schemas/User.schema.json: 'schemas' is off in 'pikku-gen.yaml'\n"),
            "\(result.output)")
    }

    @Test func whatIsBlockedIsSaidOnce() throws {
        let project = try builtProject()
        try project.remove("generated/schemas")
        try project.write("generated/schemas", "")
        let result = try project.run("build", "--check")
        #expect(result.output.matches(of: /blocked\s/).count == 1)
        #expect(result.output.contains("blocked   generated/schemas: 'generated/schemas' is a file where"))
        #expect(
            result.output.contains("  remove what is blocked, or give outputs other places; then: pikku-gen build\n"))
        let json = try project.run("build", "--check", "--format", "json")
        #expect(json.output.contains("\"path\": \"generated/schemas\", \"status\": \"blocked\""))
        let short = try project.run("build", "--check", "--format", "short")
        #expect(short.output.hasPrefix("generated/schemas:1:1: error: "), "\(short.output)")
    }

    @Test func theCommandThatMendsIsTheSameOne() throws {
        let project = try builtProject()
        try project.remove("generated/schemas/User.schema.json")
        let result = try project.run("build", "--check", "-C", "Sources/App", "--only", "schemas", "routes")
        #expect(result.output.hasSuffix("up to date: pikku-gen build -C Sources/App --only schemas routes\n"))
        let client = try project.run("build", "--check", "--only", "typescript")
        #expect(client.status == 0, "what lies elsewhere is no matter: \(client.output)")
    }

    @Test func theToolItselfMayBeTheCause() throws {
        let project = try builtProject()
        try project.write("templates/header.swift.mustache", "// Ours.\n\n")
        let templates = try project.run("build", "--check")
        #expect(templates.output.contains("Routes.gen.swift: template 'header.swift' is new\n"), "\(templates.output)")
        try project.remove("templates")

        try project.edit("pikku-gen.yaml") { $0 + "  schemas: elsewhere\n" }
        let places = try project.run("build", "--check")
        #expect(
            places.output.contains(
                "new       elsewhere/User.schema.json: the place of outputs in 'pikku-gen.yaml' changed"),
            "\(places.output)")
        #expect(places.output.contains("orphaned  generated/schemas/User.schema.json: the place of outputs in"))
        try project.edit("pikku-gen.yaml") { $0.replacing("  schemas: elsewhere\n", with: "") }

        // As another version would have left it.
        let routes = "generated/routes.gen.json"
        let current = try project.text(of: routes)
        let earlier = current.replacing("\"version\": 1", with: "\"version\": 0")
        try project.write(routes, earlier)
        try project.edit(".pikku/manifest.json") { $0.replacing(sha256(current), with: sha256(earlier)) }
        let tool = try project.run("build", "--check")
        #expect(
            tool.output.hasPrefix(
                "changed   \(routes): the declarations, the configuration and the templates are the same: "
                    + "pikku-gen has changed\n"), "\(tool.output)")
    }

    @Test func differencesAreForPatch() throws {
        let project = try builtProject()
        let expected = try project.contents(of: "generated")
        try project.edit("Sources/App/user.types.swift") { $0.replacing("maxLength: 254", with: "maxLength: 255") }
        try project.edit("generated/typescript/pikku-client.gen.ts") { String($0.dropFirst(50).dropLast()) }
        try project.remove("generated/schemas/User.schema.json")
        let result = try project.run("build", "--check", "--diff")
        #expect(result.status == 1)
        guard let patch = Program.find("patch", for: "applies differences") else { return }
        let applied = try patch.run(["-p1", "--no-backup-if-mismatch"], in: project.root, input: result.output)
        #expect(applied.status == 0, "\(applied.text)")
        #expect(try project.contents(of: "generated") != expected)
        let check = try project.run("build", "--check")
        #expect(check.output.hasPrefix("changed   .pikku/manifest.json"), "no file differs: \(check.output)")
    }

    @Test func programsReadTheSame() throws {
        let project = try builtProject()
        try project.edit("Sources/App/user.types.swift") { $0.replacing("maxLength: 254", with: "maxLength: 255") }
        let result = try project.run("build", "--check", "--diff", "--format", "json")
        #expect(result.status == 1)
        let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let files = document?["files"] as? [[String: Any]] ?? []
        let file = files.first { $0["path"] as? String == "generated/schemas/CreateUserInput.schema.json" }
        #expect(file?["status"] as? String == "changed")
        let cause = (file?["causes"] as? [[String: String]])?.first
        #expect(cause?["kind"] == "type" && cause?["name"] == "CreateUserInput" && cause?["event"] == "changed")
        #expect(files.contains { $0["status"] as? String == "unchanged" })
        #expect((document?["diff"] as? String)?.contains("+      \"maxLength\": 255\n") == true)
        let ids = (document?["diagnostics"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
        #expect(Set(ids) == ["output-out-of-date"])
        #expect(try project.run("build", "--check", "--format", "sarif").output.contains("output-out-of-date"))
    }

    @Test func brokenDeclarationsCompareNothing() throws {
        let project = try builtProject()
        try project.write(
            "Sources/App/broken.swift", "import Pikku\nlet more = Wirings<AppServices> { wireRPC(func: none) }\n")
        let result = try project.run("build", "--check")
        #expect(result.status == 1)
        #expect(result.output.contains("[unresolved-function]") && result.error == "nothing compared\n")
    }

    @Test(arguments: [["--diff"], ["--check", "--force"], ["--check", "--dry-run"], ["--lock-timeout", "-1"]])
    func optionsThatDoNotGoTogether(_ options: [String]) throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run(["build"] + options).status == 2)
    }

    private func builtProject() throws -> TemporaryProject {
        let project = try TemporaryProject(copyOf: "user-service")
        let result = try project.run("build")
        #expect(result.status == 0, "\(result.error)")
        return project
    }
}
