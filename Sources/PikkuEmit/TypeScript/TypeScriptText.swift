import PikkuModel

/// Makes text of the user safe, and of one look, in TypeScript source.
enum TypeScriptText {
    /// A string literal, quotes included.
    static func literal(_ text: String) -> String {
        if text.isPlain(without: "'\\") { return "'\(text)'" }
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": result += "\\'"
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case let scalar where isInvisible(scalar):
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            case let scalar: result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }

    /// The name of a property: in quotes unless it is an identifier.
    static func propertyName(_ name: String) -> String { isIdentifier(name) ? name : literal(name) }

    /// The name of a member in an object literal, where `__proto__` would be no member.
    static func memberName(_ name: String) -> String { name == "__proto__" ? "['__proto__']" : propertyName(name) }

    /// A literal of a regular expression, given one of the portable subset.
    static func pattern(_ source: String) -> String {
        var result = "/"
        var isEscaped = false
        for scalar in source.unicodeScalars {
            switch scalar {
            case "/" where !isEscaped: result += "\\/"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case let scalar where isInvisible(scalar):
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            case let scalar: result.unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return (result == "/" ? "/(?:)" : result) + "/u"
    }

    /// The lines of a doc comment; none without text and tags.
    ///
    /// A tag is written without its `@`: `("maxLength", "254")`.
    static func comment(_ documentation: Documentation, tags: [(name: String, text: String)] = []) -> [String] {
        let paragraphs = [documentation.summary, documentation.discussion].filter { !$0.isEmpty }
        var lines = Array(paragraphs.map(commentLines).joined(separator: [""]))
        if !lines.isEmpty, !tags.isEmpty { lines.append("") }
        for tag in tags {
            lines.append((["@" + tag.name] + commentLines(tag.text)).joined(separator: " "))
        }
        switch lines.count {
        case 0: return []
        case 1: return ["/** \(lines[0]) */"]
        default: return ["/**"] + lines.map { $0.isEmpty ? " *" : " * " + $0 } + [" */"]
        }
    }
}

/// Without anything that would end the comment; blank lines are empty.
private func commentLines(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    if text.isPlain(without: "*") { return [text.isBlank ? "" : text] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
        let visible = line.unicodeScalars.filter { !isInvisible($0) || $0 == "\t" }
        let text = String(String.UnicodeScalarView(visible)).replacing("*/", with: "*\\/")
        return text.allSatisfy(\.isWhitespace) ? "" : text
    }
}

private func isIdentifier(_ name: String) -> Bool {
    // A dollar sign alone makes TypeScript's answer another one.
    if let answer = isASCIIIdentifier(name), answer || !name.utf8.contains(UInt8(ascii: "$")) { return answer }
    guard let first = name.unicodeScalars.first else { return false }
    return (first == "_" || first == "$" || first.properties.isIDStart)
        && name.unicodeScalars.allSatisfy { $0 == "$" || $0.properties.isIDContinue }
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
}
