import PikkuModel

/// Makes text of the user safe, and of one look, in Swift source.
enum SwiftText {
    /// A string literal on one line, quotes included.
    static func literal(_ text: String) -> String {
        if text.isPlain(without: "\"\\") { return "\"\(text)\"" }
        var result = "\""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case let scalar where isInvisible(scalar) || (index == 0 && isMark(scalar)):
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            case let scalar: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A name where it is declared or stands alone: in backticks when Swift would read it as something else.
    static func identifier(_ name: String) -> String {
        isPlainIdentifier(name) && !reservedWords.contains(name) ? name : quoted(name)
    }

    /// A name behind a dot, where only a few words need backticks.
    static func member(_ name: String) -> String {
        isPlainIdentifier(name) && !wordsReservedBehindDot.contains(name) ? name : quoted(name)
    }

    /// An argument label, where only a few words need backticks.
    static func label(_ name: String) -> String {
        isPlainIdentifier(name) && !wordsReservedAsLabel.contains(name) ? name : quoted(name)
    }

    /// The name of a type or a constant with the types it is nested in and its generic arguments: `Page<Todo.Status?>`.
    static func path(_ name: String) -> String {
        if isASCIIIdentifier(name) == true { return identifier(name) }
        var result = ""
        var word = ""
        func spelled(_ word: String) -> String {
            let indentation = word.prefix { $0 == " " }
            let text = String(word.dropFirst(indentation.count))
            return indentation + (text.isEmpty ? "" : identifier(text))
        }
        for character in name {
            if ".<>,:[]?".contains(character) {
                result += spelled(word) + String(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        return result + spelled(word)
    }

    /// A case behind a dot; behind its type where an optional would take it for its own.
    static func enumerationCase(_ name: String, of type: String) -> String {
        (name == "none" || name == "some" ? path(type) : "") + "." + member(name)
    }

    /// The lines of a doc comment, each with its slashes; empty without documentation.
    static func comment(_ documentation: Documentation) -> [String] {
        switch (documentation.summary.isEmpty, documentation.discussion.isEmpty) {
        case (true, true): []
        case (false, true): comment(documentation.summary)
        case (true, false): comment(documentation.discussion)
        case (false, false): comment(documentation.summary) + ["///"] + comment(documentation.discussion)
        }
    }

    /// The lines of a doc comment that says `text`.
    static func comment(_ text: String) -> [String] {
        if text.isPlain() { return [text.isBlank ? "///" : "/// " + text] }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            let visible = String(String.UnicodeScalarView(line.unicodeScalars.filter { !isControl($0) }))
            return visible.allSatisfy(\.isWhitespace) ? "///" : "/// " + visible
        }
    }
}

/// In backticks; what no identifier can hold, backticks included, becomes an underscore.
private func quoted(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { $0 == "`" || $0 == "\\" || isInvisible($0) ? "_" : $0 }
    let text = String(String.UnicodeScalarView(scalars))
    return "`" + (text.allSatisfy(\.isWhitespace) ? "_" + text : text) + "`"
}

private func isPlainIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name != "_" else { return false }
    if let answer = isASCIIIdentifier(name) { return answer }
    return (first == "_" || first.properties.isXIDStart)
        && name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\t"
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
}

private let reservedWords: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
    "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
]

private let wordsReservedBehindDot: Set<String> = ["Protocol", "Self", "Type", "init", "self"]

private let wordsReservedAsLabel: Set<String> = ["inout", "let", "var"]
