/// A name with a value, both decoded: of a query or of a form.
struct FormField: Hashable, Sendable {
    var name: String
    var value: String
}

/// `application/x-www-form-urlencoded` (WHATWG URL, section 5), which queries follow too.
enum FormText {
    /// Nil where an escape is cut short, is not hexadecimal, or does not decode to UTF-8.
    static func fields(_ text: some Collection<UInt8>) -> [FormField]? {
        var fields: [FormField] = []
        for pair in text.split(separator: UInt8(ascii: "&")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = sides.compactMap { percentDecoded($0, plusIsSpace: true) }
            guard decoded.count == sides.count, let name = decoded.first else { return nil }
            fields.append(FormField(name: name, value: decoded.count > 1 ? decoded[1] : ""))
        }
        return fields
    }

    /// Nil where an escape is cut short, is not hexadecimal, or the result is not UTF-8.
    static func percentDecoded(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
        var result: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(hexadecimalValue),
                    let low = iterator.next().flatMap(hexadecimalValue)
                else { return nil }
                result.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: result.append(UInt8(ascii: " "))
            default: result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
