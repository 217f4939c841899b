import Foundation
import Testing
import TestSupport

/// Every mistake that the tool can find has a project that makes it, so that someone has read what is said of it.
@Suite struct DiagnosticIDTests {
    @Test func everyIDHasAFixture() throws {
        let declared = try ids(in: "Sources", endingWith: ".swift", /[Dd]iagnostic\(\s*"([a-z]+(?:-[a-z]+)*)"/)
            .union(ids(in: "Sources", endingWith: ".swift", /unresolved\(\s*"([a-z]+(?:-[a-z]+)*)"/))
        let shown = try ids(in: "Fixtures/mistakes", endingWith: ".txt", /\[([a-z]+(?:-[a-z]+)*)\]\n/)
        #expect(declared.count > 100)
        #expect(declared.subtracting(shown).sorted() == withoutFixture.keys.sorted())
    }

    private func ids(
        in folder: String, endingWith suffix: String, _ pattern: Regex<(Substring, Substring)>
    ) throws -> Set<String> {
        let root = Fixture.directory.deletingLastPathComponent().appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        var ids: Set<String> = []
        for path in paths where path.hasSuffix(suffix) {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            for match in text.matches(of: pattern) { ids.insert(String(match.1)) }
        }
        return ids
    }
}

/// Why there is none.
private let withoutFixture = [
    "glob-without-files": "of the disk, not of the sources; held by ConfigurationTextTests",
    "excessive-nesting": "a bound, held by the tests of hostile Swift",
    "yaml-nesting": "a bound, held by the tests of YAML",
    "yaml-size": "a bound, held by the tests of YAML",
    "yaml-encoding": "no text that a diff shows, held by the tests of YAML",
    "unknown-keyword": "frontends refuse such keywords first",
    "invalid-glob": "a configuration is read before there is a project",
    "path-outside-root": "a configuration is read before there is a project",
    "damaged-record": "of the disk, not of the sources; held by OwnershipRecordTests",
    "generated-file-edited": "of the disk, not of the sources; held by ReplacedFilesTests",
    "output-edited": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-missing": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-not-owned": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-obstructed": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-orphaned": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-out-of-date": "of the disk, not of the sources; held by DriftFindingsTests",
]
