import PikkuEmit
import PikkuModel

/// SARIF 2.1.0 (OASIS), which code scanning services take.
struct SARIFReport: ReportFormatter {
    func text(of report: Report) -> String {
        let run = SARIFRun(report)
        return JSONText.document([
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run.document],
        ])
    }
}

private struct SARIFRun {
    let report: Report
    let places: FindingPlaces
    let fingerprints: Fingerprints
    let ruleIndices: [String: Int]

    init(_ report: Report) {
        self.report = report
        places = FindingPlaces(report)
        fingerprints = report.fingerprints
        ruleIndices = Dictionary(report.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    var document: JSONLiteral {
        let results =
            (report.diagnostics.map { ($0, nil) } + report.accepted.map { ($0.diagnostic, $0.justification) })
            .sorted { $0.0 < $1.0 }
        return [
            "tool": [
                "driver": [
                    "name": "pikku-gen", "version": .string(report.version), "rules": .array(report.rules.map(rule)),
                ]
            ],
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": [
                baseID: ["description": message("The directory that all paths are relative to.")]
            ],
            "results": .array(results.map { result($0.0, accepted: $0.1) }),
        ]
    }

    private func rule(_ rule: RuleDescription) -> JSONLiteral {
        [
            "id": .string(rule.id),
            "shortDescription": message(rule.summary),
            "fullDescription": message(rule.introduction),
            "help": ["text": .string(rule.page), "markdown": .string(rule.page)],
            "defaultConfiguration": .object(
                rule.severity.map { [.init("level", .string($0.level))] } ?? [.init("enabled", false)]),
            "properties": ["tags": [.string(rule.category)]],
        ]
    }

    private func result(_ diagnostic: Diagnostic, accepted: AcceptedFinding.Justification?) -> JSONLiteral {
        var members: [JSONLiteral.Member] = [.init("ruleId", .string(diagnostic.id))]
        if let index = ruleIndices[diagnostic.id] { members.append(.init("ruleIndex", .number(String(index)))) }
        members += [
            .init("level", .string(diagnostic.severity.level)),
            .init("message", message(text(of: diagnostic))),
            .init("locations", [location(diagnostic.location)]),
            .init("partialFingerprints", ["pikkuGen/v1": .string(fingerprints[diagnostic])]),
        ]
        let related = diagnostic.notes.compactMap { note in note.location.map { location($0, saying: note.message) } }
        if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
        if let fix = diagnostic.fix, !fix.edits.isEmpty { members.append(.init("fixes", [document(of: fix)])) }
        // An empty list says that nothing accepts the finding; none would say that this is not known.
        members.append(.init("suppressions", .array(accepted.map { [suppression($0)] } ?? [])))
        return .object(members)
    }

    /// The message with what has no place of its own. Braces and brackets stand as they are: they are only special in
    /// messages with arguments, and viewers show an escape as it is.
    private func text(of diagnostic: Diagnostic) -> String {
        let remarks = diagnostic.notes.filter { $0.location == nil }.map(\.message)
        return ([diagnostic.message] + remarks).joined(separator: "\n")
    }

    private func suppression(_ justification: AcceptedFinding.Justification) -> JSONLiteral {
        switch justification {
        case .comment(let reason, let place):
            [
                "kind": "inSource", "status": "accepted", "justification": .string(reason),
                "location": location(place),
            ]
        case .baseline:
            ["kind": "external", "status": "accepted", "justification": "in the baseline"]
        }
    }
}

// MARK: - Places

extension SARIFRun {
    private func location(_ location: SourceLocation, saying text: String? = nil) -> JSONLiteral {
        var physical: [JSONLiteral.Member] = [.init("artifactLocation", artifact(location))]
        if let region = region(location) { physical.append(.init("region", region)) }
        return .object(
            [.init("physicalLocation", .object(physical))] + (text.map { [.init("message", message($0))] } ?? []))
    }

    private func artifact(_ location: SourceLocation) -> JSONLiteral {
        ["uri": .string(relativeURI(places.path(location))), "uriBaseId": .string(baseID)]
    }

    private func region(_ location: SourceLocation) -> JSONLiteral? {
        places.lines(location).map { start, end in
            [
                "startLine": .number(String(start.line)), "startColumn": .number(String(start.column)),
                "endLine": .number(String(end.line)), "endColumn": .number(String(end.column)),
            ]
        }
    }

    private func document(of fix: Diagnostic.Fix) -> JSONLiteral {
        let changes = fix.edits.sorted { $0.location < $1.location }.grouped(by: \.location.file).map { edits in
            JSONLiteral.object([
                .init("artifactLocation", artifact(edits[0].location)),
                .init("replacements", .array(edits.map(replacement))),
            ])
        }
        return ["description": message(fix.message), "artifactChanges": .array(changes)]
    }

    private func replacement(_ edit: Diagnostic.Edit) -> JSONLiteral {
        let bytes: JSONLiteral = [
            "byteOffset": .number(String(edit.location.start)),
            "byteLength": .number(String(edit.location.end - edit.location.start)),
        ]
        return [
            "deletedRegion": region(edit.location) ?? bytes,
            "insertedContent": ["text": .string(edit.replacement)],
        ]
    }
}

/// The name that code scanning services give to the root of the sources.
private let baseID = "%SRCROOT%"

/// A relative reference of RFC 3986 with every byte encoded that is not unreserved.
private func relativeURI(_ path: String) -> String {
    percentEncoded(path) { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": false
        default: true
        }
    }
}

private func message(_ text: String) -> JSONLiteral { ["text": .string(text)] }

extension RuleDescription {
    /// What stands before the first heading, on one line.
    fileprivate var introduction: String {
        let lines = page.split(separator: "\n").prefix { !$0.hasPrefix("#") }
        return lines.isEmpty ? summary : lines.joined(separator: " ")
    }
}

extension Diagnostic.Severity {
    fileprivate var level: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }
}
