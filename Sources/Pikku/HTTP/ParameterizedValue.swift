/// A header's value with parameters: `multipart/form-data; boundary=x` (RFC 9110, section 5.6.6).
struct ParameterizedValue {
    /// In lower case, without parameters.
    let value: String
    private let parameters: [(name: String, value: String)]

    /// Nil for a text that does not follow the grammar, or that says a parameter twice.
    init?(_ text: String) {
        var scanner = ValueScanner(text)
        guard let value = scanner.value() else { return nil }
        var parameters: [(name: String, value: String)] = []
        while !scanner.isAtEnd {
            guard scanner.skip(";") else { return nil }
            if scanner.isAtEnd || scanner.isAt(";") { continue }
            guard let parameter = scanner.parameter(), !parameters.contains(where: { $0.name == parameter.name })
            else { return nil }
            parameters.append(parameter)
        }
        self.value = value
        self.parameters = parameters
    }

    /// - Parameter name: In lower case.
    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// Whether the value is a type and a subtype.
    var isMediaType: Bool {
        let sides = value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { !$0.isEmpty }
    }
}

private struct ValueScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
        skipSpace()
    }

    var isAtEnd: Bool { rest.isEmpty }

    func isAt(_ expected: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: expected) }

    /// Passes over a character and the spaces around it.
    mutating func skip(_ expected: Unicode.Scalar) -> Bool {
        guard isAt(expected) else { return false }
        rest.removeFirst()
        skipSpace()
        return true
    }

    mutating func value() -> String? {
        let text = take { isTokenByte($0) || $0 == UInt8(ascii: "/") }
        skipSpace()
        return text.isEmpty ? nil : text.lowercased()
    }

    mutating func parameter() -> (name: String, value: String)? {
        let name = take(while: isTokenByte)
        guard !name.isEmpty, isAt("=") else { return nil }
        rest.removeFirst()
        guard let value = isAt("\"") ? quoted() : take(while: isTokenByte) else { return nil }
        skipSpace()
        return (name.lowercased(), value)
    }

    /// A backslash counts before a quote or another backslash; names of files from elsewhere have it for themselves.
    private mutating func quoted() -> String? {
        rest.removeFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
            case UInt8(ascii: "\\") where isAt("\"") || isAt("\\"):
                if let escaped = rest.popFirst() { bytes.append(escaped) }
            case _: bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> String {
        let text = rest.prefix(while: belongs)
        rest = rest[text.endIndex...]
        return String(Substring(text))
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}

/// RFC 9110, section 5.6.2.
func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    case _: tokenSigns.contains(byte)
    }
}

private let tokenSigns = Array("!#$%&'*+-.^_`|~".utf8)
