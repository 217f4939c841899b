package import PikkuModel

/// Rows under named columns: one content for people and for programs.
package struct Table: Sendable {
    package enum Cell: Sendable {
        case text(String)
        case number(Int)
        case flag(Bool)
        case list([String])
        case absent
    }

    /// In lower camel case: the names of the members in JSON.
    package var columns: [String]
    package var rows: [[Cell]]

    /// Columns are as wide as their widest cell; ends with a newline, and is empty without rows.
    package var text: String { text(width: .max) }

    /// The same with no line longer than a width, as far as the last column can be broken into more of them.
    package func text(width: Int) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = [columns.map(Self.heading)] + rows.map { $0.map(Self.text) }
        let widths = columns.indices.dropLast().map { column in lines.map { $0[column].count }.max() ?? 0 }
        let indentation = widths.reduce(0) { $0 + $1 + 2 }
        return lines.map { line in
            let padded = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }
            let last = Self.broken(line.last ?? "", width: width - indentation)
            let separator = "\n" + String(repeating: " ", count: indentation)
            let joined = padded.joined() + last.joined(separator: separator)
            return String(joined.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }

    /// A text in lines that end between words; a word that is longer has a line to itself.
    private static func broken(_ text: String, width: Int) -> [String] {
        guard text.count > width else { return [text] }
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// An array of objects, one for each row.
    package var json: JSONLiteral {
        .array(rows.map { row in .object(zip(columns, row).map { .init($0, Self.json($1)) }) })
    }

    /// `requiresSession` reads `REQUIRES SESSION`.
    private static func heading(_ column: String) -> String {
        column.reduce(into: "") { $0 += $1.isUppercase ? " \($1)" : $1.uppercased() }
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let items): items.isEmpty ? "-" : items.joined(separator: ", ")
        case .absent: "-"
        }
    }

    private static func json(_ cell: Cell) -> JSONLiteral {
        switch cell {
        case .text(let text): .string(text)
        case .number(let number): .number(String(number))
        case .flag(let flag): .boolean(flag)
        case .list(let items): .array(items.map(JSONLiteral.string))
        case .absent: .null
        }
    }
}

extension Table.Cell {
    init(_ text: String?) {
        self = text.map(Table.Cell.text) ?? .absent
    }
}
