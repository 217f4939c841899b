import PikkuModel

/// A pattern has two loops that can divide the same text anywhere between them, so that trying all takes long.
///
/// ## Why
/// For a text that does not fit, engines that try one way after the other divide what both loops take at every place.
/// The time grows with the square of the length, with each further such loop by one power more: a text of 100,000
/// characters keeps a processor busy for ten seconds and more. The readers that pikku-gen emits for Swift match in
/// linear time; TypeScript clients and other readers of the schemas do not. Patterns with a `maxLength` of at most 256
/// beside them are not reported, since few ways are soon tried; see `unsafe-pattern` for those that are dangerous even
/// then.
///
/// ## Bad
/// ```yaml
/// types:
///   SearchInput:
///     filter: { type: string, pattern: '^.*=.*;$' }
/// functions:
///   search: { input: SearchInput }
/// rpc: [search]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   SearchInput:
///     filter: { type: string, pattern: '^[^=]*=[^;]*;$' }
/// functions:
///   search: { input: SearchInput }
/// rpc: [search]
/// ```
///
/// ## How to fix
/// Let the first loop leave out the character that comes behind it, as `[^=]*=` does, or bound the text by `maxLength`.
enum SlowPattern: Rule {
    static let id = "slow-pattern"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info, security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for pattern in project.patterns where pattern.maximumLength ?? .max > 256 {
            for hazard in PatternExpression(pattern.source)?.hazards ?? [] where hazard.growth == .polynomial {
                let rival = hazard.rival.map { "what '\(pattern.text(of: $0))' takes" } ?? "what its own rounds take"
                findings.report(
                    "'\(pattern.text(of: hazard.range))' can take \(rival) as well; "
                        + "engines that try every division take long",
                    at: pattern.location(of: hazard.range))
            }
        }
    }
}
