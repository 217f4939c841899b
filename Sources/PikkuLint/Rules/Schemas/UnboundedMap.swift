import PikkuModel

/// A map that clients send may have any number of entries.
///
/// ## Why
/// The keys of a map are the client's choice, so that one call can fill memory and storage with a million of them. Only
/// the limit of a body, 10 MiB unless configured, stands against it.
///
/// ## Bad
/// ```yaml
/// types:
///   LabelInput: { labels: "integer{}" }
/// functions:
///   label: { input: LabelInput }
/// rpc: [label]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   LabelInput:
///     labels: { type: "integer{}", maxProperties: 20 }
/// functions:
///   label: { input: LabelInput }
/// rpc: [label]
/// ```
///
/// ## How to fix
/// Give it a `maxProperties`, or a type with properties where the keys are known.
enum UnboundedMap: Rule {
    static let id = "unbounded-map"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.maps where place.usage.contains(.input) {
            guard place.underlying.constraints.maxProperties == nil else { continue }
            findings.report("\(place.title) may have any number of entries", at: place.location)
        }
    }
}
