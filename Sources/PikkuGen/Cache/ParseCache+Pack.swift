import Crypto
import PikkuModel

/// The cache as the bytes of one file, which is read at once: a file for each entry takes ten times as long.
///
/// The mark, the digest of the tool, then for each entry its digest, checksum, length and bytes. Numbers are 64 bits
/// wide, the lowest byte first.
extension ParseCache {
    /// More is not kept; the entries that were used last are the ones that stay.
    package static let maximumSize = 64 << 20

    /// What another tool wrote is nothing to this one; what is cut off or damaged is left out.
    ///
    /// - Parameter tool: Says which tool this is: texts of its own for each build.
    package init(decoding pack: [UInt8], of tool: [String]) {
        let header = Self.header(of: tool)
        guard pack.starts(with: header) else {
            self.init()
            return
        }
        var entries: [Entry] = []
        var index = header.count
        while index + Self.entryHeaderSize <= pack.count {
            let (digest, checksum, length) = pack.withUnsafeBytes { bytes in
                let start = UnsafeRawBufferPointer(rebasing: bytes[index..<index + Self.entryHeaderSize])
                return (
                    SourceDigest(bytes: start),
                    UInt64(littleEndian: start.loadUnaligned(fromByteOffset: SourceDigest.size, as: UInt64.self)),
                    UInt64(littleEndian: start.loadUnaligned(fromByteOffset: SourceDigest.size + 8, as: UInt64.self))
                )
            }
            index += Self.entryHeaderSize
            guard length <= UInt64(pack.count - index) else { break }
            let bytes = pack[index..<index + Int(length)]
            entries.append(Entry(digest: digest, encoded: EncodedFile(checksum: checksum, bytes: bytes)))
            index += bytes.count
        }
        self.init(entries)
    }

    package func encoded(by tool: [String], threads: Int = 1) -> [UInt8] {
        let files = entries.concurrentMap(threads: threads) { entry in
            entry.encoded ?? entry.file.map(EncodedFile.init)
        }
        var pack = Self.header(of: tool)
        for (entry, file) in zip(entries, files) {
            guard let file, pack.count + Self.entryHeaderSize + file.bytes.count <= Self.maximumSize else { continue }
            entry.digest.withBytes { pack += $0 }
            pack.append(file.checksum)
            pack.append(UInt64(file.bytes.count))
            pack += file.bytes
        }
        return pack
    }

    private static let entryHeaderSize = SourceDigest.size + 16

    private static func header(of tool: [String]) -> [UInt8] {
        var function = SHA256()
        for text in tool { function.update(data: Array(text.utf8) + [0]) }
        return Array("pikku-gen cache\n".utf8) + function.finalize()
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ number: UInt64) { Swift.withUnsafeBytes(of: number.littleEndian) { self += $0 } }
}
