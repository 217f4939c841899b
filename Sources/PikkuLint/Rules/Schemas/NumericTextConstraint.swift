import PikkuModel

/// A pattern makes a text of what is a whole number.
///
/// ## Why
/// A text of digits sorts, compares and adds up as text: `"10"` comes before `"9"`, and `"007"` is not `"7"`. Clients
/// have to convert it. Codes of a fixed length, such as `^\d{5}$`, are texts with a reason and are not reported.
///
/// ## Bad
/// ```yaml
/// types:
///   ReserveInput:
///     seats: { type: string, pattern: ^\d+$ }
/// functions:
///   reserve: { input: ReserveInput }
/// rpc: [reserve]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   ReserveInput:
///     seats: { type: integer, minimum: 0 }
/// functions:
///   reserve: { input: ReserveInput }
/// rpc: [reserve]
/// ```
///
/// ## How to fix
/// Make it an integer. Where leading zeros matter or the number has more than 15 digits, keep the text and bound its
/// length.
///
/// ## Options
/// - `except`: last words of names whose digits are no number.
enum NumericTextConstraint: Rule {
    static let id = "numeric-text-constraint"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)
    static let except = RuleOption(
        "except",
        .texts([
            "account", "card", "code", "digits", "ean", "fax", "iban", "isbn", "number", "otp", "phone", "pin",
            "serial",
            "ssn", "telephone", "vat", "zip",
        ]),
        "Last words of names whose digits are no number.")
    static let options = [except]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let exceptions = NameList(findings.options[except].texts)
        for place in project.values.constrained {
            for (keyword, declaration) in place.ownKeywords where keyword == .pattern {
                guard case .string(let source) = declaration.value,
                    PatternExpression(source)?.isWholeNumber == true, !exceptions.endsName(place.name)
                else { continue }
                findings.report(
                    "\(place.title) is a text of digits; an integer says so", at: declaration.valueLocation)
            }
        }
    }
}
