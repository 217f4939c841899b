import Testing
import TestSupport

/// Files that look generated and are not are told by a check, whoever put them there, and left alone by a build.
@Suite(.patient) struct StrayFileTests {
    /// What somebody did to the files of a build, and what a check says of it.
    struct Change: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var lines: [String]
        var make: @Sendable (TemporaryProject) throws -> Void
    }

    private static let schemas = "generated/schemas"

    @Test(arguments: [
        Change(
            testDescription: "edit", lines: ["edited    \(schemas)/User.schema.json: edited by hand"],
            make: { try $0.edit("\(schemas)/User.schema.json") { $0 + "\n" } }),
        Change(
            testDescription: "delete", lines: ["missing   \(schemas)/User.schema.json: gone from the disk"],
            make: { try $0.remove("\(schemas)/User.schema.json") }),
        Change(
            testDescription: "copy",
            lines: [
                "foreign   generated/swift/Routes2.gen.swift: is a copy of 'generated/swift/Routes.gen.swift'",
                "foreign   \(schemas)/copy.json: is a copy of '\(schemas)/User.schema.json'",
            ],
            make: {
                try $0.write("generated/swift/Routes2.gen.swift", try $0.text(of: "generated/swift/Routes.gen.swift"))
                try $0.write("\(schemas)/copy.json", try $0.text(of: "\(schemas)/User.schema.json"))
            }),
        Change(
            testDescription: "add",
            lines: [
                "foreign   \(schemas)/More.schema.json: is called like a generated file, and no build has written it",
                "foreign   generated/typescript/more.ts: begins like a generated file, and no build has written it",
            ],
            make: {
                try $0.write("\(schemas)/More.schema.json", "{}\n")
                let client = try $0.text(of: "generated/typescript/pikku-client.gen.ts")
                try $0.write("generated/typescript/more.ts", client + "// more\n")
            }),
        Change(
            testDescription: "rename",
            lines: [
                "missing   \(schemas)/Avatar.schema.json: gone from the disk",
                "foreign   \(schemas)/Avatar2.schema.json: was moved from '\(schemas)/Avatar.schema.json'",
            ],
            make: {
                try $0.write("\(schemas)/Avatar2.schema.json", try $0.text(of: "\(schemas)/Avatar.schema.json"))
                try $0.remove("\(schemas)/Avatar.schema.json")
            }),
    ])
    func everyChangeIsTold(_ change: Change) throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run("build").status == 0)
        try change.make(project)
        let before = try project.contents(of: ".")
        let result = try project.run("build", "--check")
        #expect(result.status == 1)
        #expect(try project.contents(of: ".") == before, "a check writes nothing")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.contains(": ") && $0.contains("generated/") }.sorted() == change.lines.sorted())
    }

    @Test func buildsWarnAndLeaveThem() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run("build").status == 0)
        let copy = "generated/schemas/Avatar2.schema.json"
        try project.write(copy, try project.text(of: "generated/schemas/Avatar.schema.json"))
        let check = try project.run("build", "--check")
        #expect(check.output.hasSuffix("\n\n1 file to delete, or to move away: no build does it\n"), "\(check.output)")
        let json = try project.run("build", "--check", "--format", "json")
        #expect(json.output.contains("\"path\": \"\(copy)\", \"status\": \"foreign\""), "\(json.output)")
        #expect(json.output.contains("\"output-not-recorded\""))
        let build = try project.run("build")
        #expect(build.status == 0)
        #expect(
            build.error.hasPrefix(
                "\(copy): warning: '\(copy)' is a copy of 'generated/schemas/Avatar.schema.json' [output-not-recorded]\n"
            ))
        #expect(project.exists(copy))
        try project.remove(copy)
        #expect(try project.run("build", "--check").status == 0)
    }

    /// An output may lie among files of others, and other outputs beside it.
    @Test func otherFilesAreNoMatter() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write(
            "pikku-gen.yaml",
            "version: 1\noutputs: { swift: Sources/App, schemas: out, typescript: out, routes: routes.json }\n")
        try project.write("package.json", "{}\n")
        try project.write("out/mine.ts", "export {}\n")
        try project.write("out/tsconfig.json", "{}\n")
        try project.write("out/.hidden.gen.ts", "\n")
        try project.write("out/more/A.schema.json", "{}\n")
        #expect(try project.run("build").error.contains("warning") == false)
        for only in [[], ["--only", "schemas"], ["--only", "typescript", "swift"]] {
            let check = try project.run(["build", "--check"] + only)
            #expect(check.status == 0, "\(check.output)")
        }
    }
}
