import Foundation
import Testing
import TestSupport

/// A build touches what it owns, and what someone else has written is never lost.
@Suite(.patient) struct ReplacedFilesTests {
    private let client = "generated/typescript/pikku-client.gen.ts"

    @Test func editedFilesAreReplacedWithAWarningAndKept() throws {
        let project = try builtProject()
        let text = try project.text(of: client)
        for (round, copy) in [".pikku/replaced/\(client)", ".pikku/replaced/\(client).1"].enumerated() {
            try project.write(client, "mine \(round)\n")
            let result = try project.run("build")
            #expect(result.status == 0)
            #expect(
                result.error == """
                    \(client): warning: '\(client)' is not as recorded; it is replaced [generated-file-edited]
                        = note: its text is kept as '\(copy)'


                    """)
            #expect(try project.text(of: client) == text)
            #expect(try project.text(of: copy) == "mine \(round)\n")
        }
        try project.write(client, "mine 1\n")
        #expect(try project.run("build").error.contains("is kept as '.pikku/replaced/\(client).1'"))
        #expect(!project.exists(".pikku/replaced/\(client).2"), "a text is kept once")
    }

    @Test func theOldestTextsGo() throws {
        let project = try builtProject()
        let kept = (0..<120).map { ".pikku/replaced/old/\($0 / 10)/\($0).ts" }
        for (age, path) in kept.enumerated() { try project.write(path, "text \(age)\n", ageInDays: age + 1) }
        try project.write(client, "mine\n")
        #expect(try project.run("build").status == 0)
        #expect(kept.filter(project.exists) == Array(kept.prefix(99)))
        #expect(!project.exists(".pikku/replaced/old/11"), "a directory that has become empty goes too")
        #expect(try project.text(of: ".pikku/replaced/\(client)") == "mine\n")

        try project.write(kept[3], String(repeating: "x", count: 16 << 20), ageInDays: 4)
        try project.write(client, "mine again\n")
        #expect(try project.run("build").status == 0)
        #expect(kept.filter(project.exists) == Array(kept.prefix(3)))
        #expect(try project.text(of: ".pikku/replaced/\(client).1") == "mine again\n")
    }

    /// However old its copy is, and however large.
    @Test func aTextThatIsReplacedNowIsKept() throws {
        let project = try builtProject()
        let text = String(repeating: "x", count: 16 << 20) + "\n"
        let copy = ".pikku/replaced/\(client)"
        try project.write(copy, text, ageInDays: 200)
        for age in 0..<120 { try project.write(".pikku/replaced/\(age)", "", ageInDays: age + 1) }
        try project.write(client, text)
        #expect(try project.run("build").status == 0)
        #expect(try project.text(of: copy) == text)
        #expect(!project.exists(".pikku/replaced/0"))
    }

    @Test func editsThatComeToTheSameAreNone() throws {
        let project = try builtProject()
        try project.edit("Sources/App/user.types.swift") { $0.replacing("maxLength: 254", with: "maxLength: 255") }
        let schema = "generated/schemas/CreateUserInput.schema.json"
        try project.edit(schema) { $0.replacing("254", with: "255") }
        let result = try project.run("build")
        #expect(result.error.isEmpty)
        #expect(!project.exists(".pikku/replaced"))
    }

    @Test func whatIsNoLongerGeneratedIsRemoved() throws {
        let project = try builtProject()
        try project.write("generated/typescript/mine.ts", "// mine\n")
        try project.edit("generated/schemas/User.schema.json") { $0 + "\n" }
        try project.edit("pikku-gen.yaml") { $0 + "  schemas: false\n  typescript: client\n" }
        let result = try project.run("build")
        #expect(result.status == 0)
        #expect(result.error.contains("'generated/schemas/User.schema.json' is not as recorded; it is removed"))
        #expect(result.output.contains("removed"))
        #expect(!project.exists("generated/schemas"), "a directory that has become empty goes too")
        #expect(try project.contents(of: "generated/typescript").keys.sorted() == ["mine.ts"])
        #expect(project.exists("client/pikku-client.gen.ts"))
        #expect(project.exists(".pikku/replaced/generated/schemas/User.schema.json"))
        #expect(try project.run("build").output.contains("nothing to write"))
    }

    @Test func onlyConsidersItsTargets() throws {
        let project = try builtProject()
        try project.edit("pikku-gen.yaml") { $0 + "  schemas: elsewhere\n" }
        try project.write(client, "mine\n")
        let result = try project.run("build", "--only", "routes")
        #expect(result.status == 0 && result.error.isEmpty)
        #expect(project.exists("generated/schemas") && !project.exists("elsewhere"))
        #expect(try project.text(of: client) == "mine\n")
        #expect(try project.run("build", "--only", "schemas").status == 0)
        #expect(!project.exists("generated/schemas") && project.exists("elsewhere"))
        #expect(try project.text(of: client) == "mine\n")
    }

    @Test func filesOfOthersAreNotTouchedWithoutForce() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write(client, "mine\n")
        let before = try project.contents(of: "generated")
        for arguments in [["build"], ["build", "--dry-run"]] {
            let refused = try project.run(arguments)
            #expect(refused.status == 1)
            #expect(
                refused.error == """
                    \(client): error: '\(client)' stands where a file is generated, and pikku-gen did not write it \
                    [output-not-owned]
                        = note: move it away, or let 'pikku-gen build --force' take its place; its text is kept then

                    1 file in the way; nothing written

                    """)
            #expect(try project.contents(of: "generated") == before)
            #expect(!project.exists(".pikku/manifest.json"))
        }
        let forced = try project.run("build", "--force")
        #expect(forced.status == 0)
        #expect(
            forced.error.contains("'\(client)' was not written by pikku-gen; it is replaced [output-not-owned]"))
        #expect(try project.text(of: ".pikku/replaced/\(client)") == "mine\n")
        #expect(try project.run("build", "--check").status == 0)
    }

    @Test func sameBytesAreAdoptedSilently() throws {
        let project = try builtProject()
        try project.remove(".pikku")
        let check = try project.run("build", "--check")
        #expect(!check.output.contains("generated/") && !project.exists(".pikku"))
        let result = try project.run("build")
        #expect(result.status == 0 && result.error.isEmpty)
        try project.edit("Sources/App/user.types.swift") { $0.replacing("maxLength: 254", with: "maxLength: 255") }
        #expect(try project.run("build").error.isEmpty)
    }

    @Test func errorsRemoveNothing() throws {
        let project = try builtProject()
        let before = try project.contents(of: ".")
        try project.write(
            "Sources/App/broken.swift", "import Pikku\nlet more = Wirings<AppServices> { wireRPC(func: none) }\n")
        #expect(try project.run("build", "--no-cache").status == 1)
        try project.remove("Sources/App/broken.swift")
        #expect(try project.contents(of: ".") == before)
    }

    @Test func theRecordIsTheSameEverywhere() throws {
        let records = try (0..<2).map { _ in try builtProject().text(of: ".pikku/manifest.json") }
        #expect(records[0] == records[1])
        guard let program = Program.find("sha256sum", for: "checks the record") else { return }
        let project = try builtProject()
        let pattern = /"path": "([^"]+)",\s+"target": "\w+",\s+"sha256": "(\w+)"/
        let sums = records[0].matches(of: pattern).map { "\($0.2)  \($0.1)\n" }
        #expect(sums.count > 10)
        #expect(try program.run(["--check"], in: project.root, input: sums.joined()).status == 0)
    }

    @Test(arguments: [
        "", "{", "<<<<<<< HEAD\n", "{ \"version\": 2 }",
        "{ \"version\": 1, \"files\": [{ \"path\": \"../outside\", \"target\": \"routes\" }] }",
        "{ \"version\": 1, \"files\": [{ \"path\": \"Sources/App/user.types.swift\", \"target\": \"routes\" }] }",
    ])
    func aDamagedRecordIsSaidAndNothingDone(record: String) throws {
        let project = try builtProject()
        try project.write(".pikku/manifest.json", record)
        let before = try project.contents(of: ".")
        for arguments in [["build"], ["build", "--check"], ["build", "--force"]] {
            let result = try project.run(arguments)
            #expect(result.status == 2)
            #expect(result.error.hasPrefix(".pikku/manifest.json:"), "\(result.error)")
            #expect(result.error.contains("the record of generated files cannot be used"))
            #expect(try project.contents(of: ".") == before)
        }
        try project.remove(".pikku/manifest.json")
        #expect(try project.run("build", "--force").status == 0)
    }

    @Test func linksThatLeadOutAreRefused() throws {
        try withTemporaryDirectory { outside in
            try Data("mine\n".utf8).write(to: outside.appending(path: "User.schema.json"))
            let project = try TemporaryProject(copyOf: "user-service")
            try project.write("generated/x", "")
            try project.link("generated/schemas", to: outside.path)
            let result = try project.run("build", "--force")
            #expect(result.status == 1)
            #expect(
                result.error.contains(
                    "error: 'generated/schemas/Avatar.schema.json' cannot be written: the link 'generated/schemas' leads "
                        + "out of the project, or nowhere, and so for 10 more [output-obstructed]"), "\(result.error)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["User.schema.json"])
            #expect(!project.exists("generated/routes.gen.json"))
        }
    }

    /// A record can claim any file; a link makes it one elsewhere.
    @Test func nothingIsRemovedThroughLinks() throws {
        try withTemporaryDirectory { outside in
            try Data("mine\n".utf8).write(to: outside.appending(path: "a.json"))
            let project = try builtProject()
            try project.link("away", to: outside.path)
            try project.write(".git/a.json", "mine\n")
            try project.link("hooks", to: ".git")
            try project.edit(".pikku/manifest.json") {
                let claims = ["away", "hooks"].map {
                    "{ \"path\": \"\($0)/a.json\", \"target\": \"routes\", \"sha256\": \"\(sha256("mine\n"))\" },"
                }
                return $0.replacing("\"files\": [", with: "\"files\": [" + claims.joined())
            }
            let result = try project.run("build")
            #expect(result.status == 0, "\(result.error)")
            #expect(FileManager.default.fileExists(atPath: outside.appending(path: "a.json").path))
            #expect(project.exists(".git/a.json"))
            #expect(try !project.text(of: ".pikku/manifest.json").contains("/a.json"))
        }
    }

    @Test(arguments: [".pikku", ".pikku/tmp", ".pikku/replaced"])
    func ownDirectoriesAreNoLinks(path: String) throws {
        try withTemporaryDirectory { outside in
            try Data("mine\n".utf8).write(to: outside.appending(path: "0"))
            let project = try TemporaryProject(copyOf: "user-service")
            if path != ".pikku" { try project.write(".pikku/x", "") }
            try project.link(path, to: outside.path)
            let result = try project.run("build")
            #expect(result.status == 2)
            let fault =
                path == ".pikku"
                ? "'.pikku' is not a directory of this project, and pikku-gen keeps its record there; remove it"
                : "'\(path)' is not a directory of this project; remove it"
            #expect(result.error == "error: \(fault)\n")
            #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["0"])
        }
    }

    @Test func directoriesAndFilesInTheWayAreNamed() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("generated/routes.gen.json/x", "")
        try project.write("generated/schemas", "")
        let result = try project.run("build", "--force")
        #expect(result.status == 1)
        #expect(
            result.error.contains(
                "'generated/routes.gen.json' cannot be written: a directory or a device stands there"))
        #expect(
            result.error.contains("'generated/schemas' is a file where 'generated/schemas/Avatar.schema.json' needs a"))
    }

    /// What is obsolete makes room first, whichever way round.
    @Test func filesAndDirectoriesChangePlaces() throws {
        let project = try builtProject()
        try project.edit("pikku-gen.yaml") { $0 + "  routes: generated/schemas-2\n" }
        #expect(try project.run("build").status == 0)
        try project.edit("pikku-gen.yaml") {
            $0.replacing("generated/schemas-2", with: "generated/routes.json") + "  schemas: generated/schemas-2\n"
        }
        let result = try project.run("build")
        #expect(result.status == 0, "\(result.error)")
        #expect(project.exists("generated/schemas-2/User.schema.json"))
        #expect(try project.run("build", "--check").status == 0)
    }

    @Test func versionControlKeepsTheRecordAlone() throws {
        let project = try builtProject()
        try project.write(client, "mine\n")
        #expect(try project.run("build").status == 0)
        guard let git = Program.find("git", for: "ignores what need not be kept") else { return }
        #expect(try git.run(["init", "-q"], in: project.root).status == 0)
        let listed = try git.run(["ls-files", "--others", "--exclude-standard", ".pikku"], in: project.root)
        #expect(listed.output == ".pikku/.gitignore\n.pikku/manifest.json\n")
    }

    private func builtProject() throws -> TemporaryProject {
        let project = try TemporaryProject(copyOf: "user-service")
        let result = try project.run("build")
        #expect(result.status == 0, "\(result.error)")
        return project
    }
}
