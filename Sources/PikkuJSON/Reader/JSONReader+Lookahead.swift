extension JSONReader {
    /// The index among `tags` of the string that the object here has as its member `property`; moves nothing.
    public mutating func discriminator(_ property: StaticString, _ tags: JSONKeys) -> Int? {
        guard peek() == UInt8(ascii: "{") else {
            mismatch("must be an object")
            return nil
        }
        let found = lookingAhead { $0.findMember(property) }
        guard !hasStopped else { return nil }
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

    /// The same where a value that no tag names is no problem: it is still to be read.
    public mutating func knownDiscriminator(_ property: StaticString, _ tags: JSONKeys) -> Int? {
        guard peek() == UInt8(ascii: "{"), case .string(let tag) = lookingAhead({ $0.findMember(property) }) else {
            return nil
        }
        return tags.index(of: tag, expected: 0)
    }

    /// Whether an object is here that has a member of these names; moves nothing.
    public mutating func hasMember(of keys: JSONKeys) -> Bool {
        guard peek() == UInt8(ascii: "{") else { return false }
        return lookingAhead { reader in
            guard reader.enter(.none, isArray: false) else { return false }
            var isFound = false
            while !isFound, let name = reader.nextName() {
                isFound = keys.index(of: name, expected: 0) != nil
                reader.skipValue()
            }
            if !reader.hasStopped { reader.leave() }
            return isFound
        }
    }
}

extension JSONReader {
    /// Goes back to where it was, unless the text is malformed.
    private mutating func lookingAhead<Found>(_ look: (inout JSONReader) -> Found) -> Found {
        let first = cursor
        let known = problems.count
        let found = look(&self)
        guard !hasStopped else { return found }
        // Whoever reads the value in earnest reports these again.
        problems.removeSubrange(known...)
        cursor = first
        return found
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
