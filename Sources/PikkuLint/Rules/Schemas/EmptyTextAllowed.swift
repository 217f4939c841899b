import PikkuModel

/// A text that must be given may be empty.
///
/// ## Why
/// A required name that may be `""` is not required: the form that is sent unfilled goes through, and the list shows a
/// row without a title that nobody can click.
///
/// ## Bad
/// ```yaml
/// types:
///   CreateTodoInput: { title: string }
/// functions:
///   createTodo: { input: CreateTodoInput }
/// rpc: [createTodo]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   CreateTodoInput:
///     title: { type: string, minLength: 1 }
/// functions:
///   createTodo: { input: CreateTodoInput }
/// rpc: [createTodo]
/// ```
///
/// ## How to fix
/// Give it `minLength: 1`, or a pattern that asks for something visible, such as `\S`.
///
/// ## Options
/// - `names`: last words of names that make no sense without a character.
enum EmptyTextAllowed: Rule {
    static let id = "empty-text-allowed"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)
    static let names = RuleOption(
        "names", .texts(["code", "label", "name", "password", "slug", "subject", "title", "token", "username"]),
        "Last words of names that make no sense without a character.")
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = NameList(findings.options[names].texts)
        for place in project.values.texts where place.usage.contains(.input) {
            guard place.kind == .property, !place.isElement, !place.schema.isOptional else { continue }
            guard names.endsName(place.name) else { continue }
            let constraints = place.underlying.constraints
            guard constraints.minLength ?? 0 == 0, constraints.format == nil, constraints.pattern == nil else {
                continue
            }
            findings.report("'\(place.name)' must be given but may be empty", at: place.location)
        }
    }
}
