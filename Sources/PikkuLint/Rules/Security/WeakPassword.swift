import PikkuModel

/// A password may be chosen that is shorter than it should be.
///
/// ## Why
/// Short passwords are guessed. NIST SP 800-63B asks for at least eight characters and does not ask for digits or
/// marks; the schema is where clients learn of it before they send anything. Inputs of functions that sign in are left
/// alone, since a password that was chosen earlier must still be accepted.
///
/// ## Bad
/// ```yaml
/// types:
///   Registration: { name: string, password: string }
/// functions:
///   register: { input: Registration, session: none }
/// http:
///   - { method: post, route: /members, func: register }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Registration: { name: string, password: { type: string, minLength: 8 } }
/// functions:
///   register: { input: Registration, session: none }
/// http:
///   - { method: post, route: /members, func: register }
/// ```
///
/// ## How to fix
/// Add `minLength`, and a generous `maxLength` or none.
///
/// ## Options
/// - `minimum`: how long a password must be at least.
/// - `names`: what the names of passwords end with, word by word.
/// - `exceptions`: endings of names of passwords that were chosen earlier.
/// - `signIn`: what the names of functions that take earlier passwords begin with.
enum WeakPassword: Rule {
    static let id = "weak-password"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(strict: .info, security: .warning)
    static let minimum = RuleOption("minimum", .integer(8), "How long a password must be at least.")
    static let names = RuleOption(
        "names", .texts(["passphrase", "password"]), "What the names of passwords end with, word by word.")
    static let exceptions = RuleOption(
        "exceptions", .texts(["currentPassword", "existingPassword", "oldPassword", "previousPassword"]),
        "Endings of names of passwords that were chosen earlier.")
    static let signIn = RuleOption(
        "signIn",
        .texts([
            "authenticate", "authorize", "check", "confirm", "connect", "createSession", "login", "logIn", "signIn",
            "startSession", "unlock", "verify",
        ]),
        "What the names of functions that take earlier passwords begin with.")
    static let options = [minimum, names, exceptions, signIn]

    static func check(_ project: Project, _ findings: inout Findings) {
        let minimum = findings.options[minimum].integer
        let names = NameList(findings.options[names].texts)
        let exceptions = NameList(findings.options[exceptions].texts)
        let signIn = NameList(findings.options[signIn].texts)
        let inputs = project.exposures.map(\.function).compactMap { function in
            function.input.map {
                (function, $0, Diagnostic.Note("'\(function.name)' takes it", at: function.location))
            }
        }
        let choosing = inputs.filter { !signIn.beginsName(of: words(of: $0.0.identifier)) }.map { ($0.1, $0.2) }
        for (property, source) in Reach(project, from: choosing).properties(in: project) {
            let name = words(of: property.name)
            guard names.endsName(of: name), !exceptions.endsName(of: name),
                let length = project.shortestText(property.schema), length < minimum
            else { continue }
            findings.report(
                "'\(property.name)' may have \(length == 0 ? "no" : "\(length)") characters, which should be at least "
                    + "\(minimum)",
                at: property.keywords.first { $0.keyword == "minLength" }?.valueLocation ?? property.location,
                notes: [source])
        }
    }
}

extension Project {
    /// How long a string must be; nil for what is no string, or is bounded by a pattern.
    fileprivate func shortestText(_ schema: Schema) -> Int? {
        let schema = underlying(schema)
        guard schema.shape == .primitive(.string), schema.constraints.pattern == nil else { return nil }
        return schema.constraints.minLength ?? 0
    }
}
