import PikkuModel

/// Nothing asks for a permission.
///
/// ## Why
/// Whoever wrote it meant to protect something. Where it is asked nowhere, everybody with a session may do what it was
/// written for.
///
/// ## Bad
/// ```yaml
/// permissions:
///   isAdmin: Administrators alone.
/// functions:
///   closeShop: {}
/// http:
///   - { method: post, route: /closing, func: closeShop }
/// ```
///
/// ## Good
/// ```yaml
/// permissions:
///   isAdmin: Administrators alone.
/// functions:
///   closeShop: { permissions: [isAdmin] }
/// http:
///   - { method: post, route: /closing, func: closeShop }
/// ```
///
/// ## How to fix
/// List it at the functions, wirings or groups that it is for, or remove it.
enum UnusedPermission: Rule {
    static let id = "unused-permission"
    static let category = RuleCategory.usage
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let asked = Set(project.functions.flatMap(\.permissions) + project.wirings.flatMap(\.permissions))
        for permission in project.permissions
        where !asked.contains(permission.name) && !permission.isVisibleOutsideModule {
            let origin = permission.swiftName == nil ? Origin.manifest : .swift
            guard !project.namesElsewhere(permission.swiftName ?? permission.name, origin: origin) else { continue }
            findings.report("nothing asks for the permission '\(permission.name)'", at: permission.location)
        }
    }
}

extension Wiring {
    /// Of the wiring and its groups, beyond its function's.
    fileprivate var permissions: [String] {
        switch transport {
        case .http(let route): route.permissions
        case .channel(let channel): channel.permissions
        case .rpc(let procedure): procedure.permissions
        case .schedule, .queue: []
        }
    }
}
