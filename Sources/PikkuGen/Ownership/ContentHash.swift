import Crypto

/// SHA-256 of some bytes.
package struct ContentHash: Hashable, Sendable {
    static let size = 32

    private let words: SIMD4<UInt64>

    package init(of bytes: some Sequence<UInt8>) {
        var function = SHA256()
        let hashed: Void? = bytes.withContiguousStorageIfAvailable { function.update($0) }
        if hashed == nil { Array(bytes).withUnsafeBufferPointer { function.update($0) } }
        self.init(function)
    }

    /// Of texts, so that no two arrays of lists have the same.
    package init(ofLists lists: [[String]]) {
        var function = SHA256()
        for list in lists {
            function.update(text: String(list.count))
            for text in list { function.update(text: text) }
        }
        self.init(function)
    }

    init(_ function: SHA256) { self = function.finalize().withUnsafeBytes { ContentHash(bytes: $0) } }

    /// - Parameter bytes: As many as ``size`` says.
    init(bytes: UnsafeRawBufferPointer) { words = bytes.loadUnaligned(as: SIMD4<UInt64>.self) }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: words, body)
    }
}

extension ContentHash {
    /// Nil for a text that is not 64 hexadecimal digits, in lower case.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        let numbers = digits.compactMap(hexadecimalDigits.firstIndex)
        guard digits.count == 2 * Self.size, numbers.count == digits.count else { return nil }
        let bytes = (0..<Self.size).map { UInt8(numbers[2 * $0] << 4 | numbers[2 * $0 + 1]) }
        self = bytes.withUnsafeBytes { ContentHash(bytes: $0) }
    }

    /// In hexadecimal, as `sha256sum` prints it.
    package var text: String {
        String(unsafeUninitializedCapacity: 2 * Self.size) { text in
            withBytes { bytes in
                for (index, byte) in bytes.enumerated() {
                    text[2 * index] = hexadecimalDigits[Int(byte >> 4)]
                    text[2 * index + 1] = hexadecimalDigits[Int(byte & 15)]
                }
            }
            return 2 * Self.size
        }
    }
}

private let hexadecimalDigits = Array("0123456789abcdef".utf8)

extension SHA256 {
    fileprivate mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
        update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
}
