import PikkuModel

/// A manifest declares a type that nothing uses.
///
/// ## Why
/// What no function takes or gives is emitted nowhere. It is left over from an earlier design, or something that was
/// meant to use it does not. Types in Swift are not looked at, since Swift code may use them for purposes of its own,
/// and neither are a manifest's that Swift code names. What belongs to an unused function or error is left to
/// `unused-function` and `unused-error`.
///
/// ## Bad
/// ```yaml
/// types:
///   User: { id: uuid }
///   Account: { id: uuid }
/// functions:
///   getUser: { output: User, session: none }
/// http:
///   - { method: get, route: /user, func: getUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   User: { id: uuid }
/// functions:
///   getUser: { output: User, session: none }
/// http:
///   - { method: get, route: /user, func: getUser }
/// ```
///
/// ## How to fix
/// Remove the type, or name it where it belongs.
enum UnusedType: Rule {
    static let id = "unused-type"
    static let category = RuleCategory.usage
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let unused = project.types.filter { $0.origin == .manifest && $0.usage.isEmpty }
        guard !unused.isEmpty else { return }
        let named = Reach(project, from: project.named)
        for type in unused where named.sources[type.name] == nil {
            guard !project.namesElsewhere(type.swiftName, origin: .manifest) else { continue }
            findings.report("no wiring reaches the type '\(type.name)'", at: type.location)
        }
    }
}

extension LintedProject {
    /// What functions, wired or not, and errors name.
    fileprivate var named: [(schema: Schema, source: Diagnostic.Note)] {
        let ofFunctions = functions.flatMap { [$0.input, $0.output.schema].compactMap(\.self) }
        let ofErrors = errors.compactMap(\.body).map { Schema(.reference($0)) }
        return (ofFunctions + ofErrors).map { ($0, Diagnostic.Note("named here")) }
    }
}
