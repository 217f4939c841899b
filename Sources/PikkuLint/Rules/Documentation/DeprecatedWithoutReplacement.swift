import PikkuModel

/// Something is deprecated without a word on what to use instead.
///
/// ## Why
/// The message is what callers see in their editor and in documents, at the moment when they could act on it. Without it
/// they can only keep on using what is deprecated.
///
/// ## Bad
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int>(deprecated: true) { _ in 0 }
/// ```
///
/// ## Good
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int>(deprecated: "use getUserStats") { _ in 0 }
/// ```
///
/// ## How to fix
/// Say what to use: `@available(*, deprecated, message: "use …")`, or `deprecated: use …` in a manifest. Where there is
/// nothing, say until when it works.
enum DeprecatedWithoutReplacement: Rule {
    static let id = "deprecated-without-replacement"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for item in project.documented where item.deprecation?.allSatisfy(\.isWhitespace) == true {
            findings.report("\(item.title) is deprecated, but not in favor of what", at: item.deprecationLocation)
        }
    }
}
