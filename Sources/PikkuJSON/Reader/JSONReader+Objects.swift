extension JSONReader {
    /// Goes into an object; false, and nothing more to do, when there is none.
    public mutating func beginObject(_ keys: JSONKeys) -> Bool {
        guard peek() == UInt8(ascii: "{") else {
            mismatch("must be an object")
            return false
        }
        return enter(keys, isArray: false)
    }

    /// The index of the next member's name among the object's keys; nil behind the last.
    ///
    /// Members that no key names are passed over, but not unseen: they must be valid JSON, and no name may come twice.
    public mutating func nextKey() -> Int? {
        while beginMember() {
            if let index = expectedKey() { return index }
            guard let name = memberName() else { return nil }
            let frame = frames + depth
            guard let index = frame.pointee.keys.index(of: name, expected: frame.pointee.position) else {
                if isRepeated(name) { repeatedName() }
                skipValue()
                continue
            }
            guard markSeen(index) else {
                repeatedName()
                skipValue()
                continue
            }
            frame.pointee.position = index + 1
            return index
        }
        return nil
    }

    /// Goes out of an object whose members have all been read; false when one that is required was not among them.
    public mutating func endObject() -> Bool {
        guard !hasStopped else { return false }
        let frame = frames + depth
        let isComplete =
            frame.pointee.keys.required & ~frame.pointee.seen == 0 && frame.pointee.keys.count <= 64
            || reportMissing(frame.pointee)
        leave()
        return isComplete
    }

    /// Goes out of an object that holds exactly one of its keys: a union told apart from outside.
    public mutating func endUnion() -> Bool {
        guard !hasStopped else { return false }
        let frame = frames[depth]
        let count = frame.seen.nonzeroBitCount + seenBeyond64[frame.seenBeyond64...].count { $0 }
        if count != 1 { problem("oneOf", "must have exactly one of the members \(frame.keys.list)") }
        leave()
        return count == 1
    }

    /// An object without members of its own; false when there is none.
    public mutating func emptyObject() -> Bool {
        guard beginObject(.none) else { return false }
        while nextKey() != nil {}
        return endObject()
    }

    /// A map: an object whose names are data.
    @inlinable
    public mutating func map<Value>(
        minProperties: Int = 0, maxProperties: Int = .max, _ value: (inout JSONReader) -> Value?
    ) -> [String: Value]? {
        guard beginMap() else { return nil }
        var values: [String: Value] = [:]
        while let name = nextMapName() {
            if let value = value(&self), values.updateValue(value, forKey: name) != nil { repeatedName() }
        }
        return endMap(minProperties: minProperties, maxProperties: maxProperties) ? values : nil
    }

    /// A map whose names are integers in decimal digits.
    @inlinable
    public mutating func integerMap<Key: FixedWidthInteger, Value>(
        minProperties: Int = 0, maxProperties: Int = .max, _ value: (inout JSONReader) -> Value?
    ) -> [Key: Value]? {
        guard beginMap() else { return nil }
        var values: [Key: Value] = [:]
        while let name = nextIntegerName() {
            let key = name.value(as: Key.self)
            if key == nil { invalidIntegerName() }
            if let value = value(&self), let key, values.updateValue(value, forKey: key) != nil { repeatedName() }
        }
        return endMap(minProperties: minProperties, maxProperties: maxProperties) ? values : nil
    }
}

extension JSONReader {
    /// Behind the colon of the next member; nil when the object has ended.
    mutating func nextName() -> StringToken? {
        beginMember() ? memberName() : nil
    }

    /// Goes to the next member's name; false when the object has ended.
    @inline(__always)
    private mutating func beginMember() -> Bool {
        guard !hasStopped else { return false }
        let frame = frames + depth
        let isFirst = frame.pointee.isEmpty
        frame.pointee.isEmpty = false
        frame.pointee.name = nil
        switch peek() {
        case UInt8(ascii: "}"):
            cursor += 1
            return false
        case UInt8(ascii: ",") where !isFirst:
            cursor += 1
        case .some where isFirst:
            break
        case .some, nil:
            malformed("a member without a comma or a brace behind it")
            return false
        }
        return true
    }

