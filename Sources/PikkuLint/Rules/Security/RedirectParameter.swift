import PikkuModel

/// A function that everybody can call takes an address to go to afterwards.
///
/// ## Why
/// A link to your site that leads on to an address in the link lends your name to phishing, and hands over whatever is
/// put behind the address, such as a code of a sign-in (open redirect, CWE-601). The schema cannot tell a good address
/// from a bad one unless it says more than that it is one.
///
/// ## Bad
/// ```yaml
/// types:
///   SignIn: { name: string, redirectURL: uri }
/// functions:
///   signIn: { input: SignIn, session: none }
/// http:
///   - { method: post, route: /session, func: signIn }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   SignIn: { name: string, redirectURL: { type: string, pattern: "^/[a-z-]+$" } }
/// functions:
///   signIn: { input: SignIn, session: none }
/// http:
///   - { method: post, route: /session, func: signIn }
/// ```
///
/// ## How to fix
/// Take a path of your own site or the name of a page, and bound it with a pattern or an enumeration.
///
/// ## Options
/// - `names`: what the names of such properties end with, word by word.
enum RedirectParameter: Rule {
    static let id = "redirect-parameter"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(security: .info)
    static let names = RuleOption(
        "names",
        .texts([
            "callbackURI", "callbackURL", "continueURL", "destinationURL", "forwardURL", "nextURL", "redirect",
            "redirectTo", "redirectURI", "redirectURL", "returnPath", "returnTo", "returnURI", "returnURL",
            "targetURL",
        ]),
        "What the names of properties that say where to go end with, word by word.")
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = NameList(findings.options[names].texts)
        for (function, exposures) in project.exposures(of: { !$0.requiresSession && $0.input != nil }) {
            let open = exposures.filter { !$0.requiresSession }
            guard !open.isEmpty, let type = function.input.flatMap({ project.underlying($0).referencedName }) else {
                continue
            }
            for property in project.type(named: type)?.properties ?? []
            where names.endsName(property.name) && project.isAnyAddress(property.schema) {
                findings.report(
                    "everybody can have '\(function.name)' lead on to the address in '\(property.name)'",
                    at: property.location, notes: open.notes)
            }
        }
    }
}

extension LintedProject {
    fileprivate func isAnyAddress(_ schema: Schema) -> Bool {
        let schema = underlying(schema)
        switch schema.shape {
        case .primitive(let primitive):
            return (primitive == .string || primitive == .uri) && schema.constraints.pattern == nil
        case .reference, .array, .set, .map, .optional: return false
        }
    }
}
