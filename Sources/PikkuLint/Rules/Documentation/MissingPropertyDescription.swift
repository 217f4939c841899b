import PikkuModel

/// A property that travels has no documentation.
///
/// ## Why
/// A name and a type leave open in which unit a number is, whether a name is shown to others, and what it means that
/// something is absent. Clients show what is written above the property.
///
/// ## Bad
/// ```yaml
/// types:
///   Job: { id: uuid, timeout: integer }
/// functions:
///   getJob: { output: Job }
/// http:
///   - { method: get, route: /job, func: getJob }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Job: { id: uuid, timeout: { type: integer, description: In seconds from the start. } }
/// functions:
///   getJob: { output: Job }
/// http:
///   - { method: get, route: /job, func: getJob }
/// ```
///
/// ## How to fix
/// Write a documentation comment, or `description:` in a manifest.
///
/// ## Options
/// - `exceptions`: names that say everything.
enum MissingPropertyDescription: Rule {
    static let id = "missing-property-description"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(strict: .info)
    static let exceptions = RuleOption("exceptions", .texts(["email", "id", "name"]), "Names that say everything.")
    static let options = [exceptions]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let exceptions = Set(findings.options[exceptions].texts)
        for (_, properties) in project.objects {
            for property in properties where property.documentation.isEmpty && !exceptions.contains(property.name) {
                findings.report("'\(property.name)' has no documentation", at: property.location)
            }
        }
    }
}
