import PikkuModel

/// A form of a text that templates can ask for behind a dot: `{{summary.html}}`.
enum TextForm: String, CaseIterable {
    case anchor, camelCase, html, inlineCode, jsonString, kebabCase, lines, lowercase, markdown, pascalCase, snakeCase
    case swiftString, tableCell, typeScriptString, uppercase, urlComponent

    static var keys: [ViewKey] { allCases.map { ViewKey($0.rawValue, $0.summary, $0.kind) } }

    func view(of text: String) -> View {
        switch self {
        case .lines: .lines(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
        case .anchor, .camelCase, .html, .inlineCode, .jsonString, .kebabCase, .lowercase, .markdown, .pascalCase,
            .snakeCase, .swiftString, .tableCell, .typeScriptString, .uppercase, .urlComponent:
            .text(self.text(text))
        }
    }

    /// Of lines, the text as it is.
    func text(_ text: String) -> String {
        switch self {
        case .anchor: anchorText(text)
        case .camelCase: lowerFirst(words(in: text).map(upperFirst).joined())
        case .html: htmlText(text)
        case .inlineCode: codeText(text)
        case .jsonString: JSONText.line(.string(text))
        case .kebabCase: words(in: text).joined(separator: "-")
        case .lines: text
        case .lowercase: text.lowercased()
        case .markdown: markdownText(text)
        case .pascalCase: words(in: text).map(upperFirst).joined()
        case .snakeCase: words(in: text).joined(separator: "_")
        case .swiftString: SwiftText.literal(text)
        case .tableCell: cellText(text)
        case .typeScriptString: TypeScriptText.literal(text)
        case .uppercase: text.uppercased()
        case .urlComponent: percentEncodedText(text)
        }
    }

    var summary: String {
        switch self {
        case .anchor: "The anchor that GitHub gives a Markdown heading with this text."
        case .camelCase: "As a name: `createUser`."
        case .html: "Escaped for HTML and XML, attributes included."
        case .inlineCode: "As code within Markdown, in as many backticks as it needs."
        case .jsonString: "As a string of JSON, quotes included; YAML and JavaScript read it too."
        case .kebabCase: "As a name: `create-user`."
        case .lines: "Its lines, each a text."
        case .lowercase: "In lower case."
        case .markdown: "Escaped for Markdown: nothing in it is taken for markup."
        case .pascalCase: "As a name: `CreateUser`."
        case .snakeCase: "As a name: `create_user`."
        case .swiftString: "As a string literal of Swift, quotes included."
        case .tableCell: "For a cell of a Markdown table: on one line, without bare `|`."
        case .typeScriptString: "As a string literal of TypeScript, quotes included."
        case .uppercase: "In upper case."
        case .urlComponent: "Percent-encoded, for a segment of a path or a value in a query."
        }
    }

    var kind: ViewKind {
        switch self {
        case .lines: .list(.text)
        case .anchor, .camelCase, .html, .inlineCode, .jsonString, .kebabCase, .lowercase, .markdown, .pascalCase,
            .snakeCase, .swiftString, .tableCell, .typeScriptString, .uppercase, .urlComponent:
            .text
        }
    }
}

/// What templates can ask of a list behind a dot: `{{tags.joined}}`.
enum ListForm: String, CaseIterable {
    case count, joined

    static var keys: [ViewKey] { allCases.map { ViewKey($0.rawValue, $0.summary, .text) } }

    func view(of elements: [View]) -> View? {
        switch self {
        case .count: .text(String(elements.count))
        case .joined:
            .text(
                elements.compactMap { element -> String? in
                    if case .text(let text) = element { text } else { nil }
                }.joined(separator: ", "))
        }
    }

    var summary: String {
        switch self {
        case .count: "How many elements it has."
        case .joined: "Of a list of texts: all of them, with commas between."
        }
    }

    /// Whether a list of such elements has the form.
    func isOf(_ element: ViewKind) -> Bool {
        switch (self, element) {
        case (.count, _), (.joined, .text): true
        case (.joined, _): false
        }
    }
}

/// In lower case: `create`, `user` of `createUser`, `CREATE_USER` and `create user`; `http`, `url` of `HTTPUrl`.
private func words(in text: String) -> [String] {
    var words: [String] = []
    var word = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
        guard character.isLetter || character.isNumber else {
            words.append(word)
            word = ""
            continue
        }
        let previous = index > 0 ? characters[index - 1] : nil
        let next = index + 1 < characters.count ? characters[index + 1] : nil
        let beginsWord =
            character.isUppercase && (previous?.isUppercase == false || next?.isLowercase == true)
        if beginsWord {
            words.append(word)
            word = ""
        }
        word += character.lowercased()
    }
    return (words + [word]).filter { !$0.isEmpty }
}

private func htmlText(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case let scalar: result.unicodeScalars.append(scalar)
        }
    }
}

/// Every mark of punctuation may be escaped (CommonMark, section 2.4); those that never begin markup stay readable.
private func markdownText(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
        if "\\`*_{}[]<>#+-!|~&".unicodeScalars.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
    }
}

/// CommonMark, section 6.1: the fence is longer than any run of backticks inside.
private func codeText(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace = line.hasPrefix("`") || line.hasSuffix("`") || line.isEmpty
    return needsSpace ? "\(fence) \(line) \(fence)" : fence + line + fence
}

private func cellText(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
        .split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|")
}

private func anchorText(_ heading: String) -> String {
    String(
        heading.lowercased().compactMap { character -> Character? in
            if character == " " { return "-" }
            return character.isLetter || character.isNumber || character == "-" || character == "_" ? character : nil
        })
}

/// All but what is unreserved (RFC 3986, section 2.3).
private func percentEncodedText(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
        let scalar = Unicode.Scalar(byte)
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~": result.unicodeScalars.append(scalar)
        default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
}
