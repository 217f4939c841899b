import PikkuModel

/// A property is not written on the wire in the style of the API.
///
/// ## Why
/// One style over all objects is what callers learn once. This rule holds all objects against one style;
/// `mixed-property-casing` only compares the properties of one object.
///
/// ## Bad
/// ```swift
/// struct User: Codable, Sendable {
///     var createdAt: String
///
///     enum CodingKeys: String, CodingKey { case createdAt = "created_at" }
/// }
///
/// /// Finds the caller.
/// let getUser = PikkuFunc<Void, User> { _ in User(createdAt: "") }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/me", func: getUser)
/// }
/// ```
///
/// ## Good
/// ```swift
/// struct User: Codable, Sendable {
///     var createdAt: String
/// }
///
/// /// Finds the caller.
/// let getUser = PikkuFunc<Void, User> { _ in User(createdAt: "") }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/me", func: getUser)
/// }
/// ```
///
/// ## How to fix
/// Rename the property, or its coding key. Clients must follow. Where the other style is the rule, set `styles`.
///
/// ## Options
/// - `styles`: the styles that are allowed, the one to suggest first: `camelCase`, `snake_case`, `kebab-case`,
///   `PascalCase`, `CONSTANT_CASE`.
enum PropertyCasing: Rule {
    static let id = "property-casing"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(strict: .info)
    static let styles = RuleOption(
        "styles", .texts([NameStyle.camelCase.rawValue]),
        "The styles that properties may have, the one to suggest first.")
    static let options = [styles]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let styles = findings.options[styles].styles
        for property in project.travellingTypes.flatMap(\.namedProperties) {
            guard let problem = NameStyle.problem(with: property.name, allowing: styles) else { continue }
            findings.report("the property '\(property.name)' \(problem)", at: property.nameLocation)
        }
    }
}
