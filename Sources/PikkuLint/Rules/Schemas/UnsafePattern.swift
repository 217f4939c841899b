import PikkuModel

/// A pattern can take the same text in so many ways that trying them all takes exponentially long.
///
/// ## Why
/// Most engines for regular expressions, those of browsers and Node among them, try one way after the other. A loop
/// whose parts can divide a text differently, such as `(a+)+` or `(\w+\s?)*`, gives them twice as many ways with each
/// further character: forty characters that do not fit keep a processor busy for hours (ReDoS). The readers that
/// pikku-gen emits for Swift match in linear time; TypeScript clients, and whoever else reads the JSON Schemas and the
/// OpenAPI document, do not. Parts behind which a match may end at once do no harm and are not reported.
///
/// ## Bad
/// ```swift
/// struct SignUpInput: Codable, Sendable {
///     /// - pattern: ^(\w+\s?)*$
///     var name: String
/// }
/// let signUp = PikkuFunc<SignUpInput, Void> { _, _ in }
/// let wiring = Wirings<AppServices> { wireRPC(func: signUp) }
/// ```
///
/// ## Good
/// ```swift
/// struct SignUpInput: Codable, Sendable {
///     /// - pattern: ^\w+(?:\s\w+)*$
///     var name: String
/// }
/// let signUp = PikkuFunc<SignUpInput, Void> { _, _ in }
/// let wiring = Wirings<AppServices> { wireRPC(func: signUp) }
/// ```
///
/// ## How to fix
/// Write the loop so that each character has one place: let every round begin or end with a character that cannot occur
/// elsewhere in it, and leave out a quantifier inside of another one. `maxLength` beside the pattern does not help,
/// since validators check both.
enum UnsafePattern: Rule {
    static let id = "unsafe-pattern"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .warning, security: .error)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for pattern in project.patterns {
            for hazard in PatternExpression(pattern.source)?.hazards ?? [] where hazard.growth == .exponential {
                findings.report(
                    "'\(pattern.text(of: hazard.range))' can take the same text in many ways; "
                        + "engines that try them all take exponentially long",
                    at: pattern.location(of: hazard.range))
            }
        }
    }
}
