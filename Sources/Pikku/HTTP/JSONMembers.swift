/// The members of an object at the top of a JSON text, found without checking what they hold: whoever reads the
/// merged text does that.
struct JSONMembers {
    struct Member {
        /// Decoded.
        var name: String
        /// From the quote before the name to the last byte of the value.
        var text: ArraySlice<UInt8>
        var value: ArraySlice<UInt8>
    }

    private(set) var members: [Member] = []
    /// What stands behind the object.
    private(set) var rest: ArraySlice<UInt8> = []

    /// No members for an empty text; nil for one that is not an object, or visibly broken.
    init?(_ text: [UInt8]) {
        guard !text.isEmpty else { return }
        var scanner = MemberScanner(text: text[...])
        guard scanner.skip("{") else { return nil }
        if !scanner.skip("}") {
            repeat {
                guard let member = scanner.member() else { return nil }
                members.append(member)
            } while scanner.skip(",")
            guard scanner.skip("}") else { return nil }
        }
        rest = scanner.text
    }
}

private struct MemberScanner {
    var text: ArraySlice<UInt8>

    mutating func skip(_ expected: Unicode.Scalar) -> Bool {
        skipWhitespace()
        guard text.first == UInt8(ascii: expected) else { return false }
        text.removeFirst()
        return true
    }

    mutating func member() -> JSONMembers.Member? {
        skipWhitespace()
        let start = text
        guard let quoted = string() else { return nil }
        guard let name = try? JSON.read(quoted, { $0.string() }).get(), skip(":") else { return nil }
        skipWhitespace()
        guard let value = value(), !value.isEmpty else { return nil }
        return JSONMembers.Member(name: name, text: start[..<value.endIndex], value: value)
    }

    /// Up to the comma or bracket behind it, white space before that excluded.
    private mutating func value() -> ArraySlice<UInt8>? {
        let start = text
        var depth = 0
        var end = text.startIndex
        while let byte = text.first {
            switch byte {
            case UInt8(ascii: "\""):
                guard string() != nil else { return nil }
                end = text.startIndex
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return start[..<end] }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: return start[..<end]
            default: break
            }
            text.removeFirst()
            if !isWhitespace(byte) { end = text.startIndex }
        }
        return nil
    }

    /// With its quotes.
    private mutating func string() -> ArraySlice<UInt8>? {
        let start = text
        guard text.first == UInt8(ascii: "\"") else { return nil }
        text.removeFirst()
        while let byte = text.popFirst() {
            if byte == UInt8(ascii: "\"") { return start[..<text.startIndex] }
            if byte == UInt8(ascii: "\\") { text = text.dropFirst() }
        }
        return nil
    }

    private mutating func skipWhitespace() {
        text = text.drop(while: isWhitespace)
    }
}

private func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
