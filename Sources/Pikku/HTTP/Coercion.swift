extension Parameter.Kind {
    /// Text, which has no types, as JSON of this kind; as a JSON string where it does not fit, so that the reader
    /// says what is wrong with it.
    func json(_ text: String) -> [UInt8] {
        switch self {
        case .text, .file: jsonString(text)
        case .boolean: text == "true" || text == "false" ? Array(text.utf8) : jsonString(text)
        case .number: isJSONNumber(text.utf8) ? Array(text.utf8) : jsonString(text)
        case .json: jsonValue(Array(text.utf8)) == nil ? jsonString(text) : Array(text.utf8)
        }
    }
}

/// A JSON string with its quotes.
func jsonString(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x00..<0x20: bytes += Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 0xF)]]
        default: bytes.append(byte)
        }
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
}

/// Whether two JSON texts stand for the same value; a text that is not JSON is the same as no other.
func isSameJSON(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    guard let left = jsonValue(left), let right = jsonValue(right) else { return false }
    return left == right
}

private func jsonValue(_ text: [UInt8]) -> JSONValue? {
    try? JSON.read(text) { $0.json() }.get()
}

/// RFC 8259, section 6.
private func isJSONNumber(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = skipDigits(&rest)
    guard whole.count == 1 || whole.count > 1 && whole.first != UInt8(ascii: "0") else { return false }
    if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        guard !skipDigits(&rest).isEmpty else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
        rest.removeFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        guard !skipDigits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
}

private func skipDigits(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    text = text[digits.endIndex...]
    return digits
}

private let hexadecimal = Array("0123456789abcdef".utf8)
