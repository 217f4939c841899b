import PikkuModel

/// A secret is a part of the path of a URL.
///
/// ## Why
/// Paths stand in the logs of every server, proxy and browser on the way. A password or a key in one of them is known
/// to all who can read those. A bare `token` is not reported, since links that nobody can guess are made of them.
///
/// ## Bad
/// ```yaml
/// types:
///   KeyReference: { apiKey: string }
/// functions:
///   getUsage: { input: KeyReference, output: integer }
/// http:
///   - { method: get, route: "/usage/{apiKey}", func: getUsage }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   KeyReference: { keyID: string }
/// functions:
///   getUsage: { input: KeyReference, output: integer }
/// http:
///   - { method: get, route: "/usage/{keyID}", func: getUsage }
/// ```
///
/// ## How to fix
/// Name the thing by an identifier that gives nothing away, and let the secret travel in a header or a body.
///
/// ## Options
/// - `names`: what the names of secrets end with, word by word.
enum SecretInPath: Rule {
    static let id = "secret-in-path"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .warning, security: .error)
    static let names = RuleOption.secretNames()
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let secrets = SensitiveNames(findings.options[names].texts)
        for (wiring, route) in project.routes {
            for parameter in route.parameters where parameter.source == .path {
                guard secrets.match(parameter.name, parameter.schema, in: project) else { continue }
                findings.report(
                    "'\(parameter.name)' looks like a secret and is a part of the path",
                    at: wiring.place(ofParameter: parameter.name),
                    notes: project.notes(onInput: parameter.name, of: route.function))
            }
        }
    }
}
