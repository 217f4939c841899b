import Foundation
import TestSupport
import Testing

@Suite struct CacheCommandTests {
    private let project: TemporaryProject

    init() throws { project = try TemporaryProject(copyOf: "user-service") }

    private var cacheFile: URL { project.root.appending(path: ".pikku/cache/parsed") }
    private var cache: Data? { FileManager.default.contents(atPath: cacheFile.path) }

    @Test func buildsAndTheLinterKeepWhatTheyParse() throws {
        for command in ["build", "lint"] {
            _ = try project.run(command)
            let written = try #require(cache)
            #expect(try project.contents(of: ".pikku/cache")[".gitignore"] == Data("*\n".utf8))
            #expect(try project.run("cache", "verify").output.hasSuffix("builds with it and without it are the same\n"))
            let stamp = try FileManager.default.attributesOfItem(atPath: cacheFile.path)[.systemFileNumber] as? Int
            _ = try project.run(command)
            #expect(cache == written)
            #expect(
                try FileManager.default.attributesOfItem(atPath: cacheFile.path)[.systemFileNumber] as? Int == stamp)
            #expect(try project.run("cache", "clear").status == 0)
            #expect(cache == nil)
        }
    }

    @Test func whatWritesNothingWritesNoCache() throws {
        for arguments in [
            ["build", "--no-cache"], ["lint", "--no-cache"], ["build", "--dry-run"], ["build", "--check"],
            ["lint", "--fix", "--dry-run"], ["list", "routes"], ["emit", "model"], ["cache", "verify"],
        ] {
            _ = try project.run(arguments)
            #expect(cache == nil, "\(arguments)")
        }
    }

    @Test func damageOnTheDiskIsReplaced() throws {
        let expected = try project.run("emit", "model", "--no-cache").output
        #expect(try project.run("build").status == 0)
        let good = try #require(cache)
        for damaged in [Data(), Data("x".utf8), good.prefix(good.count / 2), good + Data([1])] {
            try damaged.write(to: cacheFile)
            #expect(try project.run("emit", "model").output == expected)
            #expect(try project.run("build").status == 0)
            #expect(try project.run("cache", "verify").status == 0)
        }
        var flipped = good
        flipped[good.count / 2] ^= 0x10
        try flipped.write(to: cacheFile)
        #expect(try project.run("emit", "model").output == expected)
        #expect(try project.run("build").status == 0)
        #expect(cache == good)
    }

    @Test func linksOutOfTheProjectAreNotFollowed() throws {
        let outside = try TemporaryProject()
        try FileManager.default.createDirectory(
            at: project.root.appending(path: ".pikku"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: project.root.appending(path: ".pikku/cache"), withDestinationURL: outside.root)
        #expect(try project.run("build").status == 0)
        #expect(try outside.contents(of: ".").isEmpty)
        try project.remove(".pikku/cache")
        try outside.write("parsed", "precious")
        try FileManager.default.createDirectory(
            at: project.root.appending(path: ".pikku/cache"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: cacheFile, withDestinationURL: outside.root.appending(path: "parsed"))
        #expect(try project.run("build").status == 0)
        #expect(try project.run("cache", "clear").status == 0)
        #expect(try outside.contents(of: ".")["parsed"] == Data("precious".utf8))
    }

    @Test func anotherToolParsesAnew() throws {
        #expect(try project.run("build").status == 0)
        let mine = try #require(cache)
        let copy = Program(path: project.root.appending(path: "pikku-gen-copy").path)
        try FileManager.default.copyItem(atPath: Program.built("pikku-gen").path, toPath: copy.path)
        #expect(try copy.run(["cache", "verify"], in: project.root).output.hasPrefix("0 of "))
        #expect(try copy.run(["build"], in: project.root).status == 0)
        #expect(cache != mine)
        #expect(try copy.run(["cache", "verify"], in: project.root).output.hasPrefix("0 of ") == false)
        #expect(try project.run("build", "--check").status == 0)
    }

    @Test func twoProcessesAtOnceLeaveACacheThatHolds() async throws {
        let program = try Program.built("pikku-gen")
        for round in 0..<10 {
            try project.write("Sources/App/Round.swift", "struct Round\(round): Codable { var id: Int }\n")
            let root = project.root
            try await withThrowingTaskGroup(of: Program.Result.self) { group in
                for arguments in [["build"], ["lint", "--fail-on", "never"], ["build"]] {
                    group.addTask { try await program.run(arguments, in: root) }
                }
                for try await result in group { #expect(result.status == 0, "\(result.text)") }
            }
            #expect(try project.run("cache", "verify").status == 0)
        }
        #expect(try project.contents(of: ".pikku/cache").keys.sorted() == [".gitignore", "build", "parsed"])
    }
}
