import PikkuGen
import PikkuModel
import Testing

/// What a check finds, as every report has it.
@Suite struct DriftFindingsTests {
    @Test func everyWordIsAFindingAtItsFile() {
        let owned = ["changed", "edited", "edited-orphan", "missing", "orphaned", "same"].map {
            OwnershipRecord.File(path: $0, target: .schemas, hash: ContentHash(of: "a".utf8))
        }
        let generated = ["changed", "edited", "foreign", "missing", "new", "same"].map {
            GeneratedFile(target: .schemas, path: $0, contents: "b")
        }
        let texts = [
            "changed": "a", "edited": "x", "edited-orphan": "x", "foreign": "x", "orphaned": "a", "same": "b",
        ]
        #expect(
            text(generated, owned, texts.mapValues { .file(Array($0.utf8)) }) == """
                changed: error: 'changed' is out of date [output-out-of-date]
                    = note: the declarations, the configuration and the templates are the same: pikku-gen has changed

                edited: error: 'edited' was edited by hand [output-edited]
                    = note: change the declarations or a template instead: the next build replaces the file

                edited-orphan: error: 'edited-orphan' was edited by hand, and nothing generates it any more [output-edited]
                    = note: change the declarations or a template instead: the next build replaces the file

                foreign: error: 'foreign' stands where a file is generated, and pikku-gen did not write it [output-not-owned]
                    = note: move it away, or let 'pikku-gen build --force' take its place; its text is kept then

                missing: error: 'missing' is missing from the disk [output-missing]

                new: error: 'new' has not been generated yet [output-missing]

                orphaned: error: nothing generates 'orphaned' any more [output-orphaned]

                """)
    }

    @Test func placesThatNoFileCanHaveAreObstacles() {
        let generated = ["a", "b", "c/d", "c/e"].map { GeneratedFile(target: .routes, path: $0, contents: "b") }
        let disk: [String: Presence] = [
            "a": .other, "b": .outside(link: "b"), "c/d": .blocked(by: "c"), "c/e": .blocked(by: "c"),
        ]
        let wayOut = "    = note: remove it, or give the output 'routes' another place under 'outputs:'\n"
        #expect(
            text(generated, [], disk) == """
                a: error: 'a' cannot be written: a directory or a device stands there [output-obstructed]
                \(wayOut)
                b: error: 'b' cannot be written: the link 'b' leads out of the project, or nowhere [output-obstructed]
                \(wayOut)
                c: error: 'c' is a file where 'c/d' needs a directory, and so for 1 more [output-obstructed]
                \(wayOut)
                """)
    }

    /// A file that a build removes is in nobody's way.
    @Test func whatGoesMakesRoom() {
        let drift = Drift.of(
            [GeneratedFile(target: .routes, path: "c/d", contents: "b")], targets: [.routes],
            record: OwnershipRecord(files: [.init(path: "c", target: .routes, hash: ContentHash(of: "a".utf8))]),
            disk: ["c": .file(Array("a".utf8)), "c/d": .blocked(by: "c")])
        #expect(drift.obstacles.isEmpty)
        #expect(drift.states.map(\.word) == [.orphaned, .new])
    }

    private func text(
        _ generated: [GeneratedFile], _ owned: [OwnershipRecord.File], _ disk: [String: Presence]
    ) -> String {
        let nothing = DeclarationChanges(since: OwnershipRecord(), Project(), .init(), templates: [:])
        let record = OwnershipRecord(files: owned, declarations: nothing.current)
        let drift = Drift.of(
            generated, targets: Set(GeneratedFile.Target.allCases), record: record, disk: disk)
        let findings = drift.findings(DeclarationChanges(since: record, Project(), .init(), templates: [:]))
        return DiagnosticText(sources: [], of: findings).text(of: findings)
    }
}
