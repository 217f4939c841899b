import Foundation
import TestSupport
import Testing

/// A build that finds everything as the last one left it says so without reading a file, and never when it is not so.
@Suite(.patient) struct BuildStateTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject(copyOf: "user-service")
        try rest()
        _ = try project.run("build")
        try rest()
        _ = try project.run("build")
    }

    /// Beyond the tick in which a file system does not tell two changes apart.
    private func rest() throws { Thread.sleep(forTimeInterval: 0.1) }

    private func isLeftAlone(_ arguments: String...) throws -> Bool {
        let result = try project.run(["build"] + arguments)
        #expect(result.status == 0)
        return result.output.contains("nothing has changed, nothing to write (")
    }

    @Test func nothingChanged() throws {
        #expect(try isLeftAlone())
        #expect(try isLeftAlone())
    }

    @Test(arguments: [
        "pikku-gen.yaml", "Sources/App/New.swift", "generated/schemas/User.schema.json", ".pikku/manifest.json",
        ".pikku/cache/parsed", "templates/new-file.txt",
    ])
    func aFileThatIsWrittenToIsLookedAt(path: String) throws {
        let text = (try? project.text(of: path)) ?? ""
        try project.write(path, text)
        #expect(try !isLeftAlone())
    }

    @Test func whatDeclaresTheSameIsOnlyRead() throws {
        let path = "Sources/App/user.functions.swift"
        let text = try project.text(of: path).replacing("return user", with: "return (user)")
        try project.write(path, "\n// Moved.\n" + text)
        try rest()
        let build = try project.run("build")
        #expect(build.output.contains(/^read \d+ files, nothing to write/), "\(build.output)")
        #expect(try isLeftAlone())
    }

    @Test func whatDeclaresTheSameIsNotTrustedWithOutputs() throws {
        let path = "generated/schemas/User.schema.json"
        let text = try project.text(of: path)
        try project.remove(path)
        try project.write("Sources/App/New.swift", "// Nothing.\n")
        #expect(try project.run("build").output.contains("wrote 1 file"))
        #expect(try project.text(of: path) == text)
    }

    @Test func anEditInTheSameTickIsSeen() throws {
        for index in 0..<20 {
            try project.write("Sources/App/New.swift", "struct New { var a\(index % 10): Int }\n")
            let first = try project.run("build")
            try project.write("Sources/App/New.swift", "struct New { var b\(index % 10): Int }\n")
            let second = try project.run("build")
            #expect(first.output.contains("read "))
            #expect(second.output.contains("read "))
        }
    }

    /// Between a build's look at the disk and its end, others may have written too.
    @Test func whatABuildHasWrittenIsLookedAtOnce() throws {
        try project.remove("generated/schemas/User.schema.json")
        try rest()
        #expect(try project.run("build").output.contains("wrote 1 file"))
        try rest()
        #expect(try !isLeftAlone())
        #expect(try isLeftAlone())
    }

    @Test func whatIsAskedForCounts() throws {
        #expect(try !isLeftAlone("--only", "schemas"))
        #expect(try !isLeftAlone("--no-cache"))
        #expect(try !isLeftAlone("--force"))
        #expect(try !isLeftAlone("--dry-run"))
        #expect(try !isLeftAlone("--timings"))
    }

    @Test func aMissingOutputIsWrittenAgain() throws {
        let path = "generated/schemas/User.schema.json"
        let text = try project.text(of: path)
        try project.remove(path)
        #expect(try !isLeftAlone())
        #expect(try project.text(of: path) == text)
    }

    @Test func faultsAreSaidEachTime() throws {
        try project.write("Sources/App/Broken.swift", "struct Broken {")
        try rest()
        let results = try (0..<3).map { _ in try project.run("build") }
        #expect(results.allSatisfy { $0.status == 1 })
        #expect(Set(results.map(\.error)).count == 1)
    }
}
