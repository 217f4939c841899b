import Crypto
import PikkuModel

/// Tells apart whatever a ``ParsedFile`` depends on: the path, the bytes, and which conditions hold (SHA-256).
struct SourceDigest: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    static let size = 32

    /// - Parameter bytes: As many as ``size`` says.
    init(bytes: UnsafeRawBufferPointer) { words = bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }

    static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: words, body)
    }
}

/// Digests the sources of one run.
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

    func digest(of source: SourceFile) -> SourceDigest {
        var function = start
        function.update(text: source.path)
        source.bytes.withUnsafeBytes { function.update(bufferPointer: $0) }
        return function.finalize().withUnsafeBytes { SourceDigest(bytes: $0) }
    }
}

extension SHA256 {
    /// With its length, so that two texts in a row are never taken for two others.
    fileprivate mutating func update(text: String) {
        var text = text
        withUnsafeBytes(of: UInt64(text.utf8.count).littleEndian) { update(bufferPointer: $0) }
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
}
