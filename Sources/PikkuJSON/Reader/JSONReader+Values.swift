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

    /// The index among `tags` of the string that the object here has as its member `property`; moves nothing.
    public mutating func discriminator(_ property: StaticString, _ tags: JSONKeys) -> Int? {
        guard peek() == UInt8(ascii: "{") else {
            mismatch("must be an object")
            return nil
        }
        let first = cursor
        let known = problems.count
        let found = findMember(property)
        guard !hasStopped else { return nil }
        // Whoever reads the object in earnest reports these again.
        problems.removeSubrange(known...)
        cursor = first
        switch found {
        case .string(let tag):
            if let index = tags.index(of: tag, expected: 0) { return index }
            problem("oneOf", "must be \(tags.list)", in: ["\(property)"])
        case .other:
            problem("type", "must be a string", in: ["\(property)"])
        case nil:
            problem("required", "is required", in: ["\(property)"])
        }
        skipValue()
        return nil
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

    private enum Found {
        case string(StringToken)
        case other
    }

    /// The value of the first member with a name in the object at the cursor, which ends up anywhere.
    private mutating func findMember(_ wanted: StaticString) -> Found? {
        guard enter(.none, isArray: false) else { return nil }
        var found: Found?
        while found == nil, let name = nextName() {
            if name.withUTF8({ bytes in bytes.baseAddress.map { wanted.equals($0, bytes.count) } ?? false }) {
                found = peek() == UInt8(ascii: "\"") ? scanString().map(Found.string) : .other
            } else {
                skipValue()
            }
        }
        if !hasStopped { leave() }
        return found
    }
}
