import Testing

/// Every mistake that the tool can find has a project that makes it, so that someone has read what is said of it.
@Suite struct DiagnosticIDTests {
    @Test func everyIDHasAFixture() throws {
        let declared = try DeclaredIDs.all()
        let shown = try DeclaredIDs.ids(in: "Fixtures/mistakes", endingWith: ".txt", /\[([a-z]+(?:-[a-z]+)*)\]\n/)
        #expect(declared.count > 100)
        #expect(declared.subtracting(shown).sorted() == withoutFixture.keys.sorted())
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
    "unknown-placeholder": "a configuration is read before there is a project",
    "damaged-record": "of the disk, not of the sources; held by OwnershipRecordTests",
    "generated-file-edited": "of the disk, not of the sources; held by ReplacedFilesTests",
    "merge-conflict": "of the disk, not of the sources; held by BaselineTests and MergedRecordTests",
    "output-edited": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-missing": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-not-owned": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-not-recorded": "of the disk, not of the sources; held by StrayFileTests",
    "output-obstructed": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-orphaned": "of the disk, not of the sources; held by DriftFindingsTests",
    "output-out-of-date": "of the disk, not of the sources; held by DriftFindingsTests",
]
