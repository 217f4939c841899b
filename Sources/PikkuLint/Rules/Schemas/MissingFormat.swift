import PikkuGrammar
import PikkuModel

/// A text is named after a format but may be anything.
///
/// ## Why
/// With `format`, addresses, links and identifiers that are none are refused before the function runs, with a problem
/// that names the field, and documents and clients say what belongs there.
///
/// ## Bad
/// ```yaml
/// types:
///   InviteInput: { email: string, website?: string }
/// functions:
///   invite: { input: InviteInput }
/// rpc: [invite]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   InviteInput: { email: email, website?: uri }
/// functions:
///   invite: { input: InviteInput }
/// rpc: [invite]
/// ```
///
/// ## How to fix
/// Give it the format: in a manifest `email: email`, in Swift the field `- format: email` in its documentation, or one of
/// the types `URL` and `UUID`. Where a text is only similar, such as the beginning of an address to search for, another
/// name says so. What the cases of a union hold cannot have a format of its own and is not looked at.
///
/// ## Options
/// - `email`: last words of names that are mail addresses.
/// - `hostname`: those of names of hosts.
/// - `ipv4`: those of IPv4 addresses; `ipAddress` may be of either version, so it is left alone.
/// - `ipv6`: those of IPv6 addresses.
/// - `uri`: those of links.
/// - `uuid`: those of UUIDs.
enum MissingFormat: Rule {
    static let id = "missing-format"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .info)
    static let options = [
        RuleOption("email", .texts(["email", "emailAddress"]), "Last words of names that are mail addresses."),
        RuleOption("hostname", .texts(["hostname"]), "Last words of names that are names of hosts."),
        RuleOption("ipv4", .texts(["ipv4", "ipv4Address"]), "Last words of names that are IPv4 addresses."),
        RuleOption("ipv6", .texts(["ipv6", "ipv6Address"]), "Last words of names that are IPv6 addresses."),
        RuleOption("uri", .texts(["homepage", "uri", "url", "website"]), "Last words of names that are links."),
        RuleOption("uuid", .texts(["guid", "uuid"]), "Last words of names that are UUIDs."),
    ]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let formats = options.map { option in (option.name, NameList(findings.options[option].texts)) }
        for place in project.values.texts {
            guard place.kind == .property, !place.isElement, !place.isOfCase,
                let format = formats.first(where: { $0.1.endsName(place.name) })?.0, place.underlying.isAnyText
            else { continue }
            findings.report("'\(place.name)' may be any text; give it the format '\(format)'", at: place.location)
        }
    }
}
