/// Where an object at the top of a JSON text ends, and which of its members may come from elsewhere as well.
///
/// What the members hold is not checked: whoever reads the text does that.
struct JSONMembers {
    /// Of the parameters in the path or the query, by their index in the plan; the first where there are two.
    private(set) var values: [Int: Range<Int>] = [:]
    private(set) var isEmpty = true
    /// Where the closing brace is.
    private(set) var end = 0

    /// Nil for a text that is not an object, or visibly broken.
    init?(_ text: [UInt8], _ plan: InputPlan) {
        var scanner = MemberScanner(text: text)
        guard scanner.skip("{") else { return nil }
        if !scanner.skip("}") {
            isEmpty = false
            repeat {
                guard let (name, value) = scanner.member() else { return nil }
                if let index = plan.index(ofQuoted: text[name]), values[index] == nil { values[index] = value }
            } while scanner.skip(",")
            guard scanner.skip("}") else { return nil }
        }
        end = scanner.position - 1
    }
}

extension InputPlan {
    /// A parameter of the path or the query by its name as JSON writes it, quotes included.
    fileprivate func index(ofQuoted name: ArraySlice<UInt8>) -> Int? {
        guard name.contains(UInt8(ascii: "\\")) else { return indexOutsideBody(of: name.dropFirst().dropLast()) }
        guard let name = try? JSON.read(name, { $0.string() }).get() else { return nil }
        return indexOutsideBody(of: name.utf8)
    }

    private func indexOutsideBody(of name: some Collection<UInt8>) -> Int? {
        index(of: name).flatMap { fields[$0].parameter.source == .body ? nil : $0 }
    }
}

private struct MemberScanner {
    let text: [UInt8]
    private(set) var position = 0

    init(text: [UInt8]) { self.text = text }

    mutating func skip(_ expected: Unicode.Scalar) -> Bool {
        skipWhitespace()
        guard position < text.count, text[position] == UInt8(ascii: expected) else { return false }
        position += 1
        return true
    }

    /// The name with its quotes, and the value.
    mutating func member() -> (name: Range<Int>, value: Range<Int>)? {
        skipWhitespace()
        guard let name = string(), skip(":") else { return nil }
        skipWhitespace()
        guard let value = value(), !value.isEmpty else { return nil }
        return (name, value)
    }

    /// Up to the comma or bracket behind it, white space before that excluded.
    private mutating func value() -> Range<Int>? {
        let start = position
        var depth = 0
        var end = position
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""):
                guard string() != nil else { return nil }
                end = position
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return start..<end }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: return start..<end
            case _: break
            }
            position += 1
            if !isWhitespace(text[position - 1]) { end = position }
        }
        return nil
    }

    private mutating func string() -> Range<Int>? {
        let start = position
        guard position < text.count, text[position] == UInt8(ascii: "\"") else { return nil }
        position += 1
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""):
                position += 1
                return start..<position
            case UInt8(ascii: "\\"): position += 2
            case _: position += 1
            }
        }
        return nil
    }

    private mutating func skipWhitespace() {
        while position < text.count, isWhitespace(text[position]) { position += 1 }
    }
}

private func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
