import PikkuModel

/// The name of a type is not written like the others.
///
/// ## Why
/// Types in Swift and TypeScript begin with a capital; generated files are named after them. A type that begins in lower
/// case is renamed where it is emitted, and then no search for its name finds it.
///
/// ## Bad
/// ```yaml
/// types:
///   user_list: { total: integer }
/// functions:
///   listUsers: { output: user_list, session: none }
/// http:
///   - { method: get, route: /users, func: listUsers }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   UserList: { total: integer }
/// functions:
///   listUsers: { output: UserList, session: none }
/// http:
///   - { method: get, route: /users, func: listUsers }
/// ```
///
/// ## How to fix
/// Rename the type. Types that no wiring reaches are not looked at.
///
/// ## Options
/// - `styles`: the styles that are allowed, the one to suggest first: `PascalCase`, `camelCase`, `snake_case`,
///   `kebab-case`, `CONSTANT_CASE`.
enum TypeCasing: Rule {
    static let id = "type-casing"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(recommended: .warning)
    static let styles = RuleOption(
        "styles", .texts([NameStyle.pascalCase.rawValue]), "The styles that types may have, the one to suggest first.")
    static let options = [styles]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let styles = findings.options[styles].styles
        for type in project.travellingTypes {
            guard let problem = NameStyle.problem(with: type.declaredName, allowing: styles) else { continue }
            findings.report("the type '\(type.declaredName)' \(problem)", at: type.location)
        }
    }
}
