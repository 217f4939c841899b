import PikkuModel

/// An output or an event holds a password, a hash of one, or another secret.
///
/// ## Why
/// What a function gives is seen by every caller, stored by browsers and caches and logged by clients. Mostly such a
/// property is there because the type of the database is given as it is. A hash of a password is enough to find weak
/// passwords without another request. Tokens are what signing in gives, so they are left alone, and so are functions
/// that by their name make a secret.
///
/// ## Bad
/// ```yaml
/// types:
///   Account: { id: uuid, name: string, passwordHash: string }
/// functions:
///   getAccount: { output: Account }
/// http:
///   - { method: get, route: /account, func: getAccount }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Account: { id: uuid, name: string }
/// functions:
///   getAccount: { output: Account }
/// http:
///   - { method: get, route: /account, func: getAccount }
/// ```
///
/// ## How to fix
/// Give a type of its own that holds only what callers need.
///
/// ## Options
/// - `names`: what the names of secrets end with, word by word.
/// - `issuers`: first words of names of functions that make secrets, whose outputs are not looked at.
enum SecretInOutput: Rule {
    static let id = "secret-in-output"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .warning, security: .error)
    static let names = RuleOption(
        "names",
        .texts([
            "cardNumber", "clientSecret", "creditCard", "creditCardNumber", "cvc", "cvv", "passcodeHash", "passphrase",
            "password", "passwordHash", "passwordSalt", "privateKey", "pwd", "secret", "secretKey",
            "socialSecurityNumber", "ssn",
        ]),
        "What the names of secrets end with, word by word.")
    static let issuers = RuleOption(
        "issuers",
        .texts(["enroll", "generate", "issue", "provision", "regenerate", "register", "renew", "rotate", "setup"]),
        "First words of names of functions that make secrets, whose outputs are not looked at.")
    static let options = [names, issuers]

    static func check(_ project: Project, _ findings: inout Findings) {
        let secrets = SensitiveNames(findings.options[names].texts)
        let issuers = NameList(findings.options[issuers].texts)
        let given = Reach(project, from: project.given(exceptBy: issuers)).properties(in: project) {
            secrets.match($0.name, $0.schema, in: project)
        }
        for (property, source) in given {
            findings.report(
                "'\(property.name)' looks like a secret and is given to callers", at: property.location,
                notes: [source])
        }
    }
}

extension Project {
    /// What clients get: outputs, bodies of errors, events.
    fileprivate func given(exceptBy issuers: NameList) -> [(schema: Schema, source: Diagnostic.Note)] {
        var roots: [(schema: Schema, source: Diagnostic.Note)] = []
        let exposed = exposedFunctions
        let bodies = Dictionary(errors.map { ($0.name, $0.body) }) { first, _ in first }
        for function in functions where exposed.contains(function.name) {
            guard !issuers.beginsName(of: words(of: function.identifier)) else { continue }
            let note = Diagnostic.Note("'\(function.name)' gives it", at: function.location)
            let ofErrors = function.errors.compactMap { bodies[$0] ?? nil }.map { Schema(.reference($0)) }
            roots += ([function.output.schema].compactMap(\.self) + ofErrors).map { ($0, note) }
        }
        for (wiring, channel) in channels {
            for event in channel.events {
                let place = wiring.place(of: event.name, in: "events")
                roots.append((event.schema, Diagnostic.Note("the event '\(event.name)' holds it", at: place)))
            }
        }
        return roots
    }
}
