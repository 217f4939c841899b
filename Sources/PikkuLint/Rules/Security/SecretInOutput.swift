import PikkuModel

/// An output or an event holds a password, a hash of one, or another secret.
///
/// ## Why
/// What a function gives is seen by every caller, stored by browsers and caches and logged by clients. Mostly such a
/// property is there because the type of the database is given as it is. A hash of a password is enough to find weak
/// passwords without another request. Tokens are what signing in gives, so they are left alone, and so are functions
/// that by their name make a secret. What a function that creates something gives is often shown this once, so of that
/// only passwords, their hashes and numbers of cards are looked at. The key of an API is looked at where no session is
/// needed.
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
/// - `creators`: first words of names of functions that create something and may show its secret once.
/// - `shownOnce`: those of the names that creators may give.
/// - `keys`: last words of names of secrets that callers with a session may see again, but nobody else.
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
    static let creators = RuleOption(
        "creators",
        .texts(["add", "authenticate", "create", "insert", "logIn", "make", "new", "signIn", "signUp"]),
        "First words of names of functions that create something and may show its secret once.")
    static let shownOnce = RuleOption(
        "shownOnce", .texts(["apiKey", "clientSecret", "passphrase", "privateKey", "secret", "secretKey"]),
        "Those of the names that creators may give.")
    static let keys = RuleOption(
        "keys", .texts(["apiKey"]),
        "Last words of names of secrets that callers with a session may see again, but nobody else.")
    static let options = [names, issuers, creators, shownOnce, keys]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let secrets = SensitiveNames(findings.options[names].texts)
        let shownOnce = SensitiveNames(findings.options[shownOnce].texts)
        let keys = SensitiveNames(findings.options[keys].texts)
        let issuers = NameList(findings.options[issuers].texts)
        let creators = NameList(findings.options[creators].texts)
        let isGift = { (gift: Gift) in !issuers.beginsName(of: gift.words) }
        let isLater = { (gift: Gift) in isGift(gift) && !creators.beginsName(of: gift.words) }
        let matches = secrets.matches(in: project)
        let always = matches.filter { !shownOnce.match($0.name, $0.property.schema, in: project) }
        let once = matches.filter { shownOnce.match($0.name, $0.property.schema, in: project) }
        let toNobody = keys.matches(in: project).filter { !secrets.match($0.name, $0.property.schema, in: project) }
        report(always, of: project.gifts.filter(isGift), in: project, &findings)
        report(once, of: project.gifts.filter(isLater), in: project, &findings)
        report(toNobody, of: project.gifts.filter { $0.isOpen && isLater($0) }, in: project, &findings)
    }

    private static func report(
        _ secrets: [TravellingProperty], of gifts: @autoclosure () -> [Gift], in project: LintedProject,
        _ findings: inout Findings
    ) {
        for (property, source) in project.reached(secrets, from: gifts().map { ($0.schema, $0.source) }) {
            findings.report(
                "'\(property.name)' looks like a secret and is given to callers", at: property.location,
                notes: [source])
        }
    }
}

/// What clients get: an output, the body of an error or an event.
private struct Gift {
    var schema: Schema
    var source: Diagnostic.Note
    /// Of the function's name; none of an event.
    var words: [String] = []
    /// Whether somebody without a session gets it.
    var isOpen: Bool
}

extension LintedProject {
    fileprivate var gifts: [Gift] {
        var gifts: [Gift] = []
        let bodies = Dictionary(errors.map { ($0.name, $0.body) }) { first, _ in first }
        for (function, exposures) in exposures(of: { $0.output != .none || !$0.errors.isEmpty }) {
            let note = Diagnostic.Note("'\(function.name)' gives it", at: function.location)
            let ofErrors = function.errors.compactMap { bodies[$0] ?? nil }.map { Schema(.reference($0)) }
            let isOpen = exposures.contains { !$0.requiresSession }
            for schema in [function.output.schema].compactMap(\.self) + ofErrors {
                gifts.append(
                    Gift(schema: schema, source: note, words: words(of: function.identifier), isOpen: isOpen))
            }
        }
        for (wiring, channel) in channels {
            for event in channel.events {
                let place = wiring.place(of: event.name, in: "events")
                let note = Diagnostic.Note("the event '\(event.name)' holds it", at: place)
                gifts.append(Gift(schema: event.schema, source: note, isOpen: !channel.requiresSession))
            }
        }
        return gifts
    }
}
