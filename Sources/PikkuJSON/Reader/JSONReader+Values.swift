extension JSONReader {
    /// Any JSON.
    public mutating func json() -> JSONValue? {
        switch peek() {
        case UInt8(ascii: "{"):
            return map { $0.json() }.map(JSONValue.object)
        case UInt8(ascii: "["):
            return array { $0.json() }.map(JSONValue.array)
        case UInt8(ascii: "\""):
            return string().map(JSONValue.string)
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            return boolean().map(JSONValue.boolean)
        case UInt8(ascii: "n"):
            return null() ? .null : nil
        case .some(let byte) where isNumber(byte):
            return scanNumber().map { .number(JSONNumber(checked: $0.text)) }
        case .some:
            malformed("a byte that no value begins with")
            return nil
        case nil:
            malformed("the end of the text where a value is missing")
            return nil
        }
    }

    /// A file of the request, whose name among the attachments stands here.
    public mutating func file(maxSize: Int = .max, mediaTypes: [String] = []) -> File? {
        guard peek() == UInt8(ascii: "\"") else {
            mismatch("must be an uploaded file")
            return nil
        }
        guard let token = scanString() else { return nil }
        guard let file = attachments[token.text] else {
            problem("type", "must be an uploaded file")
            return nil
        }
        let rules = FileRules(maxSize: maxSize, mediaTypes: mediaTypes)
        if let size = file.size, let broken = rules.broken(bySize: size) { problem(broken.keyword, broken.detail) }
        if let broken = rules.broken(byMediaType: file.mediaType) { problem(broken.keyword, broken.detail) }
        return file
    }
}

extension JSONReader {
    /// Passes over one value, which must be valid JSON without repeated names.
    mutating func skipValue() {
        switch peek() {
        case UInt8(ascii: "\""):
            _ = scanString()
        case UInt8(ascii: "{"):
            guard enter(.none, isArray: false) else { return }
            while nextKey() != nil {}
            if !hasStopped { leave() }
        case UInt8(ascii: "["):
            guard enter(.none, isArray: true) else { return }
            while nextElement() { skipValue() }
            if !hasStopped { leave() }
        case UInt8(ascii: "t"):
            _ = literal("true")
        case UInt8(ascii: "f"):
            _ = literal("false")
        case UInt8(ascii: "n"):
            _ = literal("null")
        case .some(let byte) where isNumber(byte):
            _ = scanNumber()
        case .some:
            malformed("a byte that no value begins with")
        case nil:
            malformed("the end of the text where a value is missing")
        }
    }
}
