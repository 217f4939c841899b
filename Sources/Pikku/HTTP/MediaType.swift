/// A header's value with parameters: `multipart/form-data; boundary=x` (RFC 9110, section 8.3.1).
struct MediaType {
    /// In lower case, without parameters.
    let essence: String
    private let parameters: [(name: String, value: String)]

    init(_ text: String) {
        let parts = splitOutsideQuotes(text)
        essence = parts.first.map { trimmed($0).lowercased() } ?? ""
        parameters = parts.dropFirst().compactMap { part in
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { return nil }
            return (trimmed(sides[0]).lowercased(), unquoted(trimmed(sides[1])))
        }
    }

    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }
}

private func splitOutsideQuotes(_ text: String) -> [Substring] {
    var isQuoted = false
    var isEscaped = false
    return text.split(omittingEmptySubsequences: false) { character in
        defer { isEscaped = isQuoted && !isEscaped && character == "\\" }
        if character == "\"", !isEscaped { isQuoted.toggle() }
        return character == ";" && !isQuoted
    }
}

private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
}

private func unquoted(_ text: Substring) -> String {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
    var result = ""
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
        if character == "\\", !isEscaped {
            isEscaped = true
        } else {
            result.append(character)
            isEscaped = false
        }
    }
    return result
}
