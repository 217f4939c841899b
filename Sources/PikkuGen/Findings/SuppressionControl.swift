import PikkuLint
import PikkuModel

/// Sorts findings by what comments say of them, and judges the comments.
struct SuppressionControl {
    /// Findings that no comment speaks of.
    private(set) var counted: [Diagnostic] = []
    private(set) var accepted: [AcceptedFinding] = []
    /// What is wrong with the comments themselves.
    private(set) var diagnostics: [Diagnostic] = []

    private let suppressions: [Suppression]
    private let selection: RuleSelection
    private let bytes: [String: [UInt8]]

    /// - Parameter findings: All that the rules of the selection find.
    init(
        _ suppressions: [Suppression], of findings: [Diagnostic], _ selection: RuleSelection, sources: [SourceFile]
    ) {
        self.suppressions = suppressions
        self.selection = selection
        let files = Set(suppressions.map(\.location.file))
        bytes = Dictionary(
            sources.lazy.filter { files.contains($0.path) }.map { ($0.path, $0.bytes) }
        ) { first, _ in first }

        let index = SuppressionIndex(suppressions)
        var used: Set<Use> = []
        for finding in findings {
            guard let use = index.use(for: finding) else {
                counted.append(finding)
                continue
            }
            used.insert(use)
            let suppression = suppressions[use.suppression]
            accepted.append(
                AcceptedFinding(finding, .comment(reason: suppression.reason, at: suppression.location)))
        }
        for index in suppressions.indices { judge(index, used) }
    }

    private typealias Use = SuppressionIndex.Use

    private mutating func judge(_ index: Int, _ used: Set<Use>) {
        let suppression = suppressions[index]
        let file = suppression.location.file
        for (position, id) in suppression.ids.enumerated() {
            guard rules.contains(where: { $0.id == id.text }) else {
                diagnostics.append(unknown(id, fix: removal(of: position, from: suppression)))
                continue
            }
            guard let severity = selection.severity(of: ControlRule.unusedSuppression.rawValue, in: file),
                selection.severity(of: id.text, in: file) != nil,
                !used.contains(Use(suppression: index, id: position))
            else { continue }
            diagnostics.append(.unused(id, severity, fix: removal(of: position, from: suppression)))
        }
        if suppression.reason.isEmpty,
            let severity = selection.severity(of: ControlRule.suppressionWithoutReason.rawValue, in: file)
        {
            diagnostics.append(.withoutReason(severity, at: suppression.location))
        }
    }

    private func unknown(_ id: Name, fix: Diagnostic.Fix) -> Diagnostic {
        isExplained(id.text) ? .notSuppressible(id, fix: fix) : .unknownRule(id)
    }

    /// Takes the comment with it when nothing else is in it.
    private func removal(of position: Int, from suppression: Suppression) -> Diagnostic.Fix {
        let ids = suppression.ids
        guard ids.count > 1 else {
            let edit = Diagnostic.Edit.removing(
                comment: suppression.location, in: bytes[suppression.location.file] ?? [])
            return Diagnostic.Fix("remove the comment", edits: [edit])
        }
        let isLast = position == ids.count - 1
        let range = SourceLocation(
            path: suppression.location.path,
            start: isLast ? ids[position - 1].location.end : ids[position].location.start,
            end: isLast ? ids[position].location.end : ids[position + 1].location.start)
        return Diagnostic.Fix(
            "remove '\(ids[position].text)'", edits: [Diagnostic.Edit(range, replacement: "")])
    }
}

extension Diagnostic {
    fileprivate static func unused(_ id: Name, _ severity: Severity, fix: Fix) -> Diagnostic {
        Diagnostic(
            ControlRule.unusedSuppression.rawValue, severity, "'\(id.text)' finds nothing here to ignore",
            at: id.location, fix: fix)
    }

    fileprivate static func withoutReason(_ severity: Severity, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            ControlRule.suppressionWithoutReason.rawValue, severity, "nobody can tell why this is ignored",
            at: location, notes: [Note("write the reason behind ' -- '")])
    }

    fileprivate static func notSuppressible(_ id: Name, fix: Fix) -> Diagnostic {
        Diagnostic(
            "not-suppressible", .error, "'\(id.text)' is not found by a rule, so no comment silences it",
            at: id.location, fix: fix)
    }
}
