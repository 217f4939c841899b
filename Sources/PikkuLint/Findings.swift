package import PikkuModel

/// What one rule has to say, under the rule's id and at the severity that holds where it says it.
package struct Findings {
    package let options: RuleOptions
    package private(set) var diagnostics: [Diagnostic] = []
    private let id: String
    private let severity: @Sendable (_ file: String) -> Diagnostic.Severity?

    init(of rule: Linter.EnabledRule) {
        id = rule.rule.id
        options = rule.options
        severity = rule.severity
    }

    /// - Parameter message: One sentence without a full stop, lower case at the start; names of the user's in single
    ///   quotes.
    package mutating func report(
        _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = [], fix: Diagnostic.Fix? = nil
    ) {
        guard let severity = severity(location.file) else { return }
        diagnostics.append(Diagnostic(id, severity, message, at: location, notes: notes, fix: fix))
    }
}
