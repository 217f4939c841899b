import Foundation
import Testing
import TestSupport

/// `pikku-gen lint` as people run it.
@Suite(.patient) struct LintCommandTests {
    @Test func isSilentWhereNothingIsFound() throws {
        let project = try TemporaryProject(manifest: "types: {}\n")
        let result = try project.run("lint")
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.error == "no findings in 1 file\n")
    }

    @Test func findingsGoToStandardOutput() throws {
        let project = try TemporaryProject(manifest: "types: { A: { id: uuid } }\n")
        let result = try project.run("lint", "--format", "short")
        #expect(result.status == 1)
        #expect(result.output == "a.pikku.yaml:2:10: warning: no wiring reaches the type 'A' [unused-type]\n")
        #expect(result.error == "1 warning in 1 file\n")
    }

    @Test(
        arguments: [
            (["--fail-on", "error"], 0), (["--fail-on", "never"], 0), (["--rule", "unused-type=error"], 1),
            (["--rule", "unused-type=info"], 0), (["--rule", "unused-type=info", "--fail-on", "info"], 1),
            (["--rule", "unused-type=off", "--fail-on", "info"], 0),
            (["--rule", "unused-type=error", "--rule", "unused-type=off"], 0),
        ] as [([String], Int32)])
    func flagsBeatTheConfiguration(_ arguments: [String], _ status: Int32) throws {
        let project = try TemporaryProject(manifest: "types: { A: { id: uuid } }\n")
        #expect(try project.run(["lint"] + arguments).status == status)
    }

    @Test func theSetOfTheFlagBeatsThatOfTheConfiguration() throws {
        let project = try TemporaryProject(manifest: "types: { A: { id: uuid } }\n")
        try project.write("pikku-gen.yaml", "version: 1\nlint: { extends: off }\n")
        #expect(try project.run("lint").output.isEmpty)
        #expect(try project.run("lint", "--set", "recommended").output.contains("[unused-type]"))
        try project.write("pikku-gen.yaml", "version: 1\nlint: { extends: strict }\n")
        #expect(try project.run("lint", "--set", "off").output.isEmpty)
    }

    @Test(arguments: [
        ["--rule", "unused-typ=off"], ["--rule", "unused-type=loud"], ["--rule", "unused-type"], ["--set", "all"],
        ["--dry-run"], ["--accept-new"], ["--update-baseline", "--fix"], ["--update-baseline", "--changed"],
        ["--changed=--output=x"], ["--changed"],
        ["--output-file", "json=a.pikku.yaml"], ["--output-file", "json=x", "--output-file", "sarif=x"],
        ["--rule", "duplicate-route=off"],
    ])
    func wrongUsageEndsWithTwo(_ arguments: [String]) throws {
        let project = try TemporaryProject(manifest: "types: {}\n")
        let result = try project.run(["lint"] + arguments, environment: ["GIT_CEILING_DIRECTORIES": "/"])
        #expect(result.status == 2, "\(result)")
        #expect(result.output.isEmpty)
        #expect(!result.error.isEmpty)
    }

    @Test func anErrorOfTheModelKeepsRulesAway() throws {
        let project = try TemporaryProject(manifest: "types: { A: { id: uuid }, B: { c: No } }\n")
        let result = try project.run("lint", "--format", "short", "--set", "strict")
        #expect(result.status == 1)
        #expect(result.output.hasSuffix(": error: no type is named 'No' [unresolved-type]\n"))
        #expect(result.output.split(separator: "\n").count == 1)
    }
}

/// The baseline accepts what was there, and only ever shrinks by itself.
@Suite(.patient) struct BaselineCommandTests {
    private let path = ".pikku/baseline.json"

    @Test func itAcceptsWhatWasThereAndNothingNew() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: { id: uuid }\n  B: { id: uuid }\n")
        let first = try project.run("lint", "--update-baseline")
        #expect(first.status == 0, "\(first.error)")
        #expect(first.error.contains("wrote .pikku/baseline.json: 2 findings (2 new, 0 taken out)"))
        let written = try project.contents(of: ".pikku")["baseline.json"]
        #expect(try project.run("lint").error == "no findings in 1 file (2 accepted)\n")

