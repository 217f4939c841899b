import PikkuModel

/// A property or a case repeats the name of its type.
///
/// ## Why
/// `user.userName` says twice what one can read once, in every client and in every body.
///
/// ## Bad
/// ```yaml
/// types:
///   User: { userName: string, email: email }
/// functions:
///   getUser: { output: User }
/// http:
///   - { method: get, route: /me, func: getUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   User: { name: string, email: email }
/// functions:
///   getUser: { output: User }
/// http:
///   - { method: get, route: /me, func: getUser }
/// ```
///
/// ## How to fix
/// Leave the type's name out.
enum StutteredName: Rule {
    static let id = "stuttered-name"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for type in project.travellingTypes {
            let prefix = words(of: type.declaredName)
            let members =
                type.namedProperties.map { Name($0.name, at: $0.nameLocation) }
                + type.cases.map { Name($0.swiftName, at: $0.location) }
            let initial = type.declaredName.utf8.first.map { $0 | 0x20 }
            for member in members where member.text.utf8.first.map({ $0 | 0x20 }) == initial {
                let words = words(of: member.text)
                guard words.starts(with: prefix), words.count > prefix.count,
                    words[prefix.count].first?.isNumber == false
                else { continue }
                findings.report("'\(member.text)' repeats the name of '\(type.declaredName)'", at: member.location)
            }
        }
    }
}
