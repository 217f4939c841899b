import PikkuModel

/// Everybody can open a channel that sends events or has actions for users with a session.
///
/// ## Why
/// Events go to every connection of the channel. Where opening one needs no session, whoever finds the address hears
/// them all, whatever the actions beside them ask for.
///
/// ## Bad
/// ```yaml
/// types:
///   Order: { id: uuid, total: integer }
/// channels:
///   orders: { events: { order-placed: Order } }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Order: { id: uuid, total: integer }
/// channels:
///   orders: { session: required, events: { order-placed: Order } }
/// ```
///
/// ## How to fix
/// Ask for a session at the channel, and give what everybody may hear a channel of its own.
enum PublicChannel: Rule {
    static let id = "public-channel"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, channel) in project.channels where !channel.requiresSession {
            let place = wiring.place(of: "name")
            if let event = channel.events.first {
                findings.report(
                    "everybody can open the channel '\(channel.name)' and hears its events", at: place,
                    notes: [
                        Diagnostic.Note("such as '\(event.name)'", at: wiring.place(of: event.name, in: "events"))
                    ])
            } else if let action = channel.actions.first(where: \.requiresSession) {
                findings.report(
                    "everybody can open the channel '\(channel.name)', though its actions need a session", at: place,
                    notes: [Diagnostic.Note("such as '\(action.value)'", at: wiring.place(of: "onMessageWiring"))])
            }
        }
    }
}
