import PikkuModel

/// A client without a session can call a function whose name says that it changes something.
///
/// ## Why
/// Whoever finds the address can change or delete data. Most functions that change something are meant for users who
/// have signed in, and `PikkuSessionlessFunc` or `session: none` is left over from a first try. Functions that are
/// named for signing in or up, and webhooks, are left alone.
///
/// ## Bad
/// ```yaml
/// functions:
///   deleteComments: { session: none }
/// http:
///   - { method: delete, route: /comments, func: deleteComments }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   deleteComments: {}
/// http:
///   - { method: delete, route: /comments, func: deleteComments }
/// ```
///
/// ## How to fix
/// Make it a function that needs a session, or tighten the wirings with `session: .required` (`session: required` in a
/// manifest). Where everybody may call it, say so with a suppression and its reason, or list the name under `public`.
///
/// ## Options
/// - `verbs`: the first words of names that say of a function that it changes something.
/// - `public`: what the names of functions that are meant for everybody begin or end with.
enum PublicMutation: Rule {
    static let id = "public-mutation"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .warning, security: .error)
    static let verbs = RuleOption(
        "verbs", MutatingGet.verbs.defaultValue,
        "The first words of names that say of a function that it changes something.")
    static let `public` = RuleOption(
        "public",
        .texts([
            "createAccount", "createSession", "forgotPassword", "login", "logIn", "register", "resetPassword",
            "setPassword", "signIn", "signUp", "unsubscribe", "verify", "webhook",
        ]),
        "What the names of functions that are meant for everybody begin or end with.")
    static let options = [verbs, `public`]

    static func check(_ project: Project, _ findings: inout Findings) {
        let verbs = Set(findings.options[verbs].texts)
        let everybody = NameList(findings.options[`public`].texts)
        let changing = project.exposures { function in
            !function.requiresSession && firstWord(of: function.identifier).map(verbs.contains) ?? false
        }
        for (function, exposures) in changing {
            let name = words(of: function.identifier)
            let open = exposures.filter { !$0.requiresSession }
            guard !open.isEmpty, !everybody.beginsName(of: name), !everybody.endsName(of: name) else { continue }
            findings.report(
                "everybody can call '\(function.name)', which by its name changes something", at: function.location,
                notes: open.notes)
        }
    }
}
