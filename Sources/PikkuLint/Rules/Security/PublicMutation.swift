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
/// - `nouns`: those of them that begin names of things as well, such as `cancelPolicy`: a function that gives an output
///   may be one that reads it, and is left alone behind GET, and without an input everywhere but behind other methods.
/// - `public`: what the names of functions that are meant for everybody begin or end with.
enum PublicMutation: Rule {
    static let id = "public-mutation"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .warning, security: .error)
    static let `public` = RuleOption(
        "public",
        .texts([
            "createAccount", "createSession", "forgotPassword", "login", "logIn", "logOut", "register", "resetPassword",
            "send", "setPassword", "signIn", "signOut", "signUp", "unsubscribe", "verify", "webhook",
        ]),
        "What the names of functions that are meant for everybody begin or end with.")
    static let options = [ChangingNames.verbs, ChangingNames.nouns, `public`]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = ChangingNames(findings.options)
        let everybody = NameList(findings.options[`public`].texts)
        let changing = project.exposures { !$0.requiresSession && names.match($0) }
        for (function, exposures) in changing {
            let name = words(of: function.identifier)
            let mayRead = names.mayRead(function)
            let open = exposures.filter { !$0.requiresSession && !(mayRead && $0.mayRead) }
            guard !open.isEmpty, !everybody.beginsName(of: name), !everybody.endsName(of: name) else { continue }
            findings.report(
                "everybody can call '\(function.name)', which by its name changes something", at: function.location,
                notes: open.notes)
        }
    }
}

extension Exposure {
    /// Whether a function that gives something may be called here to read it.
    fileprivate var mayRead: Bool {
        switch transport {
        case .route(let route): route.method == .get || route.method == .head
        case .procedure, .action, .message: function.input == nil
        }
    }
}
