import PikkuModel

/// A ``ParsedFile`` as it lies in a cache, with what tells whether it still is what was written.
struct EncodedFile: Sendable {
    /// Of ``ParsedFile/outline``, which is asked for more often than the file.
    let outline: ContentHash
    let checksum: UInt64
    let bytes: ArraySlice<UInt8>

    init(_ file: ParsedFile, outline: ContentHash?) {
        self.outline = outline ?? ContentHash(of: file.outline)
        bytes = file.encoded[...]
        checksum = Self.checksum(of: bytes, self.outline)
    }

    /// Nil for damaged bytes.
    init?(outline: ContentHash, checksum: UInt64, bytes: ArraySlice<UInt8>) {
        guard Self.checksum(of: bytes, outline) == checksum else { return nil }
        self.outline = outline
        self.checksum = checksum
        self.bytes = bytes
    }

    /// Nil for bytes that nobody wrote, whatever their checksum says.
    var file: ParsedFile? { bytes.withUnsafeBytes { ParsedFile(decoding: $0) } }

    private static func checksum(of bytes: ArraySlice<UInt8>, _ outline: ContentHash) -> UInt64 {
        bytes.withUnsafeBytes { bytes in outline.withBytes { checksum(of: bytes, after: checksum(of: $0)) } }
    }

    /// FNV-1a over words of eight bytes: any one word that differs makes another sum.
    private static func checksum(
        of bytes: UnsafeRawBufferPointer, after start: UInt64 = 0xCBF2_9CE4_8422_2325
    ) -> UInt64 {
        var sum = start ^ UInt64(bytes.count)
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
