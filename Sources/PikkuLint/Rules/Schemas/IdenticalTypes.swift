import PikkuModel

/// Two types have the same properties.
///
/// ## Why
/// Clients get two types for one thing and must convert between them; a property that is added to one of them is soon
/// missing from the other. A type that only travels in is not compared with one that only travels out, since these
/// part sooner or later.
///
/// ## Bad
/// ```yaml
/// types:
///   Author: { id: uuid, name: string, email: email }
///   Reviewer: { id: uuid, name: string, email: email }
///   Article: { author: Author, reviewer: Reviewer }
/// functions:
///   getArticle: { output: Article }
/// rpc: [getArticle]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Person: { id: uuid, name: string, email: email }
///   Article: { author: Person, reviewer: Person }
/// functions:
///   getArticle: { output: Article }
/// rpc: [getArticle]
/// ```
///
/// ## How to fix
/// Keep one of them and name it for what both are.
///
/// ## Options
/// - `minimum`: how many properties two types must share to be reported.
enum IdenticalTypes: Rule {
    static let id = "identical-types"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)
    static let minimum = RuleOption(
        "minimum", .integer(3), "How many properties two types must share to be reported.")
    static let options = [minimum]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let minimum = findings.options[minimum].integer
        var known: [Set<Member>: [TypeDefinition]] = [:]
        let errors = Set(project.errors.compactMap(\.body))
        for (type, properties) in project.objects.sorted(by: { $0.type.location < $1.type.location }) {
            guard properties.count >= minimum, !errors.contains(type.name) else { continue }
            let members = Set(
                properties.map { Member(name: $0.name, schema: $0.schema, defaultValue: $0.defaultValue) })
            let twin = known[members]?.first {
                !$0.usage.isDisjoint(with: type.usage) && $0.location != type.location
            }
            known[members, default: []].append(type)
            guard let twin else { continue }
            findings.report(
                "'\(type.name)' has the same properties as '\(twin.name)'", at: type.location,
                notes: [Diagnostic.Note("'\(twin.name)' is declared here", at: twin.location)])
        }
    }

    /// What of a property clients can tell.
    private struct Member: Hashable {
        var name: String
        var schema: Schema
        var defaultValue: JSONLiteral?

        /// What tells nearly all of them apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(schema.referencedName)
        }
    }
}
