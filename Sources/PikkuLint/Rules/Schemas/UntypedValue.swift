import PikkuModel

/// A value may be any JSON.
///
/// ## Why
/// Nothing is checked before the function runs: not the depth, not the number of members, not whether there are any.
/// Documents and clients can say nothing of it, and in an output it carries along whatever was put in, secrets included.
///
/// ## Bad
/// ```yaml
/// types:
///   SaveInput: { settings: any }
/// functions:
///   save: { input: SaveInput }
/// rpc: [save]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   SaveInput: { settings: Settings }
///   Settings: { isDark: boolean }
/// functions:
///   save: { input: SaveInput }
/// rpc: [save]
/// ```
///
/// ## How to fix
/// Declare the type; a map where only the values are alike, a union where there are several forms.
enum UntypedValue: Rule {
    static let id = "untyped-value"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info, security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.untyped {
            findings.report("\(place.title) may be any JSON", at: place.location)
        }
        for type in project.travellingTypes {
            guard case .raw(let schema) = type.shape, schema.saysNothing else { continue }
            findings.report("the schema of '\(type.name)' lets any JSON through", at: type.location)
        }
    }
}

extension JSONLiteral {
    /// Whether a schema has no keyword that refuses a value.
    fileprivate var saysNothing: Bool {
        switch self {
        case .boolean(let isOpen): isOpen
        case .object(let members): members.allSatisfy { annotations.contains($0.name) }
        case .null, .number, .string, .array: false
        }
    }
}

/// JSON Schema 2020-12, core and annotation vocabularies.
private let annotations: Set = [
    "$comment", "$id", "$schema", "default", "deprecated", "description", "examples", "readOnly", "title", "writeOnly",
]
