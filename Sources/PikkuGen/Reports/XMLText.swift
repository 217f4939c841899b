/// An element of an XML document.
struct XMLElement {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [XMLElement] = []
    /// Stands alone: an element has text or children.
    var text = ""

    /// With the declaration; ends with a newline.
    var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(level: 0) }

    private func lines(level: Int) -> String {
        let indentation = String(repeating: "  ", count: level)
        let attributes = attributes.map { " \($0.name)=\"\(escaped($0.value, isAttribute: true))\"" }.joined()
        let start = "\(indentation)<\(name)\(attributes)"
        if !text.isEmpty { return "\(start)>\(escaped(text, isAttribute: false))</\(name)>\n" }
        if children.isEmpty { return "\(start)/>\n" }
        return "\(start)>\n" + children.map { $0.lines(level: level + 1) }.joined() + "\(indentation)</\(name)>\n"
    }
}

/// What XML 1.0 cannot hold becomes the replacement character; white space in attributes stays what it is.
private func escaped(_ text: String, isAttribute: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"" where isAttribute: escaped += "&quot;"
        case "\r": escaped += "&#13;"
        case "\n", "\t":
            if isAttribute { escaped += "&#\(scalar.value);" } else { escaped.unicodeScalars.append(scalar) }
        case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
            escaped.unicodeScalars.append(scalar)
        default: escaped += "\u{FFFD}"
        }
    }
}
