import PikkuModel
import Testing

/// Which entry a comment `pikku-gen:ignore` speaks of; `⟦s⟧` marks it, `⟦c⟧` the comment.
@Suite struct ManifestSuppressionTests {
    @Test(arguments: [
        "types:\n  ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n  ⟦s⟧A:\n    b: string\n    c: integer⟦/s⟧\n  B: [x]\n",
        "types:\n  ⟦s⟧A: ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    b: string\n    c: integer⟦/s⟧\n  B: [x]\n",
        "types:\n  A:\n    b: string\n    ⟦s⟧c: integer⟦/s⟧ ⟦c⟧#pikku-gen:ignore some-rule -- why⟦/c⟧\n  B: [x]\n",
        "types:\n  A:\n    b: string\n⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n# More.\n    ⟦s⟧c: integer⟦/s⟧\n",
        "types:\n  ⟦s⟧A: { b: string, c: integer }⟦/s⟧ ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n",
        "types:\n  A: {\n    b: string, ⟦s⟧c: integer⟦/s⟧ ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n  }\n",
        "types:\n  B:\n    - x\n    ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    - ⟦s⟧y⟦/s⟧\n    - z\n",
        "types:\n  B: [x,\n    ⟦s⟧\"y\"⟦/s⟧, ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    z]\n",
        "⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n⟦s⟧types:\n  B: [x]⟦/s⟧\nfunctions: {}\n",
        "types:\n  A:\n    ⟦s⟧$description: | ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n      Text.⟦/s⟧\n    b: string\n",
        "types:\n  A:\n    $description: >-\n      Text.\n    ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    ⟦s⟧b: string⟦/s⟧\n",
        "types:\n  A:\n    ⟦s⟧b: &x { type: string }⟦/s⟧ ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    c: *x\n",
        "types:\n  A:\n    b: &b { type: string }\n    ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    ⟦s⟧c⟦/s⟧: *b\n",
    ])
    func theEntryBelowOrBeside(_ text: String) { expectOne("pikku: 1\n" + text) }

    @Test(arguments: [
        "  ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n  - ⟦s⟧{ method: get, route: /a, func: f }⟦/s⟧\n",
        "  - ⟦s⟧{ method: get, route: /a, func: f }⟦/s⟧ ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n",
        "  ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n  - ⟦s⟧method: get\n    route: /a\n    func: f⟦/s⟧\n",
        "  - ⟦s⟧method: get ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    route: /a\n    func: f⟦/s⟧\n",
        "  - method: get\n    ⟦s⟧route: /a⟦/s⟧ ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n    func: f\n",
        "  ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n  - &a ⟦s⟧{ method: get, route: /a, func: f }⟦/s⟧\n",
        "  ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧\n  -\n    ⟦s⟧method: get\n    route: /a\n    func: f⟦/s⟧\n",
    ])
    func elementsOfLists(_ text: String) {
        expectOne("pikku: 1\nfunctions: { f: {} }\nhttp:\n\(text)  - { method: get, route: /b, func: f }\n")
    }

    @Test func aGroupWithWhatIsInside() {
        expectOne(
            """
            pikku: 1
            groups:
              - basePath: /other
              ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧
              - ⟦s⟧basePath: /a
                http:
                  - { method: get, route: /b, func: f }⟦/s⟧
            functions: { f: {} }
            """)
    }

    @Test func lineEndsOfWindowsAndTheByteOrderMark() {
        expectOne(
            "\u{FEFF}pikku: 1\r\ntypes:\r\n  # é\r\n  ⟦c⟧# pikku-gen:ignore some-rule -- why⟦/c⟧ \r\n  ⟦s⟧A: [é]⟦/s⟧\r\n"
        )
    }

    @Test func aWholeFile() {
        let source = MarkedManifest("---\n⟦c⟧# pikku-gen:ignore-file some-rule -- why⟦/c⟧\n\npikku: 1\n")
        #expect(source.parsed.diagnostics == [])
        #expect(source.parsed.suppressions.map(\.location) == [source.location("c")])
        #expect(source.parsed.suppressions.map(\.scope.start) == [0])
        #expect(source.parsed.suppressions.map(\.scope.end) == [source.file.bytes.count])
    }

    @Test(arguments: [
        "errors:\n  A:\n    status: 404\n    description: |\n      # pikku-gen:ignore some-rule\n",
        "errors:\n  A:\n    status: 404\n    description: >2-\n        # pikku-gen:ignore some-rule\n",
        "errors: { A: { status: 404, description: \"a # pikku-gen:ignore some-rule\" } }\n",
        "errors: { A: { status: 404, description: 'a\n    # pikku-gen:ignore some-rule' } }\n",
        "errors: { A: { status: 404, description: a#pikku-gen:ignore some-rule } }\n",
        "# See # pikku-gen:ignore some-rule\nerrors: {}\n",
        "# pikku-gen: this is prose\nerrors: {}\n",
    ])
    func whatOnlyLooksLikeOne(_ text: String) {
        let source = MarkedManifest("pikku: 1\n" + text)
        #expect(source.parsed.suppressions == [])
        #expect(source.parsed.diagnostics == [])
    }

    /// With the source after the fix.
    @Test(arguments: [
        (
            "# pikku-gen:⟦d⟧ignor⟦/d⟧ some-rule\nerrors: {}\n", "unknown-directive",
            "# pikku-gen:ignore some-rule\nerrors: {}\n"
        ),
        ("errors: {} ⟦d⟧# pikku-gen:ignore⟦/d⟧\n", "malformed-suppression", "errors: {}\n"),
        (
            "⟦d⟧# pikku-gen:ignore some-rule⟦/d⟧\n\nerrors: {}\n", "misplaced-suppression",
            "# pikku-gen:ignore some-rule\nerrors: {}\n"
        ),
        ("errors: {}\n⟦d⟧# pikku-gen:ignore some-rule⟦/d⟧\n", "misplaced-suppression", "errors: {}\n"),
        ("errors: {}\n⟦d⟧# pikku-gen:ignore some-rule⟦/d⟧", "misplaced-suppression", "errors: {}\n"),
        (
            "errors: {\n  } ⟦d⟧# pikku-gen:ignore some-rule⟦/d⟧\n", "misplaced-suppression",
            "errors: {\n  }\n"
        ),
    ])
    func mistakes(text: String, id: String, mended: String) {
        let source = MarkedManifest("pikku: 1\n" + text)
        #expect(source.parsed.suppressions == [])
        #expect(source.parsed.diagnostics.map(\.id) == [id])
        #expect(source.parsed.diagnostics.first?.location == source.location("d"))
        #expect(source.mended == "pikku: 1\n" + mended)
    }

    @Test func aWholeFileIsSaidAtTheTop() {
        let source = MarkedManifest("pikku: 1\n⟦d⟧# pikku-gen:ignore-file some-rule⟦/d⟧\nerrors: {}\n")
        #expect(source.parsed.diagnostics.map(\.id) == ["misplaced-suppression"])
        #expect(source.mended == "# pikku-gen:ignore-file some-rule\npikku: 1\nerrors: {}\n")
    }

    private func expectOne(_ text: String) {
        let source = MarkedManifest(text)
        let parsed = source.parsed
        #expect(parsed.diagnostics == [])
        #expect(parsed.suppressions.map(\.location) == [source.location("c")])
        #expect(parsed.suppressions.map(\.scope) == [source.location("s")])
        #expect(parsed.suppressions.flatMap(\.ids).map(\.text) == ["some-rule"])
        #expect(parsed.suppressions.map(\.reason) == ["why"])
    }
}
