import Crypto

/// SHA-256 of some bytes in lower-case hexadecimal, as `sha256sum` prints it.
package struct ContentHash: Hashable, Sendable {
    package let text: String

    package init(of bytes: some Sequence<UInt8>) {
        var function = SHA256()
        let hashed: Void? = bytes.withContiguousStorageIfAvailable { function.update($0) }
        if hashed == nil { Array(bytes).withUnsafeBufferPointer { function.update($0) } }
        text = function.finalize().map(hexadecimal).joined()
    }

    /// Nil for a text that is not 64 hexadecimal digits.
    package init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy(isDigit) else { return nil }
        self.text = text
    }
}

extension SHA256 {
    fileprivate mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
        update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
}

private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
