/// Percent-encoding as in paths, queries and `application/x-www-form-urlencoded` (WHATWG URL, section 5).
enum FormText {
    /// Appends what an encoded text stands for. False where an escape is cut short or is not hexadecimal, or where the
    /// result is not UTF-8.
    static func decode(
        _ encoded: some Collection<UInt8>, plusIsSpace: Bool = false, to text: inout [UInt8]
    ) -> Bool {
        let start = text.count
        var isASCII = true
        var iterator = encoded.makeIterator()
        while var byte = iterator.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = iterator.next().flatMap(hexadecimalValue),
                    let low = iterator.next().flatMap(hexadecimalValue)
                else { return false }
                byte = high << 4 | low
            } else if byte == UInt8(ascii: "+"), plusIsSpace {
                byte = UInt8(ascii: " ")
            }
            if byte >= 0x80 { isASCII = false }
            text.append(byte)
        }
        return isASCII || String(validating: text[start...], as: UTF8.self) != nil
    }

    /// All values that a query or a form has for a name; nil where one of them, or a name, cannot be decoded.
    static func values(of name: String, in form: some Collection<UInt8>) -> [String]? {
        var values: [String] = []
        for pair in form.split(separator: UInt8(ascii: "&")) {
            let side = pair.prefix { $0 != UInt8(ascii: "=") }
            guard let found = percentDecoded(side, plusIsSpace: true) else { return nil }
            guard found == name else { continue }
            guard let value = percentDecoded(pair.dropFirst(side.count + 1), plusIsSpace: true) else { return nil }
            values.append(value)
        }
        return values
    }

    /// Nil where an escape is cut short or is not hexadecimal, or where the result is not UTF-8.
    static func percentDecoded(_ encoded: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
        var text: [UInt8] = []
        return decode(encoded, plusIsSpace: plusIsSpace, to: &text) ? String(decoding: text, as: UTF8.self) : nil
    }
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case _: nil
    }
}
