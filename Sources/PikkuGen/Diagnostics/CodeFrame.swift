import PikkuModel

/// The lines of a source that a diagnostic points at, with a line of carets below.
struct CodeFrame {
    /// Three columns of numbers keep the frames of short files aligned with each other.
    private static let narrowestGutter = 3
    private static let widestLine = 160

    private let number: Int
    private let text: String
    private let underline: String

    /// A stretch of several lines is underlined to the end of its first.
    init(_ location: SourceLocation, in lines: LineTable) {
        let start = lines.position(at: location.start)
        let end = lines.position(at: location.end)
        let scalars = Array(lines.text(ofLine: start.line).unicodeScalars)
        let first = min(start.column - 1, scalars.count)
        let last = end.line == start.line ? min(max(end.column - 1, first), scalars.count) : scalars.count

        let window = Self.window(around: first, in: scalars)
        let shown = scalars[window].map(printable)
        let before = shown.prefix(max(0, first - window.lowerBound)).reduce(0) { $0 + displayWidth($1) }
        let marked = scalars[min(first, window.upperBound)..<min(last, window.upperBound)]
            .reduce(0) { $0 + displayWidth(printable($1)) }
        let isCutBefore = window.lowerBound > 0
        number = start.line
        text = (isCutBefore ? "…" : "") + shown.joined() + (window.upperBound < scalars.count ? "…" : "")
        underline =
            String(repeating: " ", count: before + (isCutBefore ? 1 : 0))
            + "^" + String(repeating: "~", count: max(0, marked - 1))
    }

    var lines: [String] {
        let digits = String(number)
        let margin = String(repeating: " ", count: max(Self.narrowestGutter, digits.count) - digits.count)
        let blank = String(repeating: " ", count: margin.count + digits.count)
        return ["\(margin)\(digits) | \(text)", "\(blank) | \(underline)"]
    }

    private static func window(around column: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
        guard scalars.count > widestLine else { return 0..<scalars.count }
        let start = max(0, min(column - widestLine / 4, scalars.count - widestLine))
        return start..<min(scalars.count, start + widestLine)
    }
}

/// What a terminal may show: a tab as four columns, and nothing that moves the cursor or turns the text around.
private func printable(_ scalar: Unicode.Scalar) -> String {
    scalar == "\t" ? "    " : String(visible(scalar))
}

/// The replacement character for controls and for marks of direction.
func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.generalCategory == .control || scalar.properties.isBidiControl ? "\u{FFFD}" : scalar
}

/// The columns that a text takes on a terminal: none for what combines, two for what Unicode calls wide.
private func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: width
        default: width + (isWide(scalar) ? 2 : 1)
        }
    }
}

/// The blocks whose East Asian Width is W or F (Unicode Standard Annex 11), as far as source text uses them.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        true
    default: false
    }
}