        // Moved lines change nothing.
        try project.write(
            "a.pikku.yaml", "# One.\npikku: 1\n\ntypes:\n  # Two.\n  A: { id: uuid }\n  B: { id: uuid }\n")
        #expect(try project.run("lint").status == 0)

        // What is new fails, and an update does not accept it.
        try project.write("a.pikku.yaml", "pikku: 1\ntypes:\n  A: { id: uuid }\n  B: { id: uuid }\n  C: { id: uuid }\n")
        #expect(try project.run("lint", "--format", "short").output.contains("'C' [unused-type]"))
        let update = try project.run("lint", "--update-baseline", "--format", "short")
        #expect(update.status == 1)
        #expect(update.error.contains("'.pikku/baseline.json' is up to date"))
        #expect(try project.contents(of: ".pikku")["baseline.json"] == written)
        #expect(try project.run("lint", "--update-baseline", "--accept-new").status == 0)
        #expect(try project.run("lint").status == 0)
    }

    @Test func itShrinksWhenFindingsGo() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: { id: uuid }\n  B: { id: uuid }\n")
        #expect(try project.run("lint", "--update-baseline").status == 0)
        try project.write("a.pikku.yaml", "pikku: 1\ntypes:\n  B: { id: uuid }\n")
        let stale = try project.run("lint", "--format", "short")
        #expect(stale.status == 0)
        #expect(stale.output.contains("info: a finding of the baseline is no longer there [baseline-stale]"))

        // A rule that is off now may find the same again.
        let off = try project.run("lint", "--format", "short", "--rule", "unused-type=off")
        #expect(!off.output.contains("baseline-stale"))
        #expect(try project.run("lint", "--update-baseline", "--rule", "unused-type=off").error.contains("up to date"))

        let update = try project.run("lint", "--update-baseline")
        #expect(update.error.contains("1 finding (0 new, 1 taken out)"))
        #expect(try project.run("lint").output.isEmpty)

        // What came back is new.
        try project.write("a.pikku.yaml", "pikku: 1\ntypes:\n  A: { id: uuid }\n  B: { id: uuid }\n")
        #expect(try project.run("lint").status == 1)
    }

    @Test func aDamagedOneEndsWithTwo() throws {
        let project = try TemporaryProject(manifest: "types: {}\n")
        for text in ["{", "{ \"version\": 2, \"findings\": [] }"] {
            try project.write(path, text)
            let result = try project.run("lint", "--update-baseline")
            #expect(result.status == 2)
            #expect(result.error.contains("the baseline cannot be used"))
        }
    }

    @Test func itCanBeTurnedOff() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: { id: uuid }\n")
        #expect(try project.run("lint", "--update-baseline").status == 0)
        try project.write("pikku-gen.yaml", "version: 1\nlint: { baseline: false }\n")
        let result = try project.run("lint", "--format", "short")
        #expect(result.status == 1)
        #expect(result.output.contains("'A' [unused-type]"))
        let before = try project.contents(of: ".pikku")
        let update = try project.run("lint", "--update-baseline")
        #expect(update.status == 2)
        #expect(update.error.contains("'baseline: false' in the configuration"))
        #expect(try project.contents(of: ".pikku") == before)
    }

    @Test func errorsLeaveItAlone() throws {
        let project = try TemporaryProject(manifest: "types: { A: { b: No } }\n")
        let result = try project.run("lint", "--update-baseline")
        #expect(result.status == 1)
        #expect(result.error.contains("the baseline stays as it is"))
        #expect(try project.contents(of: ".pikku")["baseline.json"] == nil)
    }
}

@Suite(.patient) struct FixCommandTests {
    private let manifest = "types:\n  A: [x]  # pikku-gen:ignore unused-type, mutating-get -- why\n"

