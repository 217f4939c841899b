import PikkuModel

/// An enumeration travels to clients, so it cannot grow without breaking them.
///
/// ## Why
/// Generated clients know the values of the day on which they were made. A new one is an error in a Swift client that
/// reads it, and a case that no `switch` expects in TypeScript. What the server sends is a promise of all values for as
/// long as old clients are in use. An enumeration that only travels to the server may grow at any time.
///
/// ## Bad
/// ```yaml
/// types:
///   OrderStatus: [open, shipped]
///   Order: { status: OrderStatus }
/// functions:
///   getOrder: { output: Order }
/// rpc: [getOrder]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Order:
///     status: { type: string, pattern: "^[a-z]+$", examples: [open, shipped], description: More may follow. }
/// functions:
///   getOrder: { output: Order }
/// rpc: [getOrder]
/// ```
///
/// ## How to fix
/// Send a text where values will be added, and tell clients to expect others; keep the enumeration where the values are
/// complete by nature, and suppress the finding with that reason.
enum ClosedEnumerationInOutput: Rule {
    static let id = "closed-enumeration-in-output"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (type, _) in project.enumerations where type.usage.contains(.output) {
            findings.report(
                "'\(type.name)' travels to clients, which a further value would break", at: type.location)
        }
    }
}
