import PikkuModel

/// A list that clients send may have any number of elements.
///
/// ## Why
/// One call can then ask for a million pieces of work: a query with as many parameters, as many mails, as many rows. Only
/// the limit of a body, 10 MiB unless configured, stands against it.
///
/// ## Bad
/// ```yaml
/// types:
///   TagInput: { tags: "uuid[]" }
/// functions:
///   tag: { input: TagInput }
/// rpc: [tag]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   TagInput:
///     tags: { type: "uuid[]", maxItems: 20 }
/// functions:
///   tag: { input: TagInput }
/// rpc: [tag]
/// ```
///
/// ## How to fix
/// Give it a `maxItems`, generous but finite.
enum UnboundedList: Rule {
    static let id = "unbounded-list"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(security: .warning)

    static func check(_ project: Project, _ findings: inout Findings) {
        project.visitData(.input) { place in
            let schema = project.underlying(place.schema)
            guard schema.constraints.maxItems == nil, schema.shape.isList else { return }
            findings.report("\(place.title) may have any number of elements", at: place.location)
        }
    }
}

extension Schema.Shape {
    fileprivate var isList: Bool {
        switch self {
        case .array, .set: true
        case .primitive, .reference, .map, .optional: false
        }
    }
}
