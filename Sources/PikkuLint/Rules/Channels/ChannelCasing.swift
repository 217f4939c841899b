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
/// - `styles`: the styles that are fine, of `camelCase`, `snake_case`, `kebab-case`, `PascalCase` and `CONSTANT_CASE`.
///   Names may have parts with `.`, `:` or `/` between them.
enum ChannelCasing: Rule {
    static let id = "channel-casing"
    static let category = RuleCategory.channels
    static let severities = RuleSeverities(strict: .info)
    static let styles = RuleOption(
        "styles", .texts(["kebab-case"]), "The styles that are fine.")
    static let options = [styles]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let styles = findings.options[styles].styles
        for wiring in project.wirings {
            for named in wiring.names {
                guard let style = styles.first, let mended = NameStyle.mended(named.name, allowing: styles) else {
                    continue
                }
                findings.report("'\(named.name)' is not \(style.rawValue); write '\(mended)'", at: named.location)
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

extension NameStyle {
    /// The parts of a name in one of some styles; nil for a name that is fine, or that no style applies to.
    fileprivate static func mended(_ name: String, allowing styles: [NameStyle]) -> String? {
        let parts = name.split(omittingEmptySubsequences: false) { separators.contains($0) }.map(String.init)
        guard let style = styles.first, parts.allSatisfy({ applies(to: $0) }),
            !parts.allSatisfy({ part in styles.contains { $0.fits(part) } })
        else { return nil }
        var words = parts.map { style.applied(to: $0) }[...]
        let first = words.popFirst() ?? ""
        return first + zip(name.filter(separators.contains), words).map { "\($0)\($1)" }.joined()
    }
}

/// What parts of names may stand between.
private let separators: Set<Character> = [".", ":", "/"]
