/// A value that can be written as bytes and read back equal, several times faster than its source can be parsed.
///
/// The format is private to one build of the tool: nothing tells versions apart, and a field is known by its place
/// alone. Both functions name the fields in the same order; tests hold that none is forgotten.
protocol BinaryCodable: BinaryWritable {
    /// Gives any value at all when the bytes are damaged; ``BinaryReader/isDamaged`` tells.
    init(from reader: inout BinaryReader)
}

/// A value that can be written as bytes, others for every other value.
protocol BinaryWritable {
    func write(to writer: inout BinaryWriter)
}

extension ParsedFile {
    /// Nil where the bytes are not those of such a file, be they cut off, changed or made up.
    package init?(decoding bytes: UnsafeRawBufferPointer) {
        var reader = BinaryReader(bytes)
        let file = ParsedFile(from: &reader)
        guard !reader.isDamaged, reader.isAtEnd else { return nil }
        self = file
    }

    package init?(decoding bytes: [UInt8]) {
        let file = bytes.withUnsafeBytes { ParsedFile(decoding: $0) }
        guard let file else { return nil }
        self = file
    }

    package var encoded: [UInt8] {
        var writer = BinaryWriter(path: path)
        write(to: &writer)
        return writer.contents
    }
}

// MARK: - Values of the standard library

extension Int: BinaryCodable {
    func write(to writer: inout BinaryWriter) { writer.write(UInt64(bitPattern: Int64(self)).zigzag) }

    init(from reader: inout BinaryReader) {
        self = Int(truncatingIfNeeded: Int64(bitPattern: reader.readNumber().unzigzag))
    }
}

extension Bool: BinaryCodable {
    func write(to writer: inout BinaryWriter) { writer.write(byte: self ? 1 : 0) }
    init(from reader: inout BinaryReader) { self = reader.readTag(below: 2) == 1 }
}

extension String: BinaryCodable {
    func write(to writer: inout BinaryWriter) { writer.write(text: self) }
    init(from reader: inout BinaryReader) { self = reader.readText() }
}

extension Optional: BinaryWritable where Wrapped: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        writer.write(byte: self == nil ? 0 : 1)
        self?.write(to: &writer)
    }
}

extension Optional: BinaryCodable where Wrapped: BinaryCodable {
    init(from reader: inout BinaryReader) {
        self = reader.readTag(below: 2) == 1 ? Wrapped(from: &reader) : nil
    }
}

extension Array: BinaryWritable where Element: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        writer.write(UInt64(count))
        for element in self { element.write(to: &writer) }
    }
}

extension Array: BinaryCodable where Element: BinaryCodable {
    init(from reader: inout BinaryReader) {
        self.init()
        let count = reader.readCount()
        // A count that damage made large must not claim memory for elements that are not there.
        reserveCapacity(Swift.min(count, 256))
        for _ in 0..<count where !reader.isDamaged { append(Element(from: &reader)) }
    }
}

extension UInt64 {
    /// Small for whatever is near zero on either side.
    var zigzag: UInt64 { (self << 1) ^ UInt64(bitPattern: Int64(bitPattern: self) >> 63) }
    var unzigzag: UInt64 { (self >> 1) ^ (0 &- (self & 1)) }
}
