extension String {
    /// Whether every byte is a visible ASCII character or a space, other than some: such a text, as nearly every one is,
    /// needs no look at what Unicode says of its characters.
    func isPlain(without special: StaticString = "") -> Bool {
        utf8.allSatisfy { byte in
            (0x20...0x7E).contains(byte) && !special.contains(byte)
        }
    }

    /// Whether nothing of it can be seen.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Whether it is a plain identifier of every language, keywords apart; nil where that takes more than ASCII to say.
    var isASCIIIdentifier: Bool? {
        var isIdentifier = !isEmpty
        for (index, byte) in utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"): if index == 0 { isIdentifier = false }
            case 0x80...: return nil
            default: isIdentifier = false
            }
        }
        return isIdentifier
    }
}

extension StaticString {
    fileprivate func contains(_ byte: UInt8) -> Bool {
        withUTF8Buffer { $0.contains(byte) }
    }
}
