/// Writes a JSON text: the same values, spelt the same, as `JSONEncoder` with ISO 8601 dates and Base64 data.
///
/// Members come in the order in which they are written, names of maps in alphabetical order. A slash is not escaped,
/// as RFC 8259 allows, where `JSONEncoder` does so unless told otherwise.
///
/// Only ``JSON/write(_:)`` makes one. What has no JSON is recorded and written as `null`; the result then is a failure.
/// Methods of this type begin neither with `read` nor with `write`: those names belong to generated code.
public struct JSONWriter: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity = 512
    private var count = 0
    private var problems: [Problem] = []
    /// Whether a comma goes before the next member.
    private var needsComma = false
    /// What the next object begins with: see ``tag(_:as:)``.
    private var pendingTag: (property: StaticString, value: StaticString)?

    @usableFromInline
    init() { bytes = .allocate(capacity: capacity) }

    deinit { bytes.deallocate() }

    @usableFromInline
    func finish() -> Result<[UInt8], JSONProblems> {
        guard problems.isEmpty else { return .failure(JSONProblems(problems)) }
        return .success(Array(UnsafeBufferPointer(start: bytes, count: count)))
    }
}

extension JSONWriter {
    public mutating func beginObject() {
        append(UInt8(ascii: "{"))
        needsComma = false
        guard let tag = pendingTag else { return }
        pendingTag = nil
        member(tag.property)
        string(tag.value)
    }

    /// The name of the value that is written next.
    public mutating func member(_ name: StaticString) {
        beginMember()
        string(name)
        append(UInt8(ascii: ":"))
    }

    public mutating func endObject() {
        append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Makes the next object begin with a member that says which case of a union it is.
    public mutating func tag(_ property: StaticString, as value: StaticString) {
        pendingTag = (property, value)
    }

    @inlinable
    public mutating func array<Elements: Sequence>(
        _ elements: Elements, _ element: (inout JSONWriter, Elements.Element) -> Void
    ) {
        append(UInt8(ascii: "["))
        var isFirst = true
        for value in elements {
            if isFirst { isFirst = false } else { append(UInt8(ascii: ",")) }
            element(&self, value)
        }
        append(UInt8(ascii: "]"))
    }

    @inlinable
    public mutating func map<Value>(_ values: [String: Value], _ value: (inout JSONWriter, Value) -> Void) {
        beginObject()
        for (name, member) in values.sorted(by: { $0.key < $1.key }) {
            mapMember(name)
            value(&self, member)
        }
        endObject()
    }

    /// Names are decimal digits, in the order of the numbers.
    @inlinable
    public mutating func integerMap<Key: FixedWidthInteger, Value>(
        _ values: [Key: Value], _ value: (inout JSONWriter, Value) -> Void
    ) {
        beginObject()
        for (name, member) in values.sorted(by: { $0.key < $1.key }) {
            mapMember(name.description)
            value(&self, member)
        }
        endObject()
    }

    /// An element or a map's value that may be `null`.
    @inlinable
    public mutating func optional<Value>(_ value: Value?, _ wrapped: (inout JSONWriter, Value) -> Void) {
        if let value { wrapped(&self, value) } else { null() }
    }
}

extension JSONWriter {
    @usableFromInline
    mutating func append(_ byte: UInt8) {
        reserve(1)
        bytes[count] = byte
        count += 1
    }

    mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress else { return }
        reserve(source.count)
        (bytes + count).update(from: start, count: source.count)
        count += source.count
    }

    @usableFromInline
    mutating func mapMember(_ name: String) {
        beginMember()
        string(name)
        append(UInt8(ascii: ":"))
    }

    private mutating func beginMember() {
        if needsComma { append(UInt8(ascii: ",")) }
        needsComma = true
    }

    @inline(__always)
    private mutating func reserve(_ wanted: Int) {
        if capacity - count < wanted { grow(wanted) }
    }

    private mutating func grow(_ wanted: Int) {
        capacity = max(capacity * 2, count + wanted)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.moveInitialize(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
    }

    /// Writes `null` for a value that has no JSON, and records why.
    mutating func refuse(_ keyword: String, _ detail: String) {
        let pointer = pointerBehind(UnsafeBufferPointer(start: bytes, count: count))
        problems.append(Problem(in: .body, pointer: pointer, keyword: keyword, detail: detail))
        null()
    }
}
