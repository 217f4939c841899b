import PikkuModel

/// A property that identifies a person travels in the path or the query of a URL.
///
/// ## Why
/// URLs are logged and kept for long by servers, proxies and browsers, mostly without anybody's decision. Addresses and
/// birth dates in them become personal data in places where the law asks for a reason and an end of keeping it.
///
/// ## Bad
/// ```yaml
/// types:
///   Search: { email: email }
/// functions:
///   findMembers: { input: Search, output: "string[]" }
/// http:
///   - { method: get, route: /members, func: findMembers }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Search: { email: email }
/// functions:
///   findMembers: { input: Search, output: "string[]" }
/// http:
///   - { method: post, route: /members/search, func: findMembers }
/// ```
///
/// ## How to fix
/// Search by POST, and name a person by an identifier of your own.
///
/// ## Options
/// - `names`: what the names of such properties end with, word by word.
enum PersonalDataInURL: Rule {
    static let id = "personal-data-in-url"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(security: .info)
    static let names = RuleOption(
        "names",
        .texts([
            "birthDate", "birthday", "dateOfBirth", "email", "emailAddress", "firstName", "iban", "lastName",
            "mobileNumber", "passportNumber", "phone", "phoneNumber", "surname", "taxNumber",
        ]),
        "What the names of properties that identify a person end with, word by word.")
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = NameList(findings.options[names].texts)
        for (wiring, route) in project.routes {
            for parameter in route.parameters where names.endsName(parameter.name) {
                let place: SourceLocation
                switch parameter.source {
                case .body: continue
                case .path: place = wiring.place(ofParameter: parameter.name)
                case .query: place = wiring.place(ofQuery: parameter.name)
                }
                findings.report(
                    "'\(parameter.name)' identifies a person and travels in the URL of \(route.method.token) "
                        + route.path.text,
                    at: place, notes: project.notes(onInput: parameter.name, of: route.function))
            }
        }
    }
}