    @Test func filesAreMendedInPlace() throws {
        let project = try TemporaryProject(manifest: manifest)
        let url = project.root.appending(path: "a.pikku.yaml")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: url.path)
        let result = try project.run("lint", "--fix")
        #expect(result.status == 0, "\(result)")
        #expect(result.error.contains(": remove 'mutating-get' [unused-suppression]\n"))
        #expect(result.error.contains("mended 1 finding in 1 file\n"))
        #expect(
            try String(contentsOf: url, encoding: .utf8)
                == "pikku: 1\ntypes:\n  A: [x]  # pikku-gen:ignore unused-type -- why\n")
        let rights = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
        #expect(rights == 0o640)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: project.root.path).sorted() == [
                ".pikku", "a.pikku.yaml", "pikku-gen.yaml",
            ])
        #expect(try project.run("lint", "--fix").error == "nothing to mend\nno findings in 1 file (1 accepted)\n")
    }

    @Test func aLinkStaysALink() throws {
        let project = try TemporaryProject(manifest: "types: {}\n")
        try project.write("elsewhere/text", "pikku: 1\n" + manifest)
        let link = project.root.appending(path: "a.pikku.yaml")
        try FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "elsewhere/text")
        #expect(try project.run("lint", "--fix").status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "elsewhere/text")
        #expect(try String(contentsOf: link, encoding: .utf8).contains("ignore unused-type -- why"))
    }

    @Test func aDryRunShowsTheDifference() throws {
        let project = try TemporaryProject(manifest: manifest)
        let result = try project.run("lint", "--fix", "--dry-run")
        #expect(result.status == 1)
        #expect(
            result.output == """
                --- a/a.pikku.yaml
                +++ b/a.pikku.yaml
                @@ -1,3 +1,3 @@
                 pikku: 1
                 types:
                -  A: [x]  # pikku-gen:ignore unused-type, mutating-get -- why
                +  A: [x]  # pikku-gen:ignore unused-type -- why

                """)
        #expect(result.error.contains("would mend 1 finding in 1 file"))
        #expect(try project.contents(of: ".").values.contains(Data(("pikku: 1\n" + manifest).utf8)))
    }
}

/// `--changed` against a repository of its own.
@Suite(.patient) struct ChangedCommandTests {
    @Test func onlyTouchedLinesCount() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: { id: uuid }\n  B: { id: uuid }\n")
        guard let git = try Repository(project) else { return }
        try git.commit()
        #expect(try findings(project) == [])

