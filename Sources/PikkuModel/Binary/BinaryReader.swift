/// Reads what ``BinaryWriter`` wrote.
///
/// Never fails on the way: once the bytes make no sense, everything reads as empty or zero, and ``isDamaged`` says so
/// at the end. So whoever reads need not ask after each value.
struct BinaryReader {
    private let bytes: UnsafeRawBufferPointer
    private var index = 0
    private var path = SourcePath("")
    private var texts: [String] = []
    private var lastStart = 0
    private var depth = 0
    private(set) var isDamaged = false

    /// How deep values may hold values of their own kind; sources are held to less.
    private static let maximumDepth = 256

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        let count = readCount()
        path = SourcePath(readTableEntry())
        texts.reserveCapacity(count)
        for _ in 0..<count where !isDamaged { texts.append(readTableEntry()) }
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func damaged() { isDamaged = true }

    mutating func readByte() -> UInt8 {
        guard index < bytes.count, !isDamaged else {
            isDamaged = true
            return 0
        }
        defer { index += 1 }
        return bytes[index]
    }

    /// A byte that is one of the first few.
    mutating func readTag(below limit: UInt8) -> UInt8 {
        let tag = readByte()
        guard tag < limit else {
            isDamaged = true
            return 0
        }
        return tag
    }

    mutating func readNumber() -> UInt64 {
        let first = readByte()
        guard first >= 0x80 else { return UInt64(first) }
        var number = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while shift < 64 {
            let byte = readByte()
            number |= UInt64(byte & 0x7F) << shift
            guard byte >= 0x80 else { return number }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    /// Of things that take at least a byte each.
    mutating func readCount() -> Int {
        let count = readNumber()
        guard !isDamaged, count <= UInt64(bytes.count - index) else {
            isDamaged = true
            return 0
        }
        return Int(count)
    }

    mutating func readWords() -> [UInt64] {
        let count = readCount()
        guard count <= (bytes.count - index) / 8 else {
            isDamaged = true
            return []
        }
        defer { index += count * 8 }
        return (0..<count).map {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + $0 * 8, as: UInt64.self))
        }
    }

    mutating func readText() -> String {
        let place = readNumber()
        guard place < UInt64(texts.count) else {
            isDamaged = true
            return ""
        }
        return texts[Int(place)]
    }

    mutating func readCase<Value: CaseIterable & Equatable>(or other: Value) -> Value {
        let place = Int(truncatingIfNeeded: readNumber() & 0xFFFF)
        guard let value = Value.allCases.dropFirst(place).first else {
            isDamaged = true
            return other
        }
        return value
    }

    mutating func readLocation() -> SourceLocation {
        let number = readNumber()
        guard number & 1 == 0 else { return readFarLocation() }
        lastStart = offset(Int(truncatingIfNeeded: Int64(bitPattern: (number >> 1).unzigzag)), from: lastStart)
        let length = Int(truncatingIfNeeded: readNumber())
        return SourceLocation(path: path, start: lastStart, end: offset(length, from: lastStart))
    }

    private mutating func readFarLocation() -> SourceLocation {
        let file = readText()
        lastStart = offset(Int(from: &self), from: 0)
        var location = SourceLocation(file: file, start: lastStart, end: lastStart)
        location.end = offset(Int(from: &self), from: 0)
        return location
    }

    private mutating func offset(_ distance: Int, from start: Int) -> Int {
        let (offset, isTooFar) = start.addingReportingOverflow(distance)
        guard !isTooFar, UInt32(exactly: offset) != nil else {
            isDamaged = true
            return 0
        }
        return offset
    }

    /// Reads a value that may hold others of its kind; nil where they go on for longer than any source may.
    mutating func nested<Value>(_ read: (inout BinaryReader) -> Value) -> Value? {
        guard depth < Self.maximumDepth, !isDamaged else {
            isDamaged = true
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return read(&self)
    }

    private mutating func readTableEntry() -> String {
        let count = readCount()
        defer { index += count }
        guard let text = String(validating: bytes[index..<index + count], as: UTF8.self) else {
            isDamaged = true
            return ""
        }
        return text
    }
}
