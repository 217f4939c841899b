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
        if let line, column + line.count <= 119 { return line }
        let margin = String(repeating: " ", count: indent)
        switch self {
        case .text(let text):
            return text
        case .call(let callee, let arguments):
            if let last = arguments.last, let others = joined(arguments.dropLast().map(\.line)), last.mayHang {
                let head = callee + "(" + others + (others.isEmpty ? "" : ", ")
                return head + last.layout(indent: indent, column: column + head.count) + ")"
            }
            let lines = arguments.map { "\(margin)  \($0.layout(indent: indent + 2, column: indent + 2)),\n" }
            return "\(callee)(\n\(lines.joined())\(margin))"
        case .list(let elements):
            return "[\n\(elements.map { "\(margin)  \($0),\n" }.joined())\(margin)]"
        case .object(let members), .lines(let members):
            let lines = members.map { name, value in
                "\(margin)  \(name): \(value.layout(indent: indent + 2, column: indent + name.count + 4)),\n"
            }
            return "{\n\(lines.joined())\(margin)}"
        }
    }

    /// Whether its first line may stand behind other code.
    private var mayHang: Bool {
        switch self {
        case .call, .list, .object, .lines: true
        case .text: false
        }
    }

    /// Nil where there must be several.
    private var line: String? {
        switch self {
        case .text(let text): text
        case .call(let callee, let arguments): joined(arguments.map(\.line)).map { "\(callee)(\($0))" }
        case .list(let elements): "[\(elements.joined(separator: ", "))]"
        case .object(let members):
            joined(members.map { name, value in value.line.map { "\(name): \($0)" } })
                .map { $0.isEmpty ? "{}" : "{ \($0) }" }
        case .lines(let members): members.isEmpty ? "{}" : nil
        }
    }
}

private func joined(_ lines: some Collection<String?>) -> String? {
    lines.contains(nil) ? nil : lines.compactMap(\.self).joined(separator: ", ")
}
