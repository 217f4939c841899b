import PikkuModel

/// A type that travels has no documentation.
///
/// ## Why
/// Schemas, documents and clients carry what is written above a type. Its name alone does not say which of several
/// meanings is meant, or when one gets it.
///
/// ## Bad
/// ```yaml
/// types:
///   Account: { id: uuid }
/// functions:
///   getAccount: { output: Account }
/// http:
///   - { method: get, route: /account, func: getAccount }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Account: { $description: What somebody signs in with., id: uuid }
/// functions:
///   getAccount: { output: Account }
/// http:
///   - { method: get, route: /account, func: getAccount }
/// ```
///
/// ## How to fix
/// Write a documentation comment, or `$description` in a manifest. Inputs, by their names, are not looked at: the
/// documentation of the function says what they are for. Nor are aliases, which are another name for something else.
///
/// ## Options
/// - `suffixes`: what the names of types end in that need no documentation of their own.
enum MissingTypeDescription: Rule {
    static let id = "missing-type-description"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(strict: .info)
    static let suffixes = RuleOption(
        "suffixes", .texts(["Input"]), "What the names of types end in that need no documentation of their own.")
    static let options = [suffixes]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let suffixes = findings.options[suffixes].texts
        for type in project.travellingTypes where type.documentation.isEmpty {
            if case .alias = type.shape { continue }
            if suffixes.contains(where: { type.declaredName.hasSuffix($0) }) { continue }
            findings.report("'\(type.declaredName)' has no documentation", at: type.location)
        }
    }
}
