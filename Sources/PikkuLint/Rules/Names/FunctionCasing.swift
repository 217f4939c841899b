import PikkuModel

/// The name of a function is not written like the others.
///
/// ## Why
/// Callers use the name as it is: `pikkuRPC.invoke('getUsers')`, an action of a channel, an operation of a document.
/// They should not have to remember which functions are `get_users` and which are `getUsers`.
///
/// ## Bad
/// ```yaml
/// functions:
///   get_user_count: { output: integer, session: none }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   getUserCount: { output: integer, session: none }
/// ```
///
/// ## How to fix
/// Rename the function. Where clients call it by name, an RPC wiring with `name:` can keep the old one.
///
/// ## Options
/// - `styles`: the styles that are allowed, the one to suggest first: `camelCase`, `snake_case`, `PascalCase`,
///   `kebab-case`, `CONSTANT_CASE`.
enum FunctionCasing: Rule {
    static let id = "function-casing"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(recommended: .warning)
    static let styles = RuleOption(
        "styles", .texts([NameStyle.camelCase.rawValue]),
        "The styles that functions may have, the one to suggest first.")
    static let options = [styles]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let styles = findings.options[styles].styles
        for function in project.functions {
            guard let problem = NameStyle.problem(with: function.baseName, allowing: styles) else { continue }
            findings.report("the function '\(function.baseName)' \(problem)", at: function.location)
        }
    }
}
