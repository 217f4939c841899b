import PikkuModel

/// An enumeration spells true and false in words.
///
/// ## Why
/// Clients have to compare texts to find out whether something is so, and in most languages both `"yes"` and `"no"` count
/// as true in a condition.
///
/// ## Bad
/// ```yaml
/// types:
///   Answer: ["yes", "no"]
///   Consent: { newsletter: Answer }
/// functions:
///   getConsent: { output: Consent }
/// rpc: [getConsent]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Consent: { newsletter: boolean }
/// functions:
///   getConsent: { output: Consent }
/// rpc: [getConsent]
/// ```
///
/// ## How to fix
/// Use a boolean; where there is a third answer, such as not known yet, make it optional or add that case.
enum BooleanAsText: Rule {
    static let id = "boolean-as-text"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (type, cases) in project.enumerations where cases.count == 2 {
            let texts = cases.compactMap { $0.rawValue.text?.lowercased() }
            guard pairs.contains(Set(texts)) else { continue }
            findings.report(
                "'\(type.name)' is a boolean, spelt as '\(texts.joined(separator: "' and '"))'", at: type.location)
        }
    }
}

private let pairs: Set<Set<String>> = [
    ["false", "true"], ["no", "yes"], ["off", "on"], ["n", "y"], ["f", "t"], ["0", "1"],
]

extension EnumerationCase.RawValue {
    fileprivate var text: String? {
        switch self {
        case .string(let text): text
        case .integer: nil
        }
    }
}
