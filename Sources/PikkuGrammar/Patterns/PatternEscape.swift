/// What stands behind a backslash.
enum PatternEscape {
    case scalar(Unicode.Scalar)
    case `class`(ScalarSet)
    case assertion(PatternAssertion)
}

extension PatternParser {
    /// Reads an escape whose backslash was read at `start`.
    mutating func takeEscape(from start: Int, inClass: Bool) throws(GrammarError) -> PatternEscape {
        guard let scalar = take() else {
            throw error("nothing follows the backslash; for the character write '\\\\'", from: start)
        }
        switch scalar {
        case "d": return .class(.digits)
        case "D": return .class(ScalarSet.digits.inverted)
        case "w": return .class(.wordCharacters)
        case "W": return .class(ScalarSet.wordCharacters.inverted)
        case "s": return .class(.whitespace)
        case "S": return .class(ScalarSet.whitespace.inverted)
        case "b": return inClass ? .scalar("\u{8}") : .assertion(.wordBoundary)
        case "B" where !inClass: return .assertion(.noWordBoundary)
        case "t": return .scalar("\t")
        case "n": return .scalar("\n")
        case "r": return .scalar("\r")
        case "v": return .scalar("\u{B}")
        case "f": return .scalar("\u{C}")
        case "x": return .scalar(try takeCodePoint(digits: 2, from: start))
        case "u": return .scalar(try takeUnicodeEscape(from: start))
        case "-" where inClass: return .scalar(scalar)
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return .scalar(scalar)
        case _: throw error(Self.message(forEscape: scalar, inClass: inClass), from: start)
        }
    }

    /// `\uXXXX` or `\u{X…}`, the letter read.
    private mutating func takeUnicodeEscape(from start: Int) throws(GrammarError) -> Unicode.Scalar {
        guard take("{") else { return try takeCodePoint(digits: 4, from: start) }
        var value: UInt32 = 0
        let digits = index
        while let digit = next?.hexadecimalValue {
            value = min(value << 4 | digit, 0x110000)
            index += 1
        }
        guard index > digits, take("}") else {
            throw error("expected hexadecimal digits and '}', such as '\\u{1F600}'", from: start)
        }
        return try scalar(value, from: start)
    }

    private mutating func takeCodePoint(digits count: Int, from start: Int) throws(GrammarError) -> Unicode.Scalar {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = next?.hexadecimalValue else {
                throw error("expected \(count) hexadecimal digits", from: start)
            }
            value = value << 4 | digit
            index += 1
        }
        return try scalar(value, from: start)
    }

    private func scalar(_ value: UInt32, from start: Int) throws(GrammarError) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(value) { return scalar }
        throw value > ScalarSet.last
            ? error("the last code point is '\\u{10FFFF}'", from: start)
            : error(
                "half a surrogate pair is no character; write the whole code point, such as '\\u{1F600}'", from: start)
    }

    private static func message(forEscape scalar: Unicode.Scalar, inClass: Bool) -> String {
        switch scalar {
        case "1"..."9": "back references cannot be matched in linear time; say it without"
        case "k" where !inClass: "back references cannot be matched in linear time; say it without"
        case "0": "this escape is not portable; write '\\x00'"
        case "p", "P": "properties of characters are not portable; write the ranges, such as '[A-Za-zÀ-ÖØ-öø-ÿ]'"
        case "c": "control escapes are not portable; write the code, such as '\\x0A'"
        case "A": "'\\A' is not portable; write '^'"
        case "z", "Z": "'\\\(scalar)' is not portable; write '$'"
        case "h": "'\\h' is not portable; write '[\\t ]'"
        case "R": "'\\R' is not portable; write '\\r?\\n'"
        case "a"..."z", "A"..."Z": "'\\\(scalar)' is not portable; for the letter write '\(scalar)'"
        case _: "'\(scalar)' needs no backslash; write '\(scalar)'"
        }
    }
}

extension Unicode.Scalar {
    fileprivate var hexadecimalValue: UInt32? {
        isASCII ? UInt8(ascii: self).hexadecimalValue.map(UInt32.init) : nil
    }
}
