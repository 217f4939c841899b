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

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let minimum = findings.options[minimum].integer
        let names = NameList(findings.options[names].texts)
        let exceptions = NameList(findings.options[exceptions].texts)
        let signIn = NameList(findings.options[signIn].texts)
        let exposed = project.exposedFunctions
        let inputs = project.functions.compactMap { function -> (schema: Schema, source: Diagnostic.Note)? in
            guard exposed.contains(function.name), let input = function.input,
                !signIn.beginsName(of: words(of: function.identifier))
            else { return nil }
            return (input, Diagnostic.Note("'\(function.name)' takes it", at: function.location))
        }
        let passwords = project.properties.filter { names.endsName($0.name) && !exceptions.endsName($0.name) }
        for (property, source) in project.reached(passwords, from: inputs) {
            guard let length = project.shortestText(property.schema), length < minimum else { continue }
            findings.report(
                "'\(property.name)' may have \(length == 0 ? "no" : "\(length)") characters, which should be at least "
                    + "\(minimum)",
                at: property.keywords.first { $0.keyword == "minLength" }?.valueLocation ?? property.location,
                notes: [source])
        }
    }
}

extension LintedProject {
    /// How long a string must be; nil for what is no string, or is bounded by a pattern.
    fileprivate func shortestText(_ schema: Schema) -> Int? {
        let schema = underlying(schema)
        guard schema.shape == .primitive(.string), schema.constraints.pattern == nil else { return nil }
        return schema.constraints.minLength ?? 0
    }
}
