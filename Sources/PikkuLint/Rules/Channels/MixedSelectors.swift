import PikkuModel

/// Several members of a frame name the actions of one channel.
///
/// ## Why
/// A frame with `action` and `topic` is one of two, and which of them counts is a rule that nobody remembers. Clients
/// in other languages have one place to look up what a frame is.
///
/// ## Bad
/// ```yaml
/// functions:
///   join: {}
///   leave: {}
/// channels:
///   room: { onMessage: { action: { join: join }, topic: { leave: leave } } }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   join: {}
///   leave: {}
/// channels:
///   room: { onMessage: { action: { join: join, leave: leave } } }
/// ```
///
/// ## How to fix
/// Put all actions under one member.
enum MixedSelectors: Rule {
    static let id = "mixed-selectors"
    static let category = RuleCategory.channels
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, channel) in project.channels {
            guard let first = channel.actions.first?.property,
                let other = channel.actions.first(where: { $0.property != first })?.property
            else { continue }
            findings.report(
                "both '\(first)' and '\(other)' name actions of the channel '\(channel.name)'",
                at: wiring.place(of: other, in: "onMessageWiring"),
                notes: [
                    Diagnostic.Note("'\(first)' is used here", at: wiring.place(of: first, in: "onMessageWiring"))
                ])
        }
    }
}
