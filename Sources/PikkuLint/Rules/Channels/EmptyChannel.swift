import PikkuModel

/// A channel has neither actions nor events nor functions.
///
/// ## Why
/// Clients can open it and then nothing ever happens: each frame is refused, and nothing is told that a client has a
/// type for. It is left over, or its events were forgotten, so that no client can listen to them.
///
/// ## Bad
/// ```yaml
/// channels:
///   news: {}
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Article: { title: string }
/// channels:
///   news: { events: { article-published: Article } }
/// ```
///
/// ## How to fix
/// Declare the events that code sends, or remove the channel.
enum EmptyChannel: Rule {
    static let id = "empty-channel"
    static let category = RuleCategory.channels
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, channel) in project.channels where channel.actions.isEmpty && channel.events.isEmpty {
            guard channel.onConnect == nil, channel.onDisconnect == nil, channel.onMessage == nil else { continue }
            findings.report(
                "the channel '\(channel.name)' takes nothing and tells nothing", at: wiring.place(of: "name"))
        }
    }
}
