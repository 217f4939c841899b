import PikkuModel

/// A union has one case.
///
/// ## Why
/// What tells the cases of a union apart has nothing to tell here, but wraps each value in a further layer that every
/// client must write and take off.
///
/// ## Bad
/// ```yaml
/// types:
///   Payment: { $union: { card: Card }, $discriminator: kind }
///   Card: { last4: string }
/// functions:
///   getPayment: { output: Payment }
/// rpc: [getPayment]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Card: { last4: string }
/// functions:
///   getPayment: { output: Card }
/// rpc: [getPayment]
/// ```
///
/// ## How to fix
/// Use the case's type itself. Where more cases will follow soon, suppress the finding and say so.
enum SingleCaseUnion: Rule {
    static let id = "single-case-union"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (type, union) in project.unions {
            guard let only = union.cases.first, union.cases.count == 1 else { continue }
            findings.report("'\(type.name)' can only be '\(only.tag)'", at: type.location)
        }
    }
}
