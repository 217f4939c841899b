extension Parameter.Kind {
    /// Appends text, which has no types, as JSON of this kind; as a JSON string where it does not fit, so that the
    /// reader says what is wrong with it.
    func appendJSON(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        let fits =
            switch self {
            case .text, .file: false
            case .boolean: text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
            case .number: isJSONNumber(text)
            case .json: jsonValue(text) != nil
            }
        if fits { bytes += text } else { appendJSONString(text, to: &bytes) }
    }

    var isFile: Bool {
        switch self {
        case .text, .boolean, .number, .json: false
        case .file: true
        }
    }
}

/// A JSON string with its quotes.
func jsonString(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    appendJSONString(text.utf8, to: &bytes)
    return bytes
}

/// Appends a JSON string with its quotes.
func appendJSONString(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count + 2)
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x00..<0x20: bytes += "\\u00".utf8 + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 0xF)]]
        case _: bytes.append(byte)
        }
    }
    bytes.append(UInt8(ascii: "\""))
}

/// Whether two JSON texts stand for the same value; a text that is not JSON is the same as no other.
func isSameJSON(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    if left == right { return true }
    guard let left = jsonValue(left), let right = jsonValue(right) else { return false }
    return left == right
}

private func jsonValue(_ text: ArraySlice<UInt8>) -> JSONValue? {
    try? JSON.read(text) { $0.json() }.get()
}

/// RFC 8259, section 6.
private func isJSONNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard whole.count == 1 || whole.count > 1 && whole.first != UInt8(ascii: "0") else { return false }
    if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        guard !takeDigits(&rest).isEmpty else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
        rest.removeFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        guard !takeDigits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
}

private func takeDigits(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    text = text[digits.endIndex...]
    return digits
}

private let hexadecimal = Array("0123456789abcdef".utf8)
