import PikkuModel

/// A function is neither wired nor called.
///
/// ## Why
/// Nobody can reach it: no route, channel, RPC, schedule or queue names it, and no code does. It is left over, or its
/// wiring was forgotten. Functions that other modules can see are left alone, and so is every name that stands in code
/// a second time.
///
/// ## Bad
/// ```yaml
/// functions:
///   getUser: { output: string }
///   getUsers: { output: string }
/// http:
///   - { method: get, route: /users, func: getUsers }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   getUser: { output: string }
///   getUsers: { output: string }
/// http:
///   - { method: get, route: /user, func: getUser }
///   - { method: get, route: /users, func: getUsers }
/// ```
///
/// ## How to fix
/// Wire it, or remove it.
enum UnusedFunction: Rule {
    static let id = "unused-function"
    static let category = RuleCategory.usage
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        // Without any wiring, they stand elsewhere.
        guard !project.wirings.isEmpty else { return }
        let wired = Set(project.wirings.flatMap(\.transport.functions))
        for function in project.functions where !wired.contains(function.name) && !function.isVisibleOutsideModule {
            guard !project.namesElsewhere(function.swiftName, origin: function.origin) else { continue }
            findings.report("nothing wires or calls '\(function.name)'", at: function.location)
        }
    }
}

extension LintedProject {
    /// Whether Swift code names something beside its declaration.
    func namesElsewhere(_ swiftName: String, origin: Origin) -> Bool {
        let name = swiftName.split(separator: ".").last.map(String.init) ?? swiftName
        let declarations = origin == .swift ? 1 : 0
        return mentions(of: name) > declarations
    }
}
