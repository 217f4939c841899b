extension JSONReader {
    /// - Parameter uniqueItems: Compares whole JSON values, members that the element's type does not have included.
    @inlinable
    public mutating func array<Element>(
        minItems: Int = 0, maxItems: Int = .max, uniqueItems: Bool = false,
        _ element: (inout JSONReader) -> Element?
    ) -> [Element]? {
        guard beginArray() else { return nil }
        let first = offset
        var elements: [Element] = []
        while nextElement() {
            // One allocation for the many arrays that are short.
            if elements.isEmpty { elements.reserveCapacity(4) }
            if let element = element(&self) { elements.append(element) }
        }
        return endArray(minItems: minItems, maxItems: maxItems, uniqueFrom: uniqueItems ? first : nil)
            ? elements : nil
    }

    /// An array whose order and repetitions are not kept.
    @inlinable
    public mutating func set<Element: Hashable>(
        minItems: Int = 0, maxItems: Int = .max, uniqueItems: Bool = false,
        _ element: (inout JSONReader) -> Element?
    ) -> Set<Element>? {
        guard beginArray() else { return nil }
        let first = offset
        var elements: Set<Element> = []
        while nextElement() {
            if let element = element(&self) { elements.insert(element) }
        }
        return endArray(minItems: minItems, maxItems: maxItems, uniqueFrom: uniqueItems ? first : nil)
            ? elements : nil
    }

    /// Whether `null` is here, which is then passed over; else nothing is.
    public mutating func null() -> Bool {
        guard peek() == UInt8(ascii: "n") else { return false }
        return literal("null")
    }

    /// An element or a map's value that may be `null`.
    @inlinable
    public mutating func optional<Value>(_ value: (inout JSONReader) -> Value?) -> Value?? {
        null() ? .some(nil) : .some(value(&self))
    }

    public mutating func boolean() -> Bool? {
        switch peek() {
        case UInt8(ascii: "t"): return literal("true") ? true : nil
        case UInt8(ascii: "f"): return literal("false") ? false : nil
        case .some, nil:
            mismatch("must be true or false")
            return nil
        }
    }
}

extension JSONReader {
    /// The number of bytes that have been read.
    @usableFromInline
    var offset: Int { cursor - start }

    @usableFromInline
    mutating func beginArray() -> Bool {
        guard peek() == UInt8(ascii: "[") else {
            mismatch("must be an array")
            return false
        }
        return enter(.none, isArray: true)
    }

    /// Goes to the next element; false behind the last.
    @usableFromInline
    mutating func nextElement() -> Bool {
        guard !hasStopped else { return false }
        let frame = frames + depth
        let isFirst = frame.pointee.position == 0
        switch peek() {
        case UInt8(ascii: "]"):
            cursor += 1
            return false
        case UInt8(ascii: ",") where !isFirst:
            cursor += 1
        case .some where isFirst:
            break
        case .some, nil:
            malformed("an element without a comma or a bracket behind it")
            return false
        }
        frame.pointee.position += 1
        return true
    }

    /// - Parameter first: The offset behind the opening bracket when no two elements may be equal.
    @usableFromInline
    mutating func endArray(minItems: Int, maxItems: Int, uniqueFrom first: Int?) -> Bool {
        guard !hasStopped else { return false }
        let count = frames[depth].position
        leave()
        if count < minItems { problem("minItems", "must have at least \(counted(minItems, "element"))") }
        if count > maxItems { problem("maxItems", "must have at most \(counted(maxItems, "element"))") }
        if let first, count > 1, hasEqualElements(first) {
            problem("uniqueItems", "must not have an element twice")
        }
        return true
    }

    /// Reads the array that ends at the cursor once more, in a way that its elements can be compared.
    private func hasEqualElements(_ first: Int) -> Bool {
        let text = UnsafeRawBufferPointer(start: start + first - 1, count: offset - first + 1)
        var strings = JSONReader(text, limits: limits, in: source, attachments: [:])
        if let answer = strings.hasEqualStrings() { return answer }
        var values = JSONReader(text, limits: limits, in: source, attachments: [:])
        return values.hasEqualValues()
    }

    /// Compares each string of an array with each, which is the fastest way for a few; nil where it is not.
    private mutating func hasEqualStrings() -> Bool? {
        guard beginArray() else { return nil }
        var strings: [StringToken] = []
        strings.reserveCapacity(16)
        while nextElement() {
            guard strings.count < 16, peek() == UInt8(ascii: "\""), let string = scanString() else { return nil }
            if strings.contains(where: string.equals) { return true }
            strings.append(string)
        }
        return false
    }

    private mutating func hasEqualValues() -> Bool {
        guard beginArray() else { return false }
        var values: Set<ComparedValue> = []
        var count = 0
        while nextElement() {
            count += 1
            if let value = json() { values.insert(ComparedValue(value)) }
        }
        return !hasStopped && values.count < count
    }

    /// Passes over a literal whose first byte is here.
    mutating func literal(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end - cursor >= count, text.equals(cursor, count) else {
            malformed("a word that is none of JSON's")
            return false
        }
        cursor += count
        return true
    }
}
