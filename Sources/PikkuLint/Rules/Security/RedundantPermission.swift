import PikkuModel

/// A wiring or a group asks for a permission that its function or a group around it asks for already.
///
/// ## Why
/// The permission is asked once, however often it is listed. What is listed twice is changed once, and then nobody
/// knows which of the two was meant.
///
/// ## Bad
/// ```yaml
/// permissions:
///   isAdmin: Administrators alone.
/// functions:
///   closeShop: { permissions: [isAdmin] }
/// http:
///   - { method: post, route: /closing, func: closeShop, permissions: [isAdmin] }
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
/// Take the permission out of the inner list; an argument whose list would be empty goes away as a whole.
enum RedundantPermission: Rule {
    static let id = "redundant-permission"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .info)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for wiring in project.wirings where wiring.asksPermissions {
            var asked: [String: SourceLocation] = [:]
            for group in wiring.arguments.groups { report(group, from: nil, &asked, &findings) }
            if let function = wiring.function.flatMap(project.function) {
                let names = function.arguments.own["permissions"]?.value.names ?? []
                for permission in function.permissions where asked[permission] == nil {
                    asked[permission] = names.first { $0.name == permission }?.location ?? function.location
                }
            }
            report(wiring.arguments.own, from: wiring.location, &asked, &findings)
        }
    }

    private static func report(
        _ arguments: [String: ArgumentDeclaration], from whole: SourceLocation?,
        _ asked: inout [String: SourceLocation], _ findings: inout Findings
    ) {
        let names = arguments["permissions"]?.value.names ?? []
        let outer = asked
        let surplus = names.filter { outer[$0.name] != nil }
        for permission in names {
            guard let first = outer[permission.name] else {
                asked[permission.name] = permission.location
                continue
            }
            let isWhole = surplus.count == names.count
            let edit =
                isWhole
                ? arguments.removal(of: "permissions", from: whole)
                : arguments["permissions"]?.removal(ofElementAt: permission.location)
            findings.report(
                "'\(permission.name)' is asked already", at: permission.location,
                notes: [Diagnostic.Note("first asked here", at: first)],
                fix: edit.map {
                    Diagnostic.Fix("remove '\(isWhole ? "permissions" : permission.name)'", edits: [$0])
                })
        }
    }
}

extension Wiring {
    fileprivate var asksPermissions: Bool {
        arguments.own["permissions"] != nil || arguments.groups.contains { $0["permissions"] != nil }
    }
}
