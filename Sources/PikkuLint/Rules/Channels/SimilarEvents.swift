import PikkuModel

/// Two events of a channel differ only in how their names are spelled.
///
/// ## Why
/// A client that listens to `userCreated` hears nothing of `user-created`, and nothing tells it so. Mostly the second
/// one was added because the first was not found.
///
/// ## Bad
/// ```yaml
/// types:
///   User: { name: string }
/// channels:
///   users: { events: { user-created: User, userCreated: User } }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   User: { name: string }
/// channels:
///   users: { events: { user-created: User } }
/// ```
///
/// ## How to fix
/// Keep one of them, and send what the other one sent under its name.
enum SimilarEvents: Rule {
    static let id = "similar-events"
    static let category = RuleCategory.channels
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, channel) in project.channels {
            var first: [[String]: String] = [:]
            for event in channel.events {
                let name = words(of: event.name)
                guard let other = first[name] else {
                    first[name] = event.name
                    continue
                }
                findings.report(
                    "'\(event.name)' and '\(other)' are the same words", at: wiring.place(of: event.name, in: "events"),
                    notes: [Diagnostic.Note("the other one is here", at: wiring.place(of: other, in: "events"))])
            }
        }
    }
}
