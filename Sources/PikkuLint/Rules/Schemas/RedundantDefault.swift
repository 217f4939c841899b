import PikkuModel

/// An initial value of nothing is written where nothing is the initial value anyway.
///
/// ## Why
/// An optional that is absent is nil, in Swift, on the wire and in the emitted schema; `= nil` and `default: null` leave
/// no trace in any of them, so who reads them wonders what they change.
///
/// ## Bad
/// ```swift
/// struct User: Codable, Sendable {
///     var nickname: String? = nil
/// }
/// let getUser = PikkuFunc<Void, User> { _ in User() }
/// let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
/// ```
/// ```yaml
/// types:
///   User:
///     nickname?: { type: string, default: null }
/// functions:
///   getUser: { output: User }
/// rpc: [getUser]
/// ```
///
/// ## Good
/// ```swift
/// struct User: Codable, Sendable {
///     var nickname: String?
/// }
/// let getUser = PikkuFunc<Void, User> { _ in User() }
/// let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
/// ```
/// ```yaml
/// types:
///   User:
///     nickname?: { type: string }
/// functions:
///   getUser: { output: User }
/// rpc: [getUser]
/// ```
///
/// ## How to fix
/// Remove it, which `lint --fix` does.
enum RedundantDefault: Rule {
    static let id = "redundant-default"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (_, properties) in project.objects {
            for property in properties {
                // Without an extent Swift needs the value, as for a spelt-out 'Optional<String>'.
                guard let value = property.writtenDefault, value.isNothing, let extent = property.defaultExtent else {
                    continue
                }
                findings.report(
                    "'\(property.name)' begins as nothing without this as well", at: value.location,
                    fix: Diagnostic.Fix("remove the initial value", edits: [.removal(of: extent)]))
            }
        }
    }
}

extension Expression {
    fileprivate var isNothing: Bool { kind == .null || kind == .implicitMember("none") }
}
