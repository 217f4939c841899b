import PikkuModel

/// A secret has an example.
///
/// ## Why
/// Examples are copied from what works, and stand in every document and schema that is published. An example of a key
/// or a password teaches readers nothing that the description could not, and now and then it is a real one.
///
/// ## Bad
/// ```yaml
/// types:
///   Connection: { apiKey: { type: string, example: sk_live_4eC39HqLyjWDarjtT1zdp7dc } }
/// functions:
///   connect: { input: Connection }
/// http:
///   - { method: post, route: /connections, func: connect }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Connection: { apiKey: { type: string, description: Begins with `sk_live_`. } }
/// functions:
///   connect: { input: Connection }
/// http:
///   - { method: post, route: /connections, func: connect }
/// ```
///
/// ## How to fix
/// Describe what a secret looks like instead.
///
/// ## Options
/// - `names`: what the names of secrets end with, word by word.
enum SecretWithExample: Rule {
    static let id = "secret-with-example"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(security: .info)
    static let names = RuleOption.secretNames()
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let secrets = SensitiveNames(findings.options[names].texts)
        for property in project.properties.lazy.map(\.property) {
            guard property.examples.contains(where: \.isTelling),
                secrets.match(property.name, property.schema, in: project)
            else { continue }
            let keyword = property.keywords.first { $0.keyword == "example" || $0.keyword == "examples" }
            findings.report(
                "'\(property.name)' looks like a secret, and its example is published",
                at: keyword?.valueLocation ?? property.location)
        }
    }
}
