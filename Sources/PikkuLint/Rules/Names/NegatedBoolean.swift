import PikkuModel

/// A property that is true or false is named for what is not.
///
/// ## Why
/// `isNotActive: false` has to be turned around twice before one knows what it means, and `!user.isNotActive` three
/// times.
///
/// ## Bad
/// ```yaml
/// types:
///   User: { isNotActive: boolean }
/// functions:
///   getUser: { output: User }
/// http:
///   - { method: get, route: /me, func: getUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   User: { isActive: boolean }
/// functions:
///   getUser: { output: User }
/// http:
///   - { method: get, route: /me, func: getUser }
/// ```
///
/// ## How to fix
/// Name it for what is, and turn the value around.
///
/// ## Options
/// - `negations`: words that do not follow `is`, `has`, `can`, `should` and the like.
enum NegatedBoolean: Rule {
    static let id = "negated-boolean"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(strict: .info)
    static let negations = RuleOption(
        "negations", .texts(["never", "no", "not", "without"]),
        "Words that do not follow 'is', 'has', 'can', 'should' and the like.")
    static let options = [negations]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let negations = Set(findings.options[negations].texts)
        for property in project.travellingTypes.flatMap(\.namedProperties)
        where property.schema.unwrapped.shape == .primitive(.boolean) {
            let words = words(of: property.name)
            guard words.count > 2, verbs.contains(words[0]), negations.contains(words[1]) else { continue }
            findings.report("'\(property.name)' is true when something is not", at: property.nameLocation)
        }
    }

    private static let verbs: Set = ["are", "can", "did", "does", "had", "has", "is", "should", "was", "were", "will"]
}
