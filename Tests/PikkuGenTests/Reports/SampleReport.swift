import PikkuGen
import PikkuModel
import TestSupport

/// Reports that the tests of every format share.
enum SampleReport: CaseIterable {
    case ordinary, hostile, empty

    var report: Report {
        switch self {
        case .ordinary: Self.ordinaryReport
        case .hostile: Self.hostileReport
        case .empty: Report(diagnostics: [], sources: [], version: "1.2.3")
        }
    }

    /// What linting says of every mistake among the fixtures.
    static func ofFixtures() throws -> [Report] {
        try Fixture.all().filter { $0.name.hasPrefix("mistakes/") }.map { fixture in
            let configuration = try fixture.configuration()
            let request = LintRequest(RuleSelection(configuration.lint, set: .strict))
            return try lint(fixture.sources(), configuration, request).report
        }
    }

    private static let ordinaryReport: Report = {
        let wiring = SourceFile(
            path: "Sources/App/user wiring.swift",
            text: """
                let userWiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/users/{id}", func: getUser)
                    wireHTTP(
                        method: .get, route: "/users/{id}", func: findUser)
                    wireHTTP(method: .get, route: "/é😀/{id}/", func: getSmile)
                }

                """)
        let manifest = SourceFile(
            path: "api/shop.pikku.yaml",
            text: """
                pikku: 1
                types:
                  # pikku-gen:ignore unused-type -- kept for the next version
                  Old: { id: uuid }
                  Older: { id: uuid }
                  Contact: { email: { type: string, format: emial } }

                """)
        let duplicate = wiring.place(
            of: """
                wireHTTP(
                        method: .get, route: "/users/{id}", func: findUser)
                """)
        return Report(
            diagnostics: [
                Diagnostic(
                    "duplicate-route", .error, "'GET /users/{id}' is wired twice", at: duplicate,
                    notes: [
                        .init(
                            "first wired here", at: wiring.place(of: "wireHTTP(method: .get, route: \"/users/{id}\"")),
                        .init("a wiring without a function of its own has no use"),
                    ]),
                Diagnostic(
                    "route-trailing-slash", .warning, "'/é😀/{id}/' ends with a slash",
                    at: wiring.place(of: "\"/é😀/{id}/\""),
                    fix: .init(
                        "write '/é😀/{id}'",
                        edits: [.init(wiring.place(of: "\"/é😀/{id}/\""), replacement: "\"/é😀/{id}\"")])),
                Diagnostic(
                    "unknown-format", .info, "'emial' is not a format", at: manifest.place(of: "emial"),
                    fix: .init(
                        "replace 'emial' with 'email'",
                        edits: [.init(manifest.place(of: "emial"), replacement: "email")])),
                Diagnostic(
                    "output-collision", .error, "two outputs go to 'a.ts'",
                    at: SourceLocation(file: "pikku-gen.yaml", start: 0, end: 0)),
            ],
            accepted: [
                AcceptedFinding(
                    Diagnostic("unused-type", .warning, "nothing uses 'Old'", at: manifest.place(of: "Old")),
                    .comment(
                        reason: "kept for the next version", at: manifest.place(of: "# pikku-gen:ignore unused-type"))),
                AcceptedFinding(
                    Diagnostic("unused-type", .warning, "nothing uses 'Older'", at: manifest.place(of: "Older")),
                    .baseline),
            ],
            sources: [wiring, manifest],
            rules: [
                rule("duplicate-route", "routes", "Two wirings serve the same requests.", .error),
                rule("output-collision", "configuration", "Two outputs go to one place.", .error),
                rule("route-trailing-slash", "routes", "A route ends with a slash.", .warning),
                rule("unknown-format", "schemas", "A format is not known.", .info),
                rule("unused-type", "usage", "Nothing uses a type.", nil),
            ],
            version: "1.2.3")
    }()

    /// Every text holds what some format gives a meaning to, or cannot hold.
    private static let hostileReport: Report = {
        let text =
            "'\"<&>]]>--> ::error::x %0A%25 ##vso[x] | `a``b` $HOME {0} [l](u) \u{0}\u{1B}[31m\u{202E}\u{FFFE}\n"
            + "second\r\nline\tπ😀e\u{301}, a:b, <b>bold</b> @user #1 *x* _y_ ~z~ \\"
        let source = SourceFile(path: "a b/ü,:%'\"<&>|`\n.swift", text: "let \(text) = 1\n\n\(text)")
        let places = [source.place(of: text), SourceLocation(file: "not/there\u{1}.swift", start: 7, end: 900)]
        let findings = Diagnostic.Severity.allCases.flatMap { severity in
            places.map { place in
                Diagnostic(
                    "some-id", severity, text, at: place, notes: [.init(text, at: place), .init(text)],
                    fix: .init(text, edits: [.init(place, replacement: text)]))
            }
        }
        return Report(
            diagnostics: findings.sorted(),
            accepted: [
                AcceptedFinding(findings[0], .comment(reason: text, at: places[0])),
                AcceptedFinding(findings[1], .baseline),
            ],
            sources: [source],
            rules: [RuleDescription(id: "some-id", category: text, summary: text, page: text, severity: .error)],
            version: "1.2.3")
    }()

    private static func rule(
        _ id: String, _ category: String, _ summary: String, _ severity: Diagnostic.Severity?
    ) -> RuleDescription {
        RuleDescription(
            id: id, category: category, summary: summary, page: "\(summary)\n\n## Why\n\nClients cannot tell.\n",
            severity: severity)
    }
}

extension SourceFile {
    /// Where a text first stands; the whole file for one that does not.
    func place(of text: String) -> SourceLocation {
        let start = bytes.firstRange(of: Array(text.utf8))
        return SourceLocation(file: path, start: start?.lowerBound ?? 0, end: start?.upperBound ?? bytes.count)
    }
}
