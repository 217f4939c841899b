/// How often the code of a file names each identifier: once, or more often.
///
/// Holds hashes only, which is enough to tell that something is named nowhere else; two identifiers of one hash make a
/// name look used, never unused.
package struct Mentions: Hashable, Sendable {
    /// Sorted; each is a hash whose lowest bit says instead whether the identifier is named more than once.
    private var entries: [UInt64] = []

    package init() {}

    init(entries: [UInt64]) { self.entries = entries }

    /// 0, 1, or 2 for more.
    package func count(of identifier: String) -> Int { count(ofHash: Self.hash(of: identifier)) }

    package func count(ofHash hash: UInt64) -> Int {
        let entry = hash & ~1
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < entry { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low] & ~1 == entry else { return 0 }
        return entries[low] & 1 == 1 ? 2 : 1
    }

    /// The hash of each identifier, its lowest bit aside.
    package var hashes: some Sequence<UInt64> { entries.lazy.map { $0 & ~1 } }

    package static func hash(of identifier: String) -> UInt64 {
        var identifier = identifier
        return identifier.withUTF8(hash) & ~1
    }

    /// FNV-1a.
    package static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

extension Mentions {
    /// Counts identifiers by their hashes: a table with open addressing, which is kept half empty.
    package struct Counter {
        /// As ``Mentions/entries``; 0 is a free place, so the identifier of that hash would count for nothing.
        private var table = [UInt64](repeating: 0, count: 256)
        private var used = 0

        package init() {}

        package mutating func add(hash: UInt64) {
            let place = place(of: hash & ~1)
            guard table[place] == 0 else {
                table[place] |= 1
                return
            }
            table[place] = hash & ~1
            used += 1
            if used * 2 > table.count { grow() }
        }

        package var mentions: Mentions { Mentions(entries: table.filter { $0 != 0 }.sorted()) }

        private func place(of entry: UInt64) -> Int {
            var place = Int(truncatingIfNeeded: (entry ^ entry >> 32) >> 1) & (table.count - 1)
            while table[place] != 0, table[place] & ~1 != entry { place = (place + 1) & (table.count - 1) }
            return place
        }

        private mutating func grow() {
            let entries = table
            table = [UInt64](repeating: 0, count: entries.count * 2)
            for entry in entries where entry != 0 { table[place(of: entry & ~1)] = entry }
        }
    }
}

extension Mentions: BinaryCodable {
    func write(to writer: inout BinaryWriter) { writer.write(words: entries) }
    init(from reader: inout BinaryReader) { entries = reader.readWords() }
}

extension Project {
    /// How often Swift code names an identifier, its declaration included: 0, 1, or 2 for more. Whole lines of comments
    /// do not count.
    package func mentions(of identifier: String) -> Int {
        var count = 0
        for file in mentions where count < 2 { count += file.count(of: identifier) }
        return min(count, 2)
    }
}
