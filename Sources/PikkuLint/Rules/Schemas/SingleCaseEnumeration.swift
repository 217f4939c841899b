import PikkuModel

/// An enumeration has one value.
///
/// ## Why
/// A value that can only be one thing tells nobody anything, and every sender has to send it. It is left over, or the
/// other values are missing.
///
/// ## Bad
/// ```yaml
/// types:
///   Currency: [eur]
///   Price: { cents: integer, currency: Currency }
/// functions:
///   getPrice: { output: Price }
/// rpc: [getPrice]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Price: { cents: integer }
/// functions:
///   getPrice: { output: Price }
/// rpc: [getPrice]
/// ```
///
/// ## How to fix
/// Leave it out until there is a second value; a property that is added later breaks no client.
enum SingleCaseEnumeration: Rule {
    static let id = "single-case-enumeration"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (type, cases) in project.enumerations where cases.count == 1 {
            findings.report("'\(type.name)' has one value, which tells nothing", at: type.location)
        }
    }
}
