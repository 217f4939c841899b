import PikkuModel

/// A function takes and gives the same type.
///
/// ## Why
/// What a server adds, such as an identifier or a date of creation, cannot be added to the output without asking clients
/// to send it; what only the server may set can be sent by anybody. With two types each side can change alone.
///
/// ## Bad
/// ```yaml
/// types:
///   Label: { name: string, color: string }
/// functions:
///   createLabel: { input: Label, output: Label }
/// rpc: [createLabel]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   CreateLabelInput: { name: string, color: string }
///   Label: { id: uuid, name: string, color: string }
/// functions:
///   createLabel: { input: CreateLabelInput, output: Label }
/// rpc: [createLabel]
/// ```
///
/// ## How to fix
/// Give the input a type of its own, with what a client may say and no more.
enum SharedInputAndOutput: Rule {
    static let id = "shared-input-and-output"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for function in project.functions {
            guard case .reference(let name)? = function.input?.shape, case .value(let output) = function.output,
                case .reference(name) = output.unwrapped.shape
            else { continue }
            findings.report("'\(function.name)' takes and gives '\(name)'", at: function.location)
        }
    }
}
