/// The members of an object, or the names of an enumeration, in declared order.
///
/// Made for constants: its memory is never given back, so that readers need not count references to it.
public struct JSONKeys: Sendable {
    struct Entry {
        var name: StaticString
        var isRequired: Bool
        /// Whether JSON has the name as it is, without an escape.
        var isVerbatim: Bool
    }

    nonisolated(unsafe) let entries: UnsafePointer<Entry>
    let count: Int
    /// The bits of the first 64 entries that are required.
    let required: UInt64

    /// - Parameter optional: Those of `names` that an object may lack.
    public init(_ names: [StaticString], optional: [StaticString] = []) {
        let memory = UnsafeMutablePointer<Entry>.allocate(capacity: max(1, names.count))
        var required: UInt64 = 0
        for (index, name) in names.enumerated() {
            let isRequired = !optional.contains { $0.equals(name) }
            let isVerbatim = !"\(name)".utf8.contains {
                $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
            }
            (memory + index).initialize(to: Entry(name: name, isRequired: isRequired, isVerbatim: isVerbatim))
            if isRequired, index < 64 { required |= 1 << index }
        }
        entries = UnsafePointer(memory)
        count = names.count
        self.required = required
    }

    /// No name is known.
    static let none = JSONKeys([])

    /// The index of a name; looks at `expected` first.
    @inline(__always)
    func index(of name: StringToken, expected: Int) -> Int? {
        if !name.isEscaped, expected < count, entries[expected].name.equals(name.start, name.count) { return expected }
        return name.withUTF8(index)
    }

    private func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = name.baseAddress else { return (0..<count).first { entries[$0].name.utf8CodeUnitCount == 0 } }
        return (0..<count).first { entries[$0].name.equals(start, name.count) }
    }

    /// For messages: `'a', 'b' or 'c'`.
    var list: String {
        let names = (0..<count).map { "'\(entries[$0].name)'" }
        guard let last = names.last, names.count > 1 else { return names.first ?? "nothing" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension StaticString {
    /// The bytes; nil for a static string that is a single scalar, which no array literal of names makes.
    @inline(__always)
    func equals(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        guard hasPointerRepresentation, utf8CodeUnitCount == length else { return false }
        return areEqual(utf8Start, start, length)
    }

    func equals(_ other: StaticString) -> Bool {
        other.hasPointerRepresentation && equals(other.utf8Start, other.utf8CodeUnitCount)
    }
}

/// Whether two stretches of memory hold the same bytes; compares eight at a time.
@inline(__always)
func areEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let left = UnsafeRawPointer(left)
    let right = UnsafeRawPointer(right)
    var offset = 0
    while count - offset >= 8 {
        guard
            left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        else { return false }
        offset += 8
    }
    while offset < count {
        guard left.load(fromByteOffset: offset, as: UInt8.self) == right.load(fromByteOffset: offset, as: UInt8.self)
        else { return false }
        offset += 1
    }
    return true
}
