import PikkuModel

/// The name of a channel, an event, a queue or a schedule is spelled in another style than the others.
///
/// ## Why
/// These names stand in URLs, in logs, in the settings of brokers and in string literals of clients, where no compiler
/// helps. With one style nobody has to look up whether it was `userUpdates`, `user_updates` or `user-updates`.
///
/// ## Bad
/// ```yaml
/// types:
///   User: { name: string }
/// channels:
///   userUpdates: { events: { user_created: User } }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   User: { name: string }
/// channels:
///   user-updates: { events: { user-created: User } }
/// ```
///
/// ## How to fix
/// Rename it where clients allow, or choose the style that you have.
///
/// ## Options
/// - `styles`: the styles that are fine, of `kebab-case`, `snake_case` and `camelCase`. Names may have parts with `.`,
///   `:` or `/` between them.
enum ChannelCasing: Rule {
    static let id = "channel-casing"
    static let category = RuleCategory.channels
    static let severities = RuleSeverities(strict: .info)
    static let styles = RuleOption(
        "styles", .texts(["kebab-case"]), "The styles that are fine: kebab-case, snake_case, camelCase.")
    static let options = [styles]

    static func check(_ project: Project, _ findings: inout Findings) {
        let styles = findings.options[styles].texts
        for wiring in project.wirings {
            for named in wiring.names where !styles.contains(where: { named.name.isSpelled(in: $0) }) {
                let spelling = words(of: named.name).joined(separator: "-")
                findings.report(
                    "'\(named.name)' is not in \(styles.joined(separator: " or "))"
                        + (styles.first == "kebab-case" ? "; write '\(spelling)'" : ""), at: named.location)
            }
        }
    }
}

extension Wiring {
    /// What it gives a name to.
    fileprivate var names: [WrittenName] {
        switch transport {
        case .http, .rpc: []
        case .schedule(let schedule): [WrittenName(name: schedule.name, location: place(of: "name"))]
        case .queue(let worker): [WrittenName(name: worker.name, location: place(of: "name"))]
        case .channel(let channel):
            [WrittenName(name: channel.name, location: place(of: "name"))]
                + channel.events.map { WrittenName(name: $0.name, location: place(of: $0.name, in: "events")) }
        }
    }
}

extension String {
    fileprivate func isSpelled(in style: String) -> Bool {
        split(omittingEmptySubsequences: false) { ".:/".contains($0) }.allSatisfy { $0.isPartSpelled(in: style) }
    }
}

extension Substring {
    fileprivate func isPartSpelled(in style: String) -> Bool {
        switch style {
        case "kebab-case": isLowerCased(separator: "-")
        case "snake_case": isLowerCased(separator: "_")
        case "camelCase": first?.isLowercase == true && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        case _: false
        }
    }

    private func isLowerCased(separator: Character) -> Bool {
        split(separator: separator, omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
        }
    }
}
