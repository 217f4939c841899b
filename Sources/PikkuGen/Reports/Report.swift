package import PikkuModel

/// What a run found, and what the project says of it.
package struct Report: Sendable {
    /// What counts; sorted.
    package var diagnostics: [Diagnostic]
    /// What a comment or the baseline accepts; sorted.
    package var accepted: [AcceptedFinding]
    /// The files that the findings lie in; places in others are shown without a line.
    package var sources: [SourceFile]
    /// What is known of each id that occurs, from the manual unless someone knows better; sorted by id.
    package var rules: [RuleDescription]
    /// The version of the tool.
    package var version: String
    /// From what a CI system's paths are relative to, down to the project's root: empty, or with a `/` at its end.
    package var pathPrefix = ""

    package init(
        diagnostics: [Diagnostic], accepted: [AcceptedFinding] = [], sources: [SourceFile],
        rules: [RuleDescription]? = nil, version: String = toolVersion
    ) {
        let ids = Set((diagnostics + accepted.map(\.diagnostic)).map(\.id))
        self.diagnostics = diagnostics
        self.accepted = accepted
        self.sources = sources
        self.rules = rules ?? ids.sorted().compactMap { Manual.entry(for: $0)?.description }
        self.version = version
    }

    /// O(findings).
    package func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

/// A finding that does not count, and why.
package struct AcceptedFinding: Hashable, Sendable {
    package enum Justification: Hashable, Sendable {
        /// A comment beside the declaration; the reason is empty where it gives none.
        case comment(reason: String, at: SourceLocation)
        case baseline
    }

    package var diagnostic: Diagnostic
    package var justification: Justification

    package init(_ diagnostic: Diagnostic, _ justification: Justification) {
        self.diagnostic = diagnostic
        self.justification = justification
    }
}

extension AcceptedFinding: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.diagnostic < right.diagnostic }
}

/// What a report tells of an id.
package struct RuleDescription: Hashable, Sendable {
    package var id: String
    /// What it is about, such as `routes`.
    package var category: String
    /// One sentence.
    package var summary: String
    /// Markdown; what `pikku-gen explain` shows.
    package var page: String
    /// What a finding has unless the configuration says otherwise; nil for a rule that is off.
    package var severity: Diagnostic.Severity?

    package init(
        id: String, category: String, summary: String, page: String, severity: Diagnostic.Severity?
    ) {
        self.id = id
        self.category = category
        self.summary = summary
        self.page = page
        self.severity = severity
    }
}
