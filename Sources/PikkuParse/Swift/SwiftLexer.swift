/// Goes through the bytes of a Swift file word by word, and knows code from strings and comments.
///
/// Far less than a lexer of the language, and so a hundred times as fast. What it cannot tell it says: see
/// ``isUnclear``.
struct SwiftLexer {
    enum Token: Equatable {
        /// From ``start`` to ``end``.
        case word
        /// Any other byte of code but white space, or the first of a string.
        case symbol(UInt8)
    }

    /// Where a word stands.
    enum Mode {
        case code, string
        /// A comment that has its lines for itself.
        case remark
        case lineComment, blockComment
    }

    private struct Delimiter {
        var pounds = 0
        var isMultiline = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var start = 0
    private(set) var end = 0
    private(set) var mode = Mode.code
    /// Whether something may be a regular expression, or a string does not end.
    private(set) var isUnclear = false
    /// The strings around an interpolation, with the parentheses that are open in it.
    private var interpolated: [(string: Delimiter, parentheses: Int)] = []
    /// Of the string that is open.
    private var delimiter = Delimiter()
    /// Of block comments.
    private var depth = 0
    private var isLineStart = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Nil at the end of the file.
    mutating func next() -> Token? {
        while end < bytes.count {
            let byte = bytes[end]
            if isWordByte(byte) {
                start = end
                while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
                isLineStart = false
                return .word
            }
            if byte == newline || byte == carriageReturn {
                endLine()
                continue
            }
            switch mode {
            case .code: if let symbol = code(byte) { return symbol }
            case .remark, .lineComment: end += 1
            case .blockComment: blockComment(byte)
            case .string: string(byte)
            }
        }
        if mode == .blockComment || mode == .string || !interpolated.isEmpty { isUnclear = true }
        return nil
    }

    private mutating func endLine() {
        end += 1
        isLineStart = true
        switch mode {
        case .remark, .lineComment: mode = .code
        case .string where !delimiter.isMultiline:
            isUnclear = true
            mode = .code
        case .code, .blockComment, .string: break
        }
    }

    /// Nil for white space and what begins a comment.
    private mutating func code(_ byte: UInt8) -> Token? {
        start = end
        end += 1
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): return nil
        case UInt8(ascii: "/"):
            if peek() == UInt8(ascii: "/") {
                mode = isLineStart ? .remark : .lineComment
                return nil
            }
            if peek() == UInt8(ascii: "*") {
                end += 1
                depth = 1
                mode = .blockComment
                return nil
            }
            if mayBeginRegularExpression { isUnclear = true }
        case UInt8(ascii: "\""): beginString(pounds: 0)
        case UInt8(ascii: "#"):
            let pounds = 1 + count(of: byte, from: end)
            if at(start + pounds) == UInt8(ascii: "\"") {
                end = start + pounds + 1
                beginString(pounds: pounds)
            } else if at(start + pounds) == UInt8(ascii: "/") {
                isUnclear = true
            }
        case UInt8(ascii: "("): if !interpolated.isEmpty { interpolated[interpolated.count - 1].parentheses += 1 }
        case UInt8(ascii: ")"): if endsInterpolation() { return nil }
        default: break
        }
        isLineStart = false
        return .symbol(byte)
    }

    /// A literal begins where a value may, and not with a blank; behind a value, the mark divides.
    private var mayBeginRegularExpression: Bool {
        guard let next = peek(), next != UInt8(ascii: " "), next != UInt8(ascii: "\t"), next != newline else {
            return false
        }
        guard start > 0 else { return true }
        let before = bytes[start - 1]
        return !isWordByte(before) && before != UInt8(ascii: ")") && before != UInt8(ascii: "]")
            && before != UInt8(ascii: "}") && before != UInt8(ascii: "\"") && before != UInt8(ascii: "`")
    }

    /// Whether a parenthesis has led back into a string; like its partner, it is part of that.
    private mutating func endsInterpolation() -> Bool {
        guard let open = interpolated.last else { return false }
        guard open.parentheses == 0 else {
            interpolated[interpolated.count - 1].parentheses -= 1
            return false
        }
        mode = .string
        delimiter = open.string
        interpolated.removeLast()
        return true
    }

    private mutating func blockComment(_ byte: UInt8) {
        end += 1
        if byte == UInt8(ascii: "*"), peek() == UInt8(ascii: "/") {
            end += 1
            depth -= 1
            if depth == 0 { mode = .code }
        } else if byte == UInt8(ascii: "/"), peek() == UInt8(ascii: "*") {
            end += 1
            depth += 1
        }
    }

    // MARK: - Strings

    /// Behind the first quotation mark.
    private mutating func beginString(pounds: Int) {
        let isMultiline = peek() == UInt8(ascii: "\"") && at(end + 1) == UInt8(ascii: "\"")
        if isMultiline { end += 2 }
        delimiter = Delimiter(pounds: pounds, isMultiline: isMultiline)
        mode = .string
    }

    private mutating func string(_ byte: UInt8) {
        end += 1
        if byte == UInt8(ascii: "\"") {
            let others = delimiter.isMultiline ? 2 : 0
            guard count(of: byte, from: end) >= others,
                count(of: UInt8(ascii: "#"), from: end + others) >= delimiter.pounds
            else { return }
            end += others + delimiter.pounds
            mode = .code
        } else if byte == UInt8(ascii: "\\"), count(of: UInt8(ascii: "#"), from: end) >= delimiter.pounds {
            end += delimiter.pounds
            if peek() == UInt8(ascii: "(") {
                interpolated.append((delimiter, 0))
                mode = .code
                end += 1
            } else if let escaped = peek(), escaped != newline, escaped != carriageReturn {
                end += 1
            }
        }
    }

    // MARK: - Looking ahead

    private func peek() -> UInt8? { at(end) }
    private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func count(of byte: UInt8, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == byte { index += 1 }
        return index - start
    }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// Letters, digits, `_` and everything beyond ASCII.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
        || byte >= 0x80
}
