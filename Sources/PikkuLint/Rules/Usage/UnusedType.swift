import PikkuModel

/// A manifest declares a type that nothing uses.
///
/// ## Why
/// What no function takes or gives is emitted nowhere. It is left over from an earlier design, or something that was
/// meant to use it does not. Types in Swift are not looked at, since Swift code may use them for purposes of its own.
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

    static func check(_ project: Project, _ findings: inout Findings) {
        for type in project.types where type.origin == .manifest && type.usage.isEmpty {
            findings.report("no wiring reaches the type '\(type.name)'", at: type.location)
        }
    }
}
