/// The text of a scalar and how it was written.
package struct YAMLScalar: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
        case plain, quoted, block
    }

    /// The types of YAML's core schema (version 1.2.2, chapter 10.3), as JSON can hold them.
    package enum Value: Hashable, Sendable {
        case null
        case boolean(Bool)
        /// In JSON's spelling.
        case number(String)
        /// Infinite, not a number, or a hexadecimal or octal one of more than 64 bits.
        case unwritableNumber
        case text
    }

    package var text: String
    package var style: Style
    /// What a tag says or, without one, what the core schema makes of the text.
    package var value: Value
    /// The offset of the text's first byte where the source has the very same bytes, else nil.
    package var verbatimStart: Int?

    package init(_ text: String, style: Style) {
        self.text = text
        self.style = style
        value = style == .plain ? Self.coreValue(of: text) : .text
    }

    /// What the core schema makes of a plain text.
    package static func coreValue(of text: String) -> Value {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: return numberValue(of: text)
        }
    }

    /// What some reader of YAML takes a plain text for, other than text: "a number", "a date in YAML 1.1"; nil where
    /// all agree on text.
    package var implicitType: String? {
        guard style == .plain else { return nil }
        return switch Self.coreValue(of: text) {
        case .null: "null"
        case .boolean: "a boolean"
        case .number, .unwritableNumber: "a number"
        case .text: legacyType(of: text)
        }
    }

    /// Whether readers disagree on a plain number: `012` is 10 in YAML 1.1 and 12 since.
    package var isAmbiguousNumber: Bool {
        guard style == .plain else { return false }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        return digits.count > 1 && digits.first == UInt8(ascii: "0") && digits.allSatisfy(isDigit)
    }
}

/// Numbers of the core schema, brought into JSON's spelling.
private func numberValue(of text: String) -> YAMLScalar.Value {
    var rest = Array(text.utf8)[...]
    if rest.starts(with: "0x".utf8) { return radixValue(of: text.dropFirst(2), radix: 16) }
    if rest.starts(with: "0o".utf8) { return radixValue(of: text.dropFirst(2), radix: 8) }

    var sign = ""
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
        sign = first == UInt8(ascii: "-") ? "-" : ""
        rest.removeFirst()
    }
    switch String(decoding: rest, as: UTF8.self) {
    case ".inf", ".Inf", ".INF": return .unwritableNumber
    case ".nan", ".NaN", ".NAN": return text.hasPrefix(".") ? .unwritableNumber : .text
    default: break
    }

    let whole = takeDigits(from: &rest)
    var fraction: Substring = ""
    if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        fraction = takeDigits(from: &rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return .text }
    var exponent = ""
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
        rest.removeFirst()
        exponent = "e"
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            exponent += first == UInt8(ascii: "-") ? "-" : "+"
            rest.removeFirst()
        }
        let digits = takeDigits(from: &rest)
        guard !digits.isEmpty else { return .text }
        exponent += digits
    }
    guard rest.isEmpty else { return .text }
    let significant = whole.drop { $0 == "0" }
    return .number(
        sign + (significant.isEmpty ? "0" : significant) + (fraction.isEmpty ? "" : "." + fraction) + exponent)
}

private func radixValue(of digits: Substring, radix: Int) -> YAMLScalar.Value {
    guard let first = digits.first, first != "-", first != "+" else { return .text }
    guard digits.allSatisfy({ $0.isASCII && ($0.hexDigitValue ?? 16) < radix }) else { return .text }
    guard let value = UInt64(digits, radix: radix) else { return .unwritableNumber }
    return .number(String(value))
}

/// The types that YAML 1.1 gave to texts which have none since.
private func legacyType(of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return nil }
    switch text.lowercased() {
    case "yes", "no", "on", "off": return "a boolean in YAML 1.1"
    default: break
    }
    guard isDigit(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else { return nil }
    if isDate(bytes) { return "a date in YAML 1.1" }
    let isNumeric = bytes.dropFirst().allSatisfy {
        isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    let groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isSexagesimal = groups.count > 1 && groups.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(isDigit) }
    if isNumeric && (bytes.contains(UInt8(ascii: "_")) || isSexagesimal) { return "a number in YAML 1.1" }
    if text.hasPrefix("0b"), text.count > 2, text.dropFirst(2).allSatisfy({ $0 == "0" || $0 == "1" }) {
        return "a number in YAML 1.1"
    }
    return nil
}

/// `2024-01-01`, alone or followed by a time.
private func isDate(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(isDigit) else { return false }
    guard (1...2).contains(parts[1].count), parts[1].allSatisfy(isDigit) else { return false }
    let day = parts[2].prefix(while: isDigit)
    guard (1...2).contains(day.count) else { return false }
    guard let next = parts[2].dropFirst(day.count).first else { return true }
    return next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == UInt8(ascii: " ")
}

private func takeDigits(from rest: inout ArraySlice<UInt8>) -> Substring {
    let digits = rest.prefix(while: isDigit)
    rest = rest[digits.endIndex...]
    return Substring(decoding: digits, as: UTF8.self)
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
