import Crypto
import PikkuModel

/// Digests the sources of one run: the digest tells apart whatever a ``ParsedFile`` depends on, which is the path, the
/// bytes, and which conditions hold.
struct SourceDigester: Sendable {
    private let start: SHA256

    init(conditions: [String: Bool]) {
        var function = SHA256()
        for (condition, holds) in conditions.sorted(by: { $0.key < $1.key }) {
            function.update(text: condition)
            function.update(text: holds ? "true" : "false")
        }
        function.update(text: "")
        start = function
    }

    func digest(of source: SourceFile) -> ContentHash {
        var function = start
        function.update(text: source.path)
        source.bytes.withUnsafeBytes { function.update(bufferPointer: $0) }
        return ContentHash(function)
    }
}

extension SHA256 {
    /// With its length, so that two texts in a row are never taken for two others.
    mutating func update(text: String) {
        var text = text
        withUnsafeBytes(of: UInt64(text.utf8.count).littleEndian) { update(bufferPointer: $0) }
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
}