    /// Passes over the key that is likely next, where its name stands just as most would write it.
    @inline(__always)
    private mutating func expectedKey() -> Int? {
        let frame = frames + depth
        let index = frame.pointee.position
        guard index < min(frame.pointee.keys.count, 64) else { return nil }
        let key = frame.pointee.keys.entries[index]
        let length = key.name.utf8CodeUnitCount
        let bit: UInt64 = 1 << index
        guard
            key.isVerbatim, peek() == UInt8(ascii: "\""), end - cursor > length + 2, frame.pointee.seen & bit == 0,
            key.name.equals(cursor + 1, length),
            cursor[length + 1] == UInt8(ascii: "\""), cursor[length + 2] == UInt8(ascii: ":")
        else { return nil }
        frame.pointee.name = StringToken(start: cursor + 1, count: length, isEscaped: false, isASCII: false)
        frame.pointee.seen |= bit
        frame.pointee.position = index + 1
        cursor += length + 3
        return index
    }

    /// Behind the colon of the member whose name is next.
    private mutating func memberName() -> StringToken? {
        guard peek() == UInt8(ascii: "\"") else {
            malformed("a member without a name")
            return nil
        }
        guard let name = scanString() else { return nil }
        guard peek() == UInt8(ascii: ":") else {
            malformed("a name without a colon")
            return nil
        }
        cursor += 1
        frames[depth].name = name
        return name
    }

    /// False for a key that the innermost object has had before.
    private mutating func markSeen(_ index: Int) -> Bool {
        let frame = frames + depth
        guard index < 64 else {
            let position = frame.pointee.seenBeyond64 + index - 64
            defer { seenBeyond64[position] = true }
            return !seenBeyond64[position]
        }
        let bit: UInt64 = 1 << index
        guard frame.pointee.seen & bit == 0 else { return false }
        frame.pointee.seen |= bit
        return true
    }

    /// Records each required member that the object lacks; true when there is none.
    private mutating func reportMissing(_ frame: Frame) -> Bool {
        var isComplete = true
        for index in 0..<frame.keys.count where frame.keys.entries[index].isRequired {
            let isSeen = index < 64 ? frame.seen >> index & 1 == 1 : seenBeyond64[frame.seenBeyond64 + index - 64]
            guard !isSeen else { continue }
            isComplete = false
            problem("required", "is required", in: ["\(frame.keys.entries[index].name)"])
        }
        return isComplete
    }

    /// Whether the innermost object has had a name before that no key has; remembers it.
    mutating func isRepeated(_ name: StringToken) -> Bool {
        if crowdedNames[depth]?.isEmpty == false {
            return crowdedNames[depth]?.insert(name.unescapedBytes).inserted == false
        }
        let first = frames[depth].otherNames
        if otherNames[first...].contains(where: name.equals) { return true }
        otherNames.append(name)
        if otherNames.count - first == 16 {
            crowdedNames[depth] = Set(otherNames[first...].map(\.unescapedBytes))
        }
        return false
    }

    @usableFromInline
    mutating func repeatedName() {
        problem("uniqueKeys", "must not be there twice")
    }

    @usableFromInline
    mutating func beginMap() -> Bool { beginObject(.none) }

    @usableFromInline
    mutating func nextMapName() -> String? {
        guard let name = nextName() else { return nil }
        frames[depth].position += 1
        return name.text
    }

    /// The next name where names are integers.
    @usableFromInline
    mutating func nextIntegerName() -> IntegerToken? {
        guard let name = nextName() else { return nil }
        frames[depth].position += 1
        return name.withUTF8(IntegerToken.init(printed:))
    }

    @usableFromInline
    mutating func endMap(minProperties: Int, maxProperties: Int) -> Bool {
        guard !hasStopped else { return false }
        let count = frames[depth].position
        leave()
        if count < minProperties {
            problem("minProperties", "must have at least \(counted(minProperties, "member"))")
        }
        if count > maxProperties {
            problem("maxProperties", "must have at most \(counted(maxProperties, "member"))")
        }
        return true
    }

    @usableFromInline
    mutating func invalidIntegerName() {
        problem("propertyNames", "must have an integer of its width as its name")
    }
}
