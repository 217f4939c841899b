import PikkuModel

/// The properties of one object are written in more than one style.
///
/// ## Why
/// Whoever reads `userName` writes `createdAt`, and finds that it is `created_at`. In a language without types the
/// mistake shows only as a value that is missing.
///
/// ## Bad
/// ```yaml
/// types:
///   User: { userName: string, lastLogin: date-time, created_at: date-time }
/// functions:
///   getUser: { output: User }
/// http:
///   - { method: get, route: /me, func: getUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   User: { userName: string, lastLogin: date-time, createdAt: date-time }
/// functions:
///   getUser: { output: User }
/// http:
///   - { method: get, route: /me, func: getUser }
/// ```
///
/// ## How to fix
/// Write all of them in the style that most have; the others are reported. Single words in lower case fit any style;
/// names that have none, such as `_links` or `Content-Type`, and abbreviations such as `IBAN` are not looked at.
enum MixedPropertyCasing: Rule {
    static let id = "mixed-property-casing"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for type in project.travellingTypes {
            let all = type.namedProperties
            guard all.reduce(.all, { NameStyle.fitting($1.name).intersection($0) }).isEmpty else { continue }
            let properties = all.filter {
                !NameStyle.fitting($0.name).isEmpty && !isAbbreviation($0.name)
            }
            guard let (usual, odd) = NameStyle.mixture(of: properties.map(\.name)) else { continue }
            for property in odd.map({ properties[$0] }) {
                findings.report(
                    "'\(property.name)' is not \(usual.rawValue) like its neighbours; "
                        + "write '\(usual.applied(to: property.name))'",
                    at: property.nameLocation)
            }
        }
    }

    /// `IBAN`, which is written like that in any style.
    private static func isAbbreviation(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0.isUpperCase || $0.isDigit }
    }
}
