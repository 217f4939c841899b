import PikkuGen
import PikkuModel
import Testing
import TestSupport

/// Two branches have built, and version control could not merge what they recorded.
@Suite(.patient) struct MergedRecordTests {
    private let one = ContentHash(of: "one".utf8)
    private let two = ContentHash(of: "two".utf8)

    @Test(arguments: ["", "||||||| base\n    { \"path\": \"c\", \"target\": \"swift\" },\n"])
    func aFileMayBeAsEitherSideHasIt(base: String) throws {
        let text = """
            { "version": 1, "files": [
            <<<<<<< HEAD
              { "path": "a", "target": "swift", "sha256": "\(one.text)" },
              { "path": "b", "target": "swift", "sha256": "\(one.text)" },
            \(base)=======
              { "path": "a", "target": "swift", "sha256": "\(two.text)" },
              { "path": "d", "target": "swift", "sha256": "\(two.text)" },
            >>>>>>> other
              { "path": "e", "target": "swift", "sha256": "\(one.text)" }
            ], "declarations": [] }

            """
        let (record, diagnostics) = read(text)
        #expect(diagnostics == [])
        #expect(
            record?.files == [
                .init(path: "a", target: .swift, hash: one, pending: two),
                .init(path: "b", target: .swift, hash: one), .init(path: "d", target: .swift, hash: two),
                .init(path: "e", target: .swift, hash: one),
            ])
        #expect(record?.isMerged == true)
    }

    @Test(arguments: [
        "<<<<<<< HEAD\n{ \"version\": 1, \"files\": [] }\n",
        "<<<<<<< HEAD\n{ \"version\": 1, \"files\": [] }\n>>>>>>> other\n",
        "{ \"version\": 1,\n<<<<<<< HEAD\n\"files\": []\n=======\n\"files\": 1\n>>>>>>> other\n}",
        "{ \"version\": 1,\n<<<<<<< HEAD\n\"files\": [{}]\n=======\n\"files\": []\n>>>>>>> other\n}",
        "{ \"version\": 1,\n=======\n<<<<<<< HEAD\n\"files\": []\n=======\n\"files\": []\n>>>>>>> other\n}",
    ])
    func whereASideCannotBeReadAPersonDecides(text: String) {
        let (record, diagnostics) = read(text)
        #expect(record == nil)
        #expect(diagnostics.map(\.id) == ["merge-conflict"])
        #expect(diagnostics.first?.message == "the record holds a merge conflict")
    }

    @Test func theNextBuildGoesOn() throws {
        guard let program = Program.find("git", for: "merges two branches") else { return }
        let project = try TemporaryProject(copyOf: "user-service")
        func git(_ arguments: String...) throws -> Program.Result {
            try program.run(
                ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgSign=false"] + arguments,
                in: project.root)
        }
        let types = "Sources/App/user.types.swift"
        #expect(try project.run("build").status == 0)
        _ = try git("init", "-q", "-b", "main")
        _ = try git("add", ".")
        _ = try git("commit", "-qm", "begin")
        _ = try git("checkout", "-qb", "other")
        try project.edit(types) { $0.replacing("maxLength: 254", with: "maxLength: 200") }
        #expect(try project.run("build").status == 0)
        _ = try git("commit", "-qam", "shorter")
        _ = try git("checkout", "-q", "main")
        try project.edit(types) { $0 + "\n/// Where someone lives.\nstruct Address { var city: String }\n" }
        try project.edit(types) {
            $0.replacing("    var name: String\n}", with: "    var name: String\n    var address: Address?\n}")
        }
        #expect(try project.run("build").status == 0)
        _ = try git("add", ".")
        _ = try git("commit", "-qm", "addresses")
        #expect(try git("merge", "other").status != 0)
        #expect(try project.text(of: ".pikku/manifest.json").contains("<<<<<<<"))
        _ = try git("checkout", "--ours", "generated")
        let check = try project.run("build", "--check")
        #expect(check.status == 1, "\(check)")
        let build = try project.run("build")
        #expect(build.status == 0 && build.error.isEmpty, "\(build)")
        #expect(try project.run("build", "--check").status == 0)
        #expect(try !project.text(of: ".pikku/manifest.json").contains("<<<<<<<"))
    }

    /// A conflict among declarations alone, with every file as it is to be.
    @Test func aConflictAloneIsADifference() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run("build").status == 0)
        let text = try project.text(of: ".pikku/manifest.json")
        let line = try #require(text.split(separator: "\n").first { $0.contains("\"path\"") })
        try project.edit(".pikku/manifest.json") {
            $0.replacing(line, with: "<<<<<<< HEAD\n\(line)\n=======\n\(line)\n>>>>>>> other")
        }
        let check = try project.run("build", "--check")
        #expect(check.status == 1)
        #expect(check.output.contains("manifest.json"))
        #expect(try project.run("build").status == 0)
        #expect(try project.text(of: ".pikku/manifest.json") == text)
    }

    private func read(_ text: String) -> (OwnershipRecord?, [Diagnostic]) {
        OwnershipRecord.read(SourceFile(path: OwnershipRecord.path, text: text), sources: [])
    }
}
