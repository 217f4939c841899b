import PikkuModel

/// The values of one enumeration are written in more than one style.
///
/// ## Why
/// Clients compare values letter by letter. A Swift case without a raw value travels under its own name, so `notStarted`
/// beside `in-progress` is usually one that was added later without a look at the others.
///
/// ## Bad
/// ```swift
/// enum Status: String, Codable, Sendable {
///     case notStarted
///     case inProgress = "in-progress"
///     case onHold = "on-hold"
/// }
///
/// /// Says how far things are.
/// let getStatus = PikkuFunc<Void, Status> { _ in .onHold }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/status", func: getStatus)
/// }
/// ```
///
/// ## Good
/// ```swift
/// enum Status: String, Codable, Sendable {
///     case notStarted = "not-started"
///     case inProgress = "in-progress"
///     case onHold = "on-hold"
/// }
///
/// /// Says how far things are.
/// let getStatus = PikkuFunc<Void, Status> { _ in .onHold }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/status", func: getStatus)
/// }
/// ```
///
/// ## How to fix
/// Write all values in the style that most have; the others are reported. Enumerations with a value that has none, such as
/// `image/png` or `en-US`, are not looked at: such values come from elsewhere.
enum CaseCasing: Rule {
    static let id = "case-casing"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (type, cases) in project.enumerations {
            let values = cases.compactMap { value -> String? in
                if case .string(let text) = value.rawValue { text } else { nil }
            }
            guard values.count == cases.count, values.count == type.caseLocations.count,
                let (usual, odd) = NameStyle.mixture(of: values)
            else { continue }
            for index in odd {
                findings.report(
                    "the value '\(values[index])' is not \(usual.rawValue) like its neighbours; "
                        + "write '\(usual.applied(to: values[index]))'",
                    at: type.caseLocations[index])
            }
        }
    }
}
