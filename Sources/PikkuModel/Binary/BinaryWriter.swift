/// Gathers the bytes of one file: a table of its texts, each once, and behind it the values that refer to them.
struct BinaryWriter {
    private let path: SourcePath
    private var body: [UInt8] = []
    private var texts: [String] = []
    private var indices: [String: Int] = [:]
    /// Where the location that was written last begins: the next one is not far.
    private var lastStart = 0
    private let keepsOffsets: Bool
    /// The start and the end of each location, where only their order is kept.
    private var offsets: [Int] = []

    /// - Parameters:
    ///   - path: The file that nearly all locations are in.
    ///   - keepsOffsets: Whether locations can be read back; otherwise only the order of all offsets is written.
    init(path: String, keepsOffsets: Bool = true) {
        self.path = SourcePath(path)
        self.keepsOffsets = keepsOffsets
        body.reserveCapacity(1 << 12)
    }

    /// The whole, when everything has been written.
    var contents: [UInt8] {
        var table: [UInt8] = []
        table.reserveCapacity(body.count * 2)
        table.append(number: UInt64(texts.count))
        for text in [path.text] + texts {
            table.append(number: UInt64(text.utf8.count))
            table += text.utf8
        }
        table += body
        for rank in ranks(of: offsets) { table.append(number: UInt64(rank)) }
        return table
    }

    mutating func write(byte: UInt8) { body.append(byte) }
    mutating func write(_ number: UInt64) { body.append(number: number) }

    /// Eight bytes each, the lowest first.
    mutating func write(words: [UInt64]) {
        write(UInt64(words.count))
        for word in words {
            withUnsafeBytes(of: word.littleEndian) { body += $0 }
        }
    }

    /// Its place in the table.
    mutating func write(text: String) {
        if let index = indices[text] { return write(UInt64(index)) }
        indices[text] = texts.count
        write(UInt64(texts.count))
        texts.append(text)
    }

    /// The place in the list of all cases.
    mutating func write<Value: CaseIterable & Equatable>(case value: Value) {
        write(UInt64(Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0))
    }

    /// An even number says how far on from the last location this one begins; an odd one is in front of all there is
    /// to say of a location in another file, or an odd one.
    mutating func write(_ location: SourceLocation) {
        guard keepsOffsets else {
            write(byte: location.path == path ? 0 : 1)
            if location.path != path { write(text: location.file) }
            offsets.append(location.start)
            return offsets.append(location.end)
        }
        let distance = UInt64(bitPattern: Int64(location.start - lastStart)).zigzag
        lastStart = location.start
        guard location.path == path, location.start <= location.end else {
            write(1)
            write(text: location.file)
            location.start.write(to: &self)
            return location.end.write(to: &self)
        }
        write(distance << 1)
        write(UInt64(location.end - location.start))
    }
}

/// For each number, how many different ones are below it.
private func ranks(of numbers: [Int]) -> [Int] {
    var ranks = numbers
    var rank = -1
    var last: Int?
    for index in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
        if numbers[index] != last { rank += 1 }
        last = numbers[index]
        ranks[index] = rank
    }
    return ranks
}

extension [UInt8] {
    /// Seven bits to a byte, the lowest first; all but the last byte have the highest bit set.
    fileprivate mutating func append(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}
