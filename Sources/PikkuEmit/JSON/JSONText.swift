package import PikkuModel

/// The one spelling of JSON in emitted files.
///
/// Two spaces per level, members in the order given. A container of scalars alone stands on one line where that line
/// has at most ``width`` columns; the outermost container never does, so that documents of a kind look alike.
package enum JSONText {
    package static let width = 100

    /// The text of a file: ends with a newline.
    package static func document(_ literal: JSONLiteral) -> String {
        var printer = JSONPrinter()
        printer.printDocument(literal)
        return printer.text
    }

    /// The text on a single line, without a newline.
    package static func line(_ literal: JSONLiteral) -> String {
        var printer = JSONPrinter()
        printer.printLine(literal)
        return printer.text
    }
}

private struct JSONPrinter {
    var text = ""
    private var level = 0
    /// Scalars since the last newline.
    private var column = 0

    mutating func printDocument(_ literal: JSONLiteral) {
        printBroken(literal, trailing: 0)
        text += "\n"
    }

    mutating func printLine(_ literal: JSONLiteral) {
        switch literal {
        case .null: write("null")
        case .boolean(let value): write(value ? "true" : "false")
        case .number(let digits): write(digits)
        case .string(let string): write(quoted(string))
        case .array(let elements):
            write("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { write(", ") }
                printLine(element)
            }
            write("]")
        case .object(let members):
            write(members.isEmpty ? "{" : "{ ")
            for (index, member) in members.enumerated() {
                if index > 0 { write(", ") }
                write(quoted(member.name) + ": ")
                printLine(member.value)
            }
            write(members.isEmpty ? "}" : " }")
        }
    }

    /// On one line where that reads well, else broken; `trailing` columns follow it on its last line.
    private mutating func printValue(_ literal: JSONLiteral, trailing: Int) {
        if literal.holdsOnlyScalars {
            let line = JSONText.line(literal)
            if column + line.unicodeScalars.count + trailing <= JSONText.width { return write(line) }
        }
        printBroken(literal, trailing: trailing)
    }

    private mutating func printBroken(_ literal: JSONLiteral, trailing: Int) {
        switch literal {
        case .array(let elements) where !elements.isEmpty:
            printLines(elements, between: "[", "]") { printer, element, trailing in
                printer.printValue(element, trailing: trailing)
            }
        case .object(let members) where !members.isEmpty:
            printLines(members, between: "{", "}") { printer, member, trailing in
                printer.write(quoted(member.name) + ": ")
                printer.printValue(member.value, trailing: trailing)
            }
        case .null, .boolean, .number, .string, .array, .object:
            printLine(literal)
        }
    }

    private mutating func printLines<Element>(
        _ elements: [Element], between open: String, _ close: String,
        print: (inout JSONPrinter, Element, Int) -> Void
    ) {
        write(open)
        level += 1
        for (index, element) in elements.enumerated() {
            let isLast = index == elements.count - 1
            breakLine()
            print(&self, element, isLast ? 0 : 1)
            if !isLast { write(",") }
        }
        level -= 1
        breakLine()
        write(close)
    }

    private mutating func breakLine() {
        let indentation = String(repeating: "  ", count: level)
        text += "\n" + indentation
        column = indentation.utf8.count
    }

    private mutating func write(_ piece: String) {
        text += piece
        column += piece.unicodeScalars.count
    }
}

extension JSONLiteral {
    fileprivate var holdsOnlyScalars: Bool {
        switch self {
        case .null, .boolean, .number, .string: true
        case .array(let elements): elements.allSatisfy(\.isScalar)
        case .object(let members): members.allSatisfy(\.value.isScalar)
        }
    }

    private var isScalar: Bool {
        switch self {
        case .null, .boolean, .number, .string: true
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        }
    }
}

/// A JSON string with its quotes; only what RFC 8259 demands is escaped.
private func quoted(_ string: String) -> String {
    if string.isPlain(without: "\"\\") { return "\"\(string)\"" }
    var text = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\u{00}"..."\u{1F}":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}
