import PikkuModel

/// No function declares an error, and no code throws it.
///
/// ## Why
/// Callers are never told of it. It is left over, or a function that means to fail with it does not say so.
///
/// ## Bad
/// ```yaml
/// errors:
///   OrderNotFound: { status: 404 }
/// functions:
///   getOrder: { output: string }
/// http:
///   - { method: get, route: /order, func: getOrder }
/// ```
///
/// ## Good
/// ```yaml
/// errors:
///   OrderNotFound: { status: 404 }
/// functions:
///   getOrder: { output: string, errors: [OrderNotFound] }
/// http:
///   - { method: get, route: /order, func: getOrder }
/// ```
///
/// ## How to fix
/// List it at the functions that throw it, or remove it.
enum UnusedError: Rule {
    static let id = "unused-error"
    static let category = RuleCategory.usage
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let declared = Set(project.functions.flatMap(\.errors))
        for error in project.errors where !declared.contains(error.name) && !error.isVisibleOutsideModule {
            guard !project.namesElsewhere(error.swiftName, origin: error.origin) else { continue }
            findings.report("no function fails with '\(error.name)'", at: error.location)
        }
    }
}
