import PikkuModel

/// An integer that is written down is greater than JavaScript's numbers can tell apart.
///
/// ## Why
/// Numbers in JavaScript are doubles: beyond 2^53 - 1, which is 9007199254740991, they skip some integers.
/// `JSON.parse` reads 9007199254740993 as 9007199254740992 without a word, so a TypeScript client compares with another
/// bound, sends another default, and takes one value of an enumeration for another.
///
/// ## Bad
/// ```yaml
/// types:
///   Counter:
///     value: { type: integer, minimum: 0, maximum: 9223372036854775807 }
/// functions:
///   getCounter: { output: Counter }
/// rpc: [getCounter]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Counter:
///     value: { type: integer, minimum: 0, maximum: 9007199254740991 }
/// functions:
///   getCounter: { output: Counter }
/// rpc: [getCounter]
/// ```
///
/// ## How to fix
/// Take a value between -9007199254740991 and 9007199254740991, leave out a bound that the type has anyway, or let
/// the number travel as a string.
enum UnsafeIntegerValue: Rule {
    static let id = "unsafe-integer-value"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.integers where !place.keywords.isEmpty {
            for (keyword, declaration) in place.ownKeywords {
                guard let number = declaration.value.unsafeNumber else { continue }
                findings.report(
                    message("the '\(keyword.rawValue)' of \(place.title)", number), at: declaration.valueLocation)
            }
        }
        for (_, properties) in project.objects {
            for property in properties {
                guard let number = property.defaultValue?.unsafeNumber, let written = property.writtenDefault,
                    project.underlying(property.schema).shape.isInteger
                else { continue }
                findings.report(message("the default of '\(property.name)'", number), at: written.location)
            }
        }
        for (type, cases) in project.enumerations {
            for (enumerationCase, location) in zip(cases, type.caseLocations) {
                guard case .integer(let value) = enumerationCase.rawValue,
                    !SafeIntegers.range.contains(DecimalNumber(value))
                else { continue }
                findings.report(message("the value of '\(enumerationCase.swiftName)'", String(value)), at: location)
            }
        }
    }

    private static func message(_ subject: String, _ number: String) -> String {
        "\(subject), \(number), is beyond 2^53 - 1, where JavaScript rounds"
    }
}

extension Schema.Shape {
    fileprivate var isInteger: Bool {
        if case .primitive(.integer) = self { true } else { false }
    }
}

extension JSONLiteral {
    /// The first number in it that a double may not hold.
    fileprivate var unsafeNumber: String? {
        switch self {
        case .null, .boolean, .string, .object: return nil
        case .array(let elements): return elements.lazy.compactMap(\.unsafeNumber).first
        case .number(let text):
            // Few digits need no exact arithmetic.
            guard text.utf8.count >= 3, let number = DecimalNumber(text), !SafeIntegers.range.contains(number) else {
                return nil
            }
            return text
        }
    }
}
