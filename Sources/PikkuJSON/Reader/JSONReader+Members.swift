/// One of the members that were looked for in an object.
package struct FoundMember: Sendable {
    package enum Kind: Sendable {
        case string(String)
        case number
        case other
    }

    /// Of the name in the list of those looked for.
    package var index: Int
    /// From the quote before the name to the last byte of the value.
    package var range: Range<Int>
    /// The part of ``range`` that is the value.
    package var value: Range<Int>
    package var kind: Kind
}

extension JSONReader {
    /// Goes through an object and gives those of its members that have one of these names, in the order of the text.
    ///
    /// All others are passed over, but not unseen: they must be valid JSON, and no name may come twice.
    package mutating func members(named names: [String], _ found: (FoundMember) -> Void) -> Void? {
        guard beginObject(.none) else { return nil }
        while let name = nextName() {
            if isRepeated(name) {
                repeatedName()
            } else if let index = name.withUTF8({ name in names.firstIndex { $0.utf8.elementsEqual(name) } }) {
                found(member(name, index))
                continue
            }
            skipValue()
        }
        return endObject() ? () : nil
    }

    /// The member whose value is next.
    private mutating func member(_ name: StringToken, _ index: Int) -> FoundMember {
        let first = peek()
        let valueStart = cursor - start
        var kind = FoundMember.Kind.other
        if first == UInt8(ascii: "\"") {
            if let text = scanString()?.text { kind = .string(text) }
        } else {
            if let first, isNumber(first) { kind = .number }
            skipValue()
        }
        let end = cursor - start
        return FoundMember(index: index, range: name.start - 1 - start..<end, value: valueStart..<end, kind: kind)
    }
}
