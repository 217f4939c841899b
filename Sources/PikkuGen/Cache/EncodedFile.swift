import PikkuModel

/// A ``ParsedFile`` as it lies in a cache, with what tells whether it still is what was written.
struct EncodedFile: Sendable {
    let checksum: UInt64
    let bytes: ArraySlice<UInt8>

    init(_ file: ParsedFile) {
        bytes = file.encoded[...]
        checksum = Self.checksum(of: bytes)
    }

    init(checksum: UInt64, bytes: ArraySlice<UInt8>) {
        self.checksum = checksum
        self.bytes = bytes
    }

    /// Nil for damaged bytes.
    var file: ParsedFile? {
        guard Self.checksum(of: bytes) == checksum else { return nil }
        return bytes.withUnsafeBytes { ParsedFile(decoding: $0) }
    }

    /// FNV-1a over words of eight bytes: any one word that differs makes another sum.
    private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
            var index = 0
            while index + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                sum = (sum ^ word) &* 0x100_0000_01B3
                sum ^= sum >> 29
                index += 8
            }
            for byte in bytes[index...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return sum
        }
    }
}
