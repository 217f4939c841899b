package import PikkuModel

/// JSON values as YAML 1.2 in block style. Texts are quoted wherever a reader of YAML, also of version 1.1, could take
/// them for something else.
package enum YAMLText {
    /// The text of a file: ends with a newline.
    package static func document(_ literal: JSONLiteral) -> String {
        var text = ""
        write(literal, at: 0, to: &text, isAfterDash: true)
        if !text.hasSuffix("\n") { text += "\n" }
        return text
    }

    /// Plain where that is a word and means nothing else; else in JSON's quotes, which are YAML's too.
    package static func scalar(_ string: String) -> String {
        isPlain(string) ? string : escapingUnprintable(JSONText.line(.string(string)))
    }
}

/// Ends with a newline where the value is a collection with elements.
private func write(_ literal: JSONLiteral, at level: Int, to text: inout String, isAfterDash: Bool) {
    let indentation = String(repeating: "  ", count: level)
    switch literal {
    case .array(let elements) where !elements.isEmpty:
        if !isAfterDash { text += "\n" }
        for (index, element) in elements.enumerated() {
            if index > 0 || !isAfterDash { text += indentation }
            text += "- "
            write(element, at: level + 1, to: &text, isAfterDash: true)
            if !text.hasSuffix("\n") { text += "\n" }
        }
    case .object(let members) where !members.isEmpty:
        if !isAfterDash { text += "\n" }
        for (index, member) in members.enumerated() {
            if index > 0 || !isAfterDash { text += indentation }
            text += YAMLText.scalar(member.name) + ":"
            if !member.value.isNested { text += " " }
            write(member.value, at: level + 1, to: &text, isAfterDash: false)
            if !text.hasSuffix("\n") { text += "\n" }
        }
    case .string(let string): text += YAMLText.scalar(string)
    case .null, .boolean, .number, .array, .object: text += JSONText.line(literal)
    }
}

extension JSONLiteral {
    fileprivate var isNested: Bool {
        switch self {
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        case .null, .boolean, .number, .string: false
        }
    }
}

/// Quotes protect from everything but what YAML 1.2 (section 5.1) does not take as it stands, or takes for a line break.
private func escapingUnprintable(_ quoted: String) -> String {
    guard quoted.unicodeScalars.contains(where: isUnprintable) else { return quoted }
    return quoted.unicodeScalars.reduce(into: "") { text, scalar in
        guard isUnprintable(scalar) else { return text.unicodeScalars.append(scalar) }
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
}

private func isPlain(_ string: String) -> Bool {
    guard let first = string.utf8.first, isLetter(first), string.utf8.count < 80 else { return false }
    return string.utf8.allSatisfy { isLetter($0) || isDigit($0) || inner.contains($0) }
        && !reserved.contains(string.lowercased())
}

private let inner = Set("_-./".utf8)
private let reserved: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
