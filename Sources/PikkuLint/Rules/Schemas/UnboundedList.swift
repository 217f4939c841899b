import PikkuModel

/// A list that clients send may have any number of elements.
///
/// ## Why
/// One call can then ask for a million pieces of work: a query with as many parameters, as many mails, as many rows. Only
/// the limit of a body, 10 MiB unless configured, stands against it.
///
/// ## Bad
/// ```yaml
/// types:
///   TagInput: { tags: "uuid[]" }
/// functions:
///   tag: { input: TagInput }
/// rpc: [tag]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   TagInput:
///     tags: { type: "uuid[]", maxItems: 20 }
/// functions:
///   tag: { input: TagInput }
/// rpc: [tag]
/// ```
///
/// ## How to fix
/// Give it a `maxItems`, generous but finite.
enum UnboundedList: Rule {
    static let id = "unbounded-list"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.lists where place.usage.contains(.input) {
            guard place.underlying.constraints.maxItems == nil else { continue }
            findings.report("\(place.title) may have any number of elements", at: place.location)
        }
    }
}
