import PikkuModel

/// A function takes or gives an object that has no properties.
///
/// ## Why
/// `{}` says nothing, but clients must send it or read it, and emitted code has a type for it.
///
/// ## Bad
/// ```swift
/// struct PingInput: Codable, Sendable {}
/// let ping = PikkuFunc<PingInput, String> { _, _ in "pong" }
/// let wiring = Wirings<AppServices> { wireRPC(func: ping) }
/// ```
///
/// ## Good
/// ```swift
/// let ping = PikkuFunc<Void, String> { _ in "pong" }
/// let wiring = Wirings<AppServices> { wireRPC(func: ping) }
/// ```
///
/// ## How to fix
/// Write `Void` in Swift, and leave `input` or `output` out in a manifest. Properties can be added later.
enum EmptyObject: Rule {
    static let id = "empty-object"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for function in project.functions {
            if let name = project.emptyObject(function.input) {
                findings.report("'\(function.name)' takes '\(name)', which has no properties", at: function.location)
            }
            if case .value(let output) = function.output, let name = project.emptyObject(output) {
                findings.report("'\(function.name)' gives '\(name)', which has no properties", at: function.location)
            }
        }
    }
}

extension LintedProject {
    /// The name of the type where it is such an object.
    fileprivate func emptyObject(_ schema: Schema?) -> String? {
        guard case .reference(let name)? = schema?.unwrapped.shape,
            case .object(let properties)? = type(named: name)?.shape,
            properties.isEmpty
        else { return nil }
        return name
    }
}
