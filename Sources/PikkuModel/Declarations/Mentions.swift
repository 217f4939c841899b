/// How often the code of a file names each identifier: once, or more often.
///
/// Holds hashes only, which is enough to tell that something is named nowhere else; two identifiers of one hash make a
/// name look used, never unused.
package struct Mentions: Hashable, Sendable, Codable {
    private var once: Set<UInt64> = []
    private var again: Set<UInt64> = []

    package init() {}

    package mutating func add(hash: UInt64) {
        if !once.insert(hash).inserted { again.insert(hash) }
    }

    /// 0, 1, or 2 for more.
    package func count(of identifier: String) -> Int {
        var hash = Self.seed
        for byte in identifier.utf8 { Self.mix(byte, into: &hash) }
        guard once.contains(hash) else { return 0 }
        return again.contains(hash) ? 2 : 1
    }

    /// The hash of no bytes (FNV-1a).
    package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    package static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
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
