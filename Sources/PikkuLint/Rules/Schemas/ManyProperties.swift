import PikkuModel

/// A type has more properties than one can keep in view.
///
/// ## Why
/// Such a type usually holds several things that change at different times and for different reasons. Every client
/// downloads all of it, and every change of it concerns every function that uses it.
///
/// ## Bad
/// ```yaml
/// types:
///   Settings:
///     { a1: string, a2: string, a3: string, a4: string, a5: string, a6: string, a7: string, a8: string, a9: string,
///       b1: string, b2: string, b3: string, b4: string, b5: string, b6: string, b7: string, b8: string, b9: string,
///       c1: string, c2: string, c3: string, c4: string, c5: string, c6: string, c7: string, c8: string, c9: string,
///       d1: string, d2: string, d3: string, d4: string, d5: string, d6: string, d7: string, d8: string, d9: string,
///       e1: string, e2: string, e3: string, e4: string, e5: string }
/// functions:
///   getSettings: { output: Settings }
/// rpc: [getSettings]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Settings: { colors: Colors, sounds: Sounds }
///   Colors: { foreground: string, background: string }
///   Sounds: { isMuted: boolean }
/// functions:
///   getSettings: { output: Settings }
/// rpc: [getSettings]
/// ```
///
/// ## How to fix
/// Put what belongs together into types of its own.
///
/// ## Options
/// - `maximum`: how many properties a type may have.
enum ManyProperties: Rule {
    static let id = "many-properties"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)
    static let maximum = RuleOption("maximum", .integer(40), "How many properties a type may have.")
    static let options = [maximum]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let maximum = findings.options[maximum].integer
        for (type, properties) in project.objects where properties.count > maximum {
            findings.report(
                "'\(type.name)' has \(properties.count) properties, more than \(maximum)", at: type.location)
        }
    }
}
