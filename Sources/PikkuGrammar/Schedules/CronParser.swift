struct CronParser {
    private let bytes: [UInt8]

    static func parse(_ source: String) throws(GrammarError) -> [CronField: CronField.Content] {
        let parser = CronParser(bytes: Array(source.utf8))
        let words = parser.words
        if let first = words.first, parser.bytes[first.lowerBound] == UInt8(ascii: "@") {
            return try parser.expandNickname(words)
        }
        let names = CronField.allCases.map(\.title).joined(separator: ", ")
        guard words.count <= CronField.allCases.count else {
            throw GrammarError(
                "expected five fields (\(names)), found \(words.count); seconds and years cannot be said",
                at: words[CronField.allCases.count].lowerBound..<words[words.count - 1].upperBound
            )
        }
        guard words.count == CronField.allCases.count else {
            throw GrammarError(
                "expected five fields (\(names)), found \(words.count); write '*' for any",
                at: words.isEmpty ? 0..<parser.bytes.count : words[0].lowerBound..<words[words.count - 1].upperBound
            )
        }
        var fields: [CronField: CronField.Content] = [:]
        for (field, word) in zip(CronField.allCases, words) { fields[field] = try parser.content(of: field, at: word) }
        return fields
    }

    /// What stands between blanks.
    private var words: [Range<Int>] {
        split(bytes.indices) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.filter { !$0.isEmpty }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func expandNickname(_ words: [Range<Int>]) throws(GrammarError) -> [CronField: CronField.Content] {
        guard words.count == 1 else {
            throw GrammarError(
                "nothing may follow '\(text(words[0]))'", at: words[1].lowerBound..<words[words.count - 1].upperBound
            )
        }
        let name = text(words[0])
        guard let (_, fields) = nicknames.first(where: { $0.name == name }) else {
            let known = nicknames.map { "'\($0.name)'" }.joined(separator: ", ")
            throw GrammarError("there is no '\(name)'; allowed are \(known)", at: words[0])
        }
        return try Self.parse(fields)
    }
}

private let nicknames = [
    (name: "@hourly", fields: "0 * * * *"),
    (name: "@daily", fields: "0 0 * * *"),
    (name: "@midnight", fields: "0 0 * * *"),
    (name: "@weekly", fields: "0 0 * * 0"),
    (name: "@monthly", fields: "0 0 1 * *"),
    (name: "@yearly", fields: "0 0 1 1 *"),
    (name: "@annually", fields: "0 0 1 1 *"),
]

// One field: `part,part`, where a part is `value`, `first-last` or `*`, the last two with `/step`.
extension CronParser {
    private func content(of field: CronField, at range: Range<Int>) throws(GrammarError) -> CronField.Content {
        var content = CronField.Content()
        content.beginsWithStar = bytes[range.lowerBound] == UInt8(ascii: "*")
        let parts = split(range) { $0 == UInt8(ascii: ",") }
        for part in parts {
            for value in try values(of: field, at: part) { content.values |= 1 << UInt64(value) }
        }
        return content
    }

    private func values(of field: CronField, at range: Range<Int>) throws(GrammarError) -> [Int] {
        let parts = split(range) { $0 == UInt8(ascii: "/") }
        guard parts.count <= 2 else {
            throw GrammarError("only one step may follow a range", at: parts[2].lowerBound - 1..<range.upperBound)
        }
        let isStar = text(parts[0]) == "*"
        let ends = isStar ? [] : split(parts[0]) { $0 == UInt8(ascii: "-") }
        let values = isStar ? field.wholeRange : try self.values(of: field, from: ends, at: parts[0])
        guard parts.count == 2 else { return Array(values) }
        let step = try self.step(of: field, at: parts[1])
        guard ends.count != 1 else {
            let last = field.wholeRange.upperBound
            throw GrammarError(
                "a step needs a range; write '\(text(parts[0]))-\(last)/\(step)' or '*/\(step)'", at: range
            )
        }
        return Array(stride(from: values.lowerBound, through: values.upperBound, by: step))
    }

    private func values(
        of field: CronField, from ends: [Range<Int>], at range: Range<Int>
    ) throws(GrammarError) -> ClosedRange<Int> {
        guard ends.count <= 2 else {
            throw GrammarError("a range has two ends; separate ranges by commas", at: range)
        }
        let first = try value(of: field, at: ends[0])
        guard ends.count == 2 else { return first...first }
        var last = try value(of: field, at: ends[1])
        // A week that is said by names may end with its Sunday.
        if field == .dayOfWeek, last == 0, first > 0, !bytes[ends[1].lowerBound].isDigit { last = 7 }
        guard first <= last else {
            let bounds = field.wholeRange
            throw GrammarError(
                "the range is out of order; write '\(text(ends[0]))-\(bounds.upperBound),"
                    + "\(bounds.lowerBound)-\(text(ends[1]))' if it goes on from the start",
                at: range
            )
        }
        return first...last
    }

    private func value(of field: CronField, at range: Range<Int>) throws(GrammarError) -> Int {
        let text = text(range)
        if let value = number(at: range), field.bounds.contains(value) { return value }
        if let index = field.names.firstIndex(of: text.uppercased()) { return field.bounds.lowerBound + index }
        let found =
            switch text {
            case "": "a \(field.title) is missing"
            case "*": "'*' stands alone or before a step"
            case "?": "'?' is not known here; write '*'"
            case _: "'\(text)' is no \(field.title)"
            }
        throw GrammarError("\(found); allowed are \(field.allowedValues)", at: range)
    }

    private func step(of field: CronField, at range: Range<Int>) throws(GrammarError) -> Int {
        let largest = field.wholeRange.count - 1
        guard let step = number(at: range), 1...largest ~= step else {
            let found = range.isEmpty ? "a step is missing" : "'\(text(range))' is no step"
            throw GrammarError("\(found); allowed are 1 to \(largest)", at: range)
        }
        return step
    }

    /// A decimal number of at most two digits.
    private func number(at range: Range<Int>) -> Int? {
        guard 1...2 ~= range.count, bytes[range].allSatisfy(\.isDigit) else { return nil }
        return bytes[range].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    }

    private func split(_ range: Range<Int>, at isSeparator: (UInt8) -> Bool) -> [Range<Int>] {
        let separators = range.filter { isSeparator(bytes[$0]) }
        let starts = [range.lowerBound] + separators.map { $0 + 1 }
        return zip(starts, separators + [range.upperBound]).map { $0..<$1 }
    }
}

extension CronField {
    /// Each value once, so Sunday as 0 only.
    fileprivate var wholeRange: ClosedRange<Int> {
        self == .dayOfWeek ? 0...6 : bounds
    }
}
