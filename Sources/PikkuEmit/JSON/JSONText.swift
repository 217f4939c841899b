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
        return String(decoding: printer.bytes, as: UTF8.self)
    }

    /// The text on a single line, without a newline.
    package static func line(_ literal: JSONLiteral) -> String {
        var printer = JSONPrinter()
        printer.printLine(literal)
        return String(decoding: printer.bytes, as: UTF8.self)
    }
}

/// Prints UTF-8.
private struct JSONPrinter {
    private(set) var bytes: [UInt8] = []
    private var level = 0
    /// Where the last line begins.
    private var line = 0

    mutating func printDocument(_ literal: JSONLiteral) {
        printBroken(literal, trailing: 0)
        write("\n")
    }

    mutating func printLine(_ literal: JSONLiteral) {
        switch literal {
        case .null: write(text: "null")
        case .boolean(let value): write(text: value ? "true" : "false")
        case .number(let digits): write(text: digits)
        case .string(let string): write(quoted: string)
        case .array(let elements):
            write("[")
            for index in elements.indices {
                if index > 0 { write(text: ", ") }
                printLine(elements[index])
            }
            write("]")
        case .object(let members):
            write(text: members.isEmpty ? "{" : "{ ")
            for index in members.indices {
                if index > 0 { write(text: ", ") }
                write(name: members[index].name)
                printLine(members[index].value)
            }
            write(text: members.isEmpty ? "}" : " }")
        }
    }

    /// On one line where that reads well, else broken; `trailing` columns follow it on its last line.
    private mutating func printValue(_ literal: JSONLiteral, trailing: Int) {
        if literal.holdsOnlyScalars {
            let start = bytes.count
            printLine(literal)
            if column + trailing <= JSONText.width { return }
            bytes.removeLast(bytes.count - start)
        }
        printBroken(literal, trailing: trailing)
    }

    private mutating func printBroken(_ literal: JSONLiteral, trailing: Int) {
        switch literal {
        case .array(let elements) where !elements.isEmpty:
            printLines(elements.count, between: "[", "]") { printer, index, trailing in
                printer.printValue(elements[index], trailing: trailing)
            }
        case .object(let members) where !members.isEmpty:
            printLines(members.count, between: "{", "}") { printer, index, trailing in
                printer.write(name: members[index].name)
                printer.printValue(members[index].value, trailing: trailing)
            }
        case .null, .boolean, .number, .string, .array, .object:
            printLine(literal)
        }
    }

    private mutating func printLines(
        _ count: Int, between open: Unicode.Scalar, _ close: Unicode.Scalar,
        print: (inout JSONPrinter, Int, Int) -> Void
    ) {
        write(open)
        level += 1
        for index in 0..<count {
            let isLast = index == count - 1
            breakLine()
            print(&self, index, isLast ? 0 : 1)
            if !isLast { write(",") }
        }
        level -= 1
        breakLine()
        write(close)
    }
}

extension JSONPrinter {
    private mutating func breakLine() {
        write("\n")
        line = bytes.count
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }

    /// In scalars.
    private var column: Int { bytes[line...].count { !UTF8.isContinuation($0) } }

    /// One of ASCII.
    private mutating func write(_ scalar: Unicode.Scalar) { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }

    private mutating func write(text: String) { bytes += text.utf8 }

    private mutating func write(name: String) {
        write(quoted: name)
        write(":")
        write(" ")
    }

    /// Only what RFC 8259 demands is escaped.
    private mutating func write(quoted text: String) {
        write("\"")
        let start = bytes.count
        write(text: text)
        if bytes[start...].contains(where: isEscaped) {
            bytes.removeLast(bytes.count - start)
            for byte in text.utf8 { if isEscaped(byte) { write(text: escape(byte)) } else { bytes.append(byte) } }
        }
        write("\"")
    }
}

private func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

private func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\r"): return "\\r"
    case UInt8(ascii: "\t"): return "\\t"
    default:
        let digits = String(byte, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
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
