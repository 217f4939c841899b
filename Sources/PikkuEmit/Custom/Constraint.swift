import PikkuGrammar
import PikkuModel

/// One assertion of a schema, for people and for programs.
struct Constraint: Sendable {
    let keyword: String
    /// JSON.
    let value: String
    /// "at most 254 characters"
    let text: String

    init(_ keyword: String, _ value: JSONLiteral, _ text: String) {
        self.keyword = keyword
        self.value = JSONText.line(value)
        self.text = text
    }
}

extension Constraints {
    /// Without the format, which names the type rather than restricts it.
    var all: [Constraint] {
        let ofTexts: [Constraint?] = [
            minLength.map { Constraint("minLength", .count($0), "at least \(counted($0, "character"))") },
            maxLength.map { Constraint("maxLength", .count($0), "at most \(counted($0, "character"))") },
            pattern.map { Constraint("pattern", .string($0), "matches `\($0)`") },
        ]
        let ofNumbers: [Constraint?] = [
            minimum.map { Constraint("minimum", .number($0), "at least \($0)") },
            exclusiveMinimum.map { Constraint("exclusiveMinimum", .number($0), "more than \($0)") },
            maximum.map { Constraint("maximum", .number($0), "at most \($0)") },
            exclusiveMaximum.map { Constraint("exclusiveMaximum", .number($0), "less than \($0)") },
            multipleOf.map { Constraint("multipleOf", .number($0), "a multiple of \($0)") },
        ]
        let ofCollections: [Constraint?] = [
            minItems.map { Constraint("minItems", .count($0), "at least \(counted($0, "element"))") },
            maxItems.map { Constraint("maxItems", .count($0), "at most \(counted($0, "element"))") },
            uniqueItems ? Constraint("uniqueItems", true, "no element twice") : nil,
            minProperties.map { Constraint("minProperties", .count($0), "at least \(counted($0, "member"))") },
            maxProperties.map { Constraint("maxProperties", .count($0), "at most \(counted($0, "member"))") },
        ]
        let ofFiles: [Constraint?] = [
            maxSize.map { Constraint("maxSize", .count($0), "at most \(counted($0, "byte"))") },
            mediaTypes.isEmpty
                ? nil
                : Constraint(
                    "mediaTypes", .array(mediaTypes.map(JSONLiteral.string)), mediaTypes.joined(separator: " or ")),
        ]
        return (ofTexts + ofNumbers + ofCollections + ofFiles).compactMap(\.self)
    }
}

extension JSONLiteral {
    fileprivate static func count(_ count: Int) -> JSONLiteral { .number(String(count)) }
}

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