        try project.write(
            "a.pikku.yaml", "pikku: 1\ntypes:\n  A: { id: uuid }\n  B: { id: uuid, name: string }\n  C: [x]\n")
        try project.write("dir é/new \"one\".pikku.yaml", "pikku: 1\ntypes:\n  D: [x]\n  E: [x]\n")
        #expect(try findings(project) == ["B", "C", "D", "E"])
        try git.run("add", ".")
        #expect(try findings(project) == ["B", "C", "D", "E"])
        try git.commit()
        #expect(try findings(project) == [])
        #expect(try findings(project, "--changed=HEAD~1") == ["B", "C", "D", "E"])
        #expect(try findings(project, "--changed", "HEAD") == nil)
    }

    /// What the other branch has done since they parted is no change of this one.
    @Test func branchesAreComparedWhereTheyPart() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: { id: uuid }\n")
        guard let git = try Repository(project) else { return }
        try git.commit()
        try git.run("branch", "--quiet", "base")
        try git.run("checkout", "--quiet", "-b", "feature")
        try git.run("branch", "--quiet", "--set-upstream-to=base")
        try project.write("b.pikku.yaml", "pikku: 1\ntypes:\n  B: [x]\n")
        try git.commit()
        try git.run("checkout", "--quiet", "base")
        try project.write("a.pikku.yaml", "pikku: 1\ntypes:\n  A: { id: uuid, name: string }\n")
        try git.commit()
        try git.run("checkout", "--quiet", "feature")
        #expect(try findings(project, "--changed=base") == ["B"])
        #expect(try findings(project) == ["B"])
        #expect(try findings(project, "--changed=HEAD") == [])
    }

    @Test func aProjectMayLieInsideARepository() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: { id: uuid }\n")
        guard let git = try Repository(project) else { return }
        try project.write(
            "part/pikku-gen.yaml", "version: 1\nlint: { extends: off, rules: { unused-type: warning } }\n")
        try project.write("part/b.pikku.yaml", "pikku: 1\ntypes:\n  B: [x]\n  C: [x]\n")
        try git.commit()
        try project.write("part/b.pikku.yaml", "pikku: 1\ntypes:\n  B: [x]\n  C: [y]\n")
        try project.write("a.pikku.yaml", "pikku: 1\ntypes:\n  A: { id: string }\n")
        #expect(try findings(project, "--changed", "-C", "part") == ["C"])
    }

    @Test func errorsAlwaysCount() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: { id: No }\n")
        guard let git = try Repository(project) else { return }
        try git.commit()
        #expect(try project.run("lint", "--changed").status == 1)
    }

    @Test func anUnknownCommitEndsWithTwo() throws {
        let project = try TemporaryProject(manifest: "types: {}\n")
        guard let git = try Repository(project) else { return }
        try git.commit()
        let result = try project.run("lint", "--changed=nowhere")
        #expect(result.status == 2)
        #expect(result.error.contains("git knows no commit 'nowhere'"))
    }

    /// Comparing with itself would find nothing in a pipeline that checks out a commit.
    @Test func aCommitWithoutABranchNeedsAReference() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: [x]\n")
        guard let git = try Repository(project) else { return }
        #expect(try project.run("lint", "--changed").error.contains("has no commit yet"))
        try git.commit()
        #expect(try project.run("lint", "--changed").error.contains("(the last commit)"))
        try git.run("checkout", "--quiet", "--detach")
        let result = try project.run("lint", "--changed")
        #expect(result.status == 2)
        #expect(result.error.contains("--changed=origin/main"))
        #expect(try project.run("lint", "--changed=HEAD").status == 0)
        try project.write("a.pikku.yaml", "pikku: 1\ntypes:\n  A: [y]\n")
        #expect(try findings(project) == ["A"])
    }

    @Test func aRenamedFileIsTheSame() throws {
        let project = try TemporaryProject(manifest: "types:\n  A: [x]\n  B: [y]\n")
        guard let git = try Repository(project) else { return }
        try git.commit()
        try git.run("mv", "a.pikku.yaml", "b.pikku.yaml")
        #expect(try findings(project) == [])
    }

    /// The types that are reported; nil for wrong usage.
    private func findings(_ project: TemporaryProject, _ arguments: String...) throws -> [String]? {
        let arguments = arguments.isEmpty ? ["--changed"] : arguments
        let result = try project.run(["lint", "--format", "short"] + arguments)
        guard result.status != 2 else { return nil }
        return result.output.matches(of: /the type '(\w+)'/).map { String($0.1) }.sorted()
    }

    private struct Repository {
        let git: Program
        let root: URL

        /// Nil where the machine has no git.
        init?(_ project: TemporaryProject) throws {
            guard let git = Program.find("git", for: "tells which lines a change touches") else { return nil }
            self.git = git
            root = project.root
            try run("init", "--quiet")
        }

        func commit() throws {
            try run("add", ".")
            try run("commit", "--quiet", "--message", "More")
        }

        func run(_ arguments: String...) throws {
            let identity = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
            let result = try git.run(identity + arguments, in: root)
            #expect(result.status == 0, "\(result.text)")
        }
    }
}

extension TemporaryProject {
    /// Of one manifest, `a.pikku.yaml`, and a configuration with few rules; `pikku: 1` goes before the text.
    fileprivate convenience init(manifest: String) throws {
        try self.init()
        try write("a.pikku.yaml", "pikku: 1\n" + manifest)
        try write(
            "pikku-gen.yaml",
            """
            version: 1
            lint:
              extends: off
              rules: { unused-type: warning, mutating-get: warning, unused-suppression: warning, baseline-stale: info }
            """)
    }
}
