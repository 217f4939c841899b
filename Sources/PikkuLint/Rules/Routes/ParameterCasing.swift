import PikkuModel

/// A parameter of a path is not written like the others.
///
/// ## Why
/// The names of parameters are the names of fields: clients write them as keys, documents list them. Two styles in one
/// API make every caller look each of them up.
///
/// ## Bad
/// ```yaml
/// types:
///   UserReference: { user_id: uuid }
/// functions:
///   removeUser: { input: UserReference }
/// http:
///   - { method: delete, route: "/users/{user_id}", func: removeUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   UserReference: { userId: uuid }
/// functions:
///   removeUser: { input: UserReference }
/// http:
///   - { method: delete, route: "/users/{userId}", func: removeUser }
/// ```
///
/// ## How to fix
/// Rename the parameter together with the field of the input that it fills. In Swift `CodingKeys` can keep the name of
/// the property.
///
/// ## Options
/// - `styles`: the styles that are allowed, the one to suggest first: `camelCase`, `snake_case`, `kebab-case`,
///   `PascalCase`, `CONSTANT_CASE`.
enum ParameterCasing: Rule {
    static let id = "parameter-casing"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)
    static let styles = RuleOption(
        "styles", .texts([NameStyle.camelCase.rawValue]),
        "The styles that parameters may have, the one to suggest first.")
    static let options = [styles]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let styles = findings.options[styles].styles
        for (wiring, route) in project.routes {
            for (segment, written) in zip(route.path.segments, wiring.arguments.segments) {
                switch segment {
                case .literal: continue
                case .parameter(let name), .wildcard(let name):
                    guard let problem = NameStyle.problem(with: name, allowing: styles) else { continue }
                    findings.report("the parameter '\(name)' \(problem)", at: written.location)
                }
            }
        }
    }
}
