import Foundation
import TestSupport
import Testing

/// That what it writes compiles and serves is held by `NewProjectTests`.
@Suite struct InitCommandTests {
    @Test(arguments: ["--swift", "--manifest"])
    func aNewProjectIsUpToDateAndHasNoFindings(language: String) throws {
        let project = try TemporaryProject()
        let begun = try project.run("init", "notes", language)
        #expect(begun.status == 0, "\(begun.text)")
        let check = try project.run("build", "--check", "-C", "notes")
        #expect(check.status == 0, "\(check.text)")
        let lint = try project.run("lint", "-C", "notes")
        #expect(lint.status == 0, "\(lint.text)")
        #expect(lint.output == "")
    }

    @Test func whatIsThereStays() throws {
        let project = try TemporaryProject()
        try project.write("Package.swift", "// mine\n")
        try project.write("Sources/App/Main.swift", "// mine\n")
        let before = try project.contents(of: ".")
        let begun = try project.run("init", "--name", "notes")
        #expect(begun.status == 2)
        #expect(begun.error.contains("these are there already:\n  Package.swift\n  Sources/App/Main.swift\n"))
        #expect(try project.contents(of: ".") == before)
    }

    @Test(arguments: ["1st", "a b", "a\"b", ""])
    func aNameThatWouldHaveToBeQuotedIsRefused(name: String) throws {
        let project = try TemporaryProject()
        let begun = try project.run("init", "--name", name)
        #expect(begun.status == 2)
        #expect(begun.error.contains("'\(name)' cannot name a package"))
        #expect(try project.contents(of: ".").isEmpty)
    }

    @Test func theRuntimeMayHaveAURL() throws {
        let project = try TemporaryProject()
        #expect(
            try project.run("init", "--name", "notes", "--runtime", "https://example.com/gen/pikku.git").status == 0)
        let package = try #require(project.contents(of: ".")["Package.swift"])
        let text = String(decoding: package, as: UTF8.self)
        #expect(text.contains(".package(url: \"https://example.com/gen/pikku.git\", from: \""))
        #expect(text.contains("package: \"pikku\")"))
    }
}
