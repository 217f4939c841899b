import PikkuModel

/// A secret has a default value.
///
/// ## Why
/// Everybody can read the default in the schemas and documents that the tool emits, and whoever forgets to choose a
/// secret gets the one that everybody knows.
///
/// ## Bad
/// ```yaml
/// types:
///   Registration: { name: string, password: { type: string, default: changeme } }
/// functions:
///   register: { input: Registration, session: none }
/// http:
///   - { method: post, route: /members, func: register }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Registration: { name: string, password: string }
/// functions:
///   register: { input: Registration, session: none }
/// http:
///   - { method: post, route: /members, func: register }
/// ```
///
/// ## How to fix
/// Leave the default away, or make the property optional and choose a random secret in the function.
///
/// ## Options
/// - `names`: what the names of secrets end with, word by word.
enum SecretWithDefault: Rule {
    static let id = "secret-with-default"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .warning, security: .error)
    static let names = RuleOption.secretNames()
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let secrets = SensitiveNames(findings.options[names].texts)
        for property in project.properties.lazy.map(\.property) {
            guard let value = property.defaultValue, value.isTelling,
                secrets.match(property.name, property.schema, in: project)
            else { continue }
            findings.report(
                "'\(property.name)' looks like a secret, and everybody can read its default", at: property.location)
        }
    }
}

extension JSONLiteral {
    /// Whether it could be somebody's secret.
    var isTelling: Bool {
        switch self {
        case .string(let text): !text.isEmpty
        case .number: true
        case .null, .boolean, .array, .object: false
        }
    }
}
