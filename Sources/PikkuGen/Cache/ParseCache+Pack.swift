import Crypto
import PikkuModel

/// The cache as the bytes of one file, which is read at once: a file for each entry takes ten times as long.
///
/// The mark, the digest of the tool, then for each entry its digest, that of its outline, a checksum, the length and the
/// bytes. Numbers are 64 bits wide, the lowest byte first.
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
            let head = Header(bytes: pack[index..<index + Self.entryHeaderSize])
            index += Self.entryHeaderSize
            guard head.length <= UInt64(pack.count - index) else { break }
            let bytes = pack[index..<index + Int(head.length)]
            index += bytes.count
            let file = EncodedFile(outline: head.outline, checksum: head.checksum, bytes: bytes)
            if let file { entries.append(Entry(digest: head.digest, outline: file.outline, encoded: file)) }
        }
        self.init(entries)
    }

    package func encoded(by tool: [String], threads: Int = 1) -> [UInt8] {
        let files = entries.concurrentMap(threads: threads) { entry in
            entry.encoded ?? entry.file.map { EncodedFile($0, outline: entry.outline) }
        }
        var pack = Self.header(of: tool)
        for (entry, file) in zip(entries, files) {
            guard let file, pack.count + Self.entryHeaderSize + file.bytes.count <= Self.maximumSize else { continue }
            entry.digest.withBytes { pack += $0 }
            file.outline.withBytes { pack += $0 }
            pack.append(file.checksum)
            pack.append(UInt64(file.bytes.count))
            pack += file.bytes
        }
        return pack
    }

    private static let entryHeaderSize = 2 * ContentHash.size + 16

    /// What is in front of an entry's bytes.
    private struct Header {
        let digest: ContentHash
        let outline: ContentHash
        let checksum: UInt64
        let length: UInt64

        /// - Parameter bytes: As many as ``entryHeaderSize`` says.
        init(bytes: ArraySlice<UInt8>) {
            let size = ContentHash.size
            (digest, outline, checksum, length) = bytes.withUnsafeBytes { bytes in
                (
                    ContentHash(bytes: UnsafeRawBufferPointer(rebasing: bytes[..<size])),
                    ContentHash(bytes: UnsafeRawBufferPointer(rebasing: bytes[size..<2 * size])),
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * size, as: UInt64.self)),
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * size + 8, as: UInt64.self))
                )
            }
        }
    }

    private static func header(of tool: [String]) -> [UInt8] {
        var function = SHA256()
        for text in tool { function.update(data: Array(text.utf8) + [0]) }
        return Array("pikku-gen cache\n".utf8) + function.finalize()
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ number: UInt64) { Swift.withUnsafeBytes(of: number.littleEndian) { self += $0 } }
}
