import PikkuEmit
package import PikkuModel
import PikkuParse

/// The findings that a project accepts for now: what `.pikku/baseline.json` holds.
package struct Baseline: Hashable, Sendable {
    /// Names a finding without its line, so that it stays when others come and go.
    package struct Entry: Hashable, Sendable {
        package var id: String
        package var path: String
        /// See ``Fingerprints``.
        package var fingerprint: String

        package init(id: String, path: String, fingerprint: String) {
            self.id = id
            self.path = path
            self.fingerprint = fingerprint
        }
    }

    /// With their places in the file; nil for those that were not read from one.
    private var places: [Entry: SourceLocation?]
    /// What it was read from.
    package private(set) var source: SourceFile?

    package init(_ entries: some Sequence<Entry>) {
        places = Dictionary(entries.map { ($0, nil) }) { first, _ in first }
    }

    private init(located entries: [(Entry, SourceLocation)], in source: SourceFile) {
        self.source = source
        places = Dictionary(entries.map { ($0, Optional($1)) }) { first, _ in first }
    }

    package var isEmpty: Bool { places.isEmpty }
    package func contains(_ entry: Entry) -> Bool { places[entry] != nil }
    package func location(of entry: Entry) -> SourceLocation? { places[entry] ?? nil }

    /// By path, then ID, then fingerprint.
    package var entries: [Entry] { places.keys.sorted() }
}

extension Baseline.Entry: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.path, left.id, left.fingerprint) < (right.path, right.id, right.fingerprint)
    }
}

// MARK: - The file

extension Baseline {
    /// Nil for a file that cannot be understood as a whole, which the diagnostics tell: half a baseline would let
    /// findings come back that someone has accepted.
    package static func read(_ file: SourceFile) -> (Baseline?, [Diagnostic]) {
        if let conflict = MergeConflict(in: file) { return (nil, [.mergeConflict(at: conflict.location)]) }
        // JSON is YAML, and YAML's nodes know their places.
        let document = YAMLDocument.parse(file)
        var diagnostics = document.diagnostics
        var draft = Draft()
        guard let root = document.root else {
            if diagnostics.isEmpty { diagnostics.append(.emptyBaseline(file.path)) }
            return (nil, diagnostics)
        }
        _ = BaselineFormat.baseline.read(root, into: &draft, &diagnostics)
        return (
            diagnostics.isEmpty ? Baseline(located: draft.entries, in: file) : nil, diagnostics.map(advised).sorted()
        )
    }

    /// Nobody mends this file by hand.
    private static func advised(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.fix = nil
        if diagnostic.id == "unknown-version" { diagnostic.notes.append(Diagnostic.Note("use a newer pikku-gen")) }
        return diagnostic
    }

    /// Sorted, so that two branches rarely touch the same lines.
    package var text: String {
        let findings = entries.map { entry -> JSONLiteral in
            ["id": .string(entry.id), "path": .string(entry.path), "fingerprint": .string(entry.fingerprint)]
        }
        return JSONText.document(["version": 1, "findings": .array(findings)])
    }

    fileprivate struct Draft {
        var entries: [(Entry, SourceLocation)] = []
    }
}

private enum BaselineFormat {
    static let baseline = YAMLRecord<Baseline.Draft>(
        "a baseline", example: "{ \"version\": 1, \"findings\": [] }",
        [
            YAMLField("version", "The version of this format: 1.", .version, isRequired: true) { _, _, _ in },
            YAMLField("findings", "The findings that are accepted.", findings, isRequired: true) {
                baseline, entries, _ in baseline.entries = entries.map { ($0.entry, $0.location) }
            },
        ])

    private struct Located: Sendable {
        var entry: Baseline.Entry
        var location: SourceLocation
    }

    private static let findings = YAMLRecord<Baseline.Entry>(
        "a finding", example: "{ \"id\": \"unused-type\", \"path\": \"api.pikku.yaml\", \"fingerprint\": \"0\" }",
        [
            YAMLField("id", "The rule's ID.", text, isRequired: true) { entry, id, _ in entry.id = id },
            YAMLField("path", "The file.", text, isRequired: true) { entry, path, _ in entry.path = path },
            YAMLField("fingerprint", "What the finding has to do with.", text, isRequired: true) {
                entry, fingerprint, _ in entry.fingerprint = fingerprint
            },
        ]
    )
    .shape { _ in Baseline.Entry(id: "", path: "", fingerprint: "") }
    .map { Located(entry: $0, location: $1.location) }
    .list("a list of findings")

    private static let text = YAMLShape<String>.text("a text")
}

extension Diagnostic {
    fileprivate static func mergeConflict(at location: SourceLocation) -> Self {
        .mergeConflict(
            in: "the baseline", at: location,
            advice: "take the findings of both sides, or of either one, and run 'pikku-gen lint --update-baseline'")
    }

    fileprivate static func emptyBaseline(_ path: String) -> Self {
        Diagnostic(
            "missing-key", .error, "a baseline needs 'version': the number 1",
            at: SourceLocation(file: path, start: 0, end: 0))
    }
}
