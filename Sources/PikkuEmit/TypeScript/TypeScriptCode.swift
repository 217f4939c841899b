/// An expression that is laid out once it is known how much room it has.
indirect enum TypeScriptCode {
    case text(String)
    case call(String, [TypeScriptCode])
    case list([String])
    /// On one line where it fits.
    case object([Member])
    /// Each member on a line of its own.
    case lines([Member])

    typealias Member = (name: String, value: TypeScriptCode)

    /// - Parameter column: Where the first line begins, behind everything that stands before it on the line.
    func layout(indent: Int, column: Int) -> String {
        var text = ""
        write(to: &text, indent: indent, column: column)
        return text
    }

    private func write(to text: inout String, indent: Int, column: Int) {
        if let lineWidth, column + lineWidth <= 119 { return writeLine(to: &text) }
        switch self {
        case .text(let code):
            text += code
        case .call(let callee, let arguments):
            text += callee
            text += "("
            let others = arguments.dropLast()
            if let last = arguments.last, last.mayHang, let width = TypeScriptCode.lineWidth(of: others) {
                for argument in others {
                    argument.writeLine(to: &text)
                    text += ", "
                }
                let head = callee.width + 1 + width + (others.isEmpty ? 0 : 2)
                last.write(to: &text, indent: indent, column: column + head)
            } else {
                arguments.writeLines(to: &text, indent: indent) { argument, text in
                    argument.write(to: &text, indent: indent + 2, column: indent + 2)
                }
            }
            text += ")"
        case .list(let elements):
            text += "["
            elements.writeLines(to: &text, indent: indent) { element, text in text += element }
            text += "]"
        case .object(let members), .lines(let members):
            text += "{"
            members.writeLines(to: &text, indent: indent) { member, text in
                text += member.name
                text += ": "
                member.value.write(to: &text, indent: indent + 2, column: indent + member.name.width + 4)
            }
            text += "}"
        }
    }

    /// Whether its first line may stand behind other code.
    private var mayHang: Bool {
        switch self {
        case .call, .list, .object, .lines: true
        case .text: false
        }
    }
}

// MARK: - On one line

extension TypeScriptCode {
    /// Nil where there must be several lines.
    private var lineWidth: Int? {
        switch self {
        case .text(let text): text.width
        case .call(let callee, let arguments):
            TypeScriptCode.lineWidth(of: arguments[...]).map { callee.width + $0 + 2 }
        case .list(let elements): elements.reduce(2) { $0 + $1.width } + separatorWidth(elements.count)
        case .object(let members): TypeScriptCode.lineWidth(of: members)
        case .lines(let members): members.isEmpty ? 2 : nil
        }
    }

    private static func lineWidth(of codes: ArraySlice<TypeScriptCode>) -> Int? {
        var sum = separatorWidth(codes.count)
        for code in codes {
            guard let width = code.lineWidth else { return nil }
            sum += width
        }
        return sum
    }

    private static func lineWidth(of members: [Member]) -> Int? {
        guard !members.isEmpty else { return 2 }
        var sum = 4 + separatorWidth(members.count)
        for (name, value) in members {
            guard let width = value.lineWidth else { return nil }
            sum += name.width + 2 + width
        }
        return sum
    }

    /// Of code that has a ``lineWidth``.
    private func writeLine(to text: inout String) {
        switch self {
        case .text(let code):
            text += code
        case .call(let callee, let arguments):
            text += callee
            text += "("
            arguments.writeLine(to: &text) { argument, text in argument.writeLine(to: &text) }
            text += ")"
        case .list(let elements):
            text += "["
            elements.writeLine(to: &text) { element, text in text += element }
            text += "]"
        case .object(let members), .lines(let members):
            text += members.isEmpty ? "{" : "{ "
            members.writeLine(to: &text) { member, text in
                text += member.name
                text += ": "
                member.value.writeLine(to: &text)
            }
            text += members.isEmpty ? "}" : " }"
        }
    }
}

private func separatorWidth(_ count: Int) -> Int { max(0, count - 1) * 2 }

extension Array {
    fileprivate func writeLine(to text: inout String, _ write: (Element, inout String) -> Void) {
        for index in indices {
            if index > 0 { text += ", " }
            write(self[index], &text)
        }
    }

    /// Each element on a line of its own, between lines that what is around them begins and ends.
    fileprivate func writeLines(to text: inout String, indent: Int, _ write: (Element, inout String) -> Void) {
        let margin = String(repeating: " ", count: indent)
        text += "\n"
        for element in self {
            text += margin
            text += "  "
            write(element, &text)
            text += ",\n"
        }
        text += margin
    }
}
