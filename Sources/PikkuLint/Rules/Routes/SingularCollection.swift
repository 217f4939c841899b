import PikkuModel

/// The segment in front of an identifier is in the singular.
///
/// ## Why
/// `/users` is where all of them are and `/users/{id}` is one of them. With `/user/{id}` the path of the collection has
/// to be guessed, and sooner or later an API has both.
///
/// ## Bad
/// ```yaml
/// types:
///   UserReference: { id: uuid }
/// functions:
///   removeUser: { input: UserReference }
/// http:
///   - { method: delete, route: "/user/{id}", func: removeUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   UserReference: { id: uuid }
/// functions:
///   removeUser: { input: UserReference }
/// http:
///   - { method: delete, route: "/users/{id}", func: removeUser }
/// ```
///
/// ## How to fix
/// Use the plural. Only segments in front of a parameter whose name says that it tells one of many apart (`id`,
/// `userId`, `slug`) are looked at.
///
/// ## Options
/// - `plurals`: words that are plurals, or have none, although they do not end in `s`.
enum SingularCollection: Rule {
    static let id = "singular-collection"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)
    static let plurals = RuleOption(
        "plurals",
        .texts([
            "audio", "children", "content", "criteria", "data", "equipment", "feedback", "feet", "history", "indices",
            "info", "information", "inventory", "matrices", "media", "men", "metadata", "mice", "people", "research",
            "software", "staff", "stock", "stuff", "teeth", "vertices", "women",
        ]),
        "Words that are plurals, or have none, although they do not end in 's'.")
    static let options = [plurals]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let plurals = Set(findings.options[plurals].texts)
        for (wiring, route) in project.routes {
            let segments = route.path.segments
            for (index, written) in zip(segments.indices.dropLast(), wiring.arguments.segments) {
                guard case .literal(let text) = segments[index], case .parameter(let name) = segments[index + 1],
                    let meaning = words(of: name).last, identifiers.contains(meaning),
                    let noun = words(of: text).last, noun.allSatisfy(\.isLetter), !noun.hasSuffix("s"),
                    !plurals.contains(noun)
                else { continue }
                findings.report(
                    "'{\(name)}' tells one of many apart, but '\(text)' is in the singular", at: written.location)
            }
        }
    }

    private static let identifiers: Set = ["id", "slug", "uuid"]
}
