import PikkuModel

/// A secret travels in the query of a URL.
///
/// ## Why
/// URLs are kept where bodies and headers are not: in logs of servers and proxies, in the history of browsers, in
/// `Referer` headers, in bookmarks and messages. Whoever reads one has the secret. Tokens that a mail brings and that
/// serve once are the usual exception, so functions that by their name verify or confirm something are left alone.
///
/// ## Bad
/// ```yaml
/// types:
///   Credentials: { name: string, password: string }
/// functions:
///   findAccount: { input: Credentials, output: string }
/// http:
///   - { method: get, route: /account, func: findAccount }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Credentials: { name: string, password: string }
/// functions:
///   findAccount: { input: Credentials, output: string }
/// http:
///   - { method: post, route: /account, func: findAccount }
/// ```
///
/// ## How to fix
/// Use POST, so that the input travels in the body, or take the property out of `query`. What says who calls belongs
/// into a header, which the session resolver reads.
///
/// ## Options
/// - `names`: what the names of secrets end with, word by word.
/// - `exceptions`: endings of names that are no secrets though they end with one of `names`.
/// - `once`: first words of names of functions whose tokens serve once.
enum SecretInQuery: Rule {
    static let id = "secret-in-query"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .error, security: .error)
    static let names = RuleOption.secretNames(besides: ["token"])
    static let exceptions = RuleOption(
        "exceptions", .texts(pageTokens), "Endings of names that are no secrets though they end with one of the names.")
    static let once = RuleOption(
        "once", .texts(["accept", "activate", "confirm", "reset", "unsubscribe", "validate", "verify"]),
        "First words of names of functions whose tokens serve once.")
    static let options = [names, exceptions, once]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let secrets = SensitiveNames(
            findings.options[names].texts, exceptions: findings.options[exceptions].texts)
        let once = NameList(findings.options[once].texts)
        for (wiring, route) in project.routes {
            for parameter in route.parameters where parameter.source == .query {
                guard secrets.match(parameter.name, parameter.schema, in: project),
                    !(words(of: parameter.name).last == "token" && once.beginsName(of: words(of: route.function)))
                else { continue }
                findings.report(
                    "'\(parameter.name)' looks like a secret and travels in the URL of \(route.method.token) "
                        + route.path.text,
                    at: wiring.place(ofQuery: parameter.name),
                    notes: project.notes(onInput: parameter.name, of: route.function))
            }
        }
    }
}

extension Wiring {
    /// What puts a parameter into the query: the list that names it, else the method.
    func place(ofQuery name: String) -> SourceLocation {
        arguments.own["query"]?.value.names.first { $0.name == name }?.location ?? place(of: "method")
    }
}

extension LintedProject {
    /// Where the member of a function's input is declared.
    func notes(onInput name: String, of function: String) -> [Diagnostic.Note] {
        guard let input = self.function(named: function)?.input, let type = underlying(input).referencedName,
            let property = self.type(named: type)?.properties.first(where: { $0.name == name })
        else { return [] }
        return [Diagnostic.Note("'\(name)' is declared here", at: property.location)]
    }
}
