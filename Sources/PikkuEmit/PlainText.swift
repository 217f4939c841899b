extension String {
    /// Whether every byte is a visible ASCII character or a space, other than some: such a text, as nearly every one is,
    /// needs no look at what Unicode says of its characters.
    func isPlain(without special: StaticString = "") -> Bool {
        utf8.allSatisfy { byte in
            (0x20...0x7E).contains(byte) && !special.contains(byte)
        }
    }

    /// How many columns it takes on a line: one for each character.
    var width: Int { isPlain() ? utf8.count : count }

    /// Whether nothing of it can be seen.
    var isBlank: Bool {
        if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
        return allSatisfy(\.isWhitespace)
    }
}

extension StaticString {
    fileprivate func contains(_ byte: UInt8) -> Bool {
        withUTF8Buffer { $0.contains(byte) }
    }
}
