/// The words that an identifier is made of, in lower case: `getHTTPUsers2`, `get_http-users2` → get, http, users2.
package func words(of identifier: String) -> [String] {
    var identifier = identifier
    return identifier.withUTF8 { words(ofASCII: $0) } ?? words(ofCharacters: Array(identifier))
}

/// The same in a tenth of the time; nil for a text with other characters.
private func words(ofASCII bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var words: [String] = []
    var start = 0
    for (index, byte) in bytes.enumerated() {
        guard byte.isLetterOrDigit else {
            words.append(lowercased: bytes[start..<index])
            start = index + 1
            continue
        }
        guard byte.isUpperCase, index > start else { continue }
        let beginsLower = index + 1 < bytes.count && bytes[index + 1].isLowerCase
        if !bytes[index - 1].isUpperCase || beginsLower {
            words.append(lowercased: bytes[start..<index])
            start = index
        }
    }
    words.append(lowercased: bytes[min(start, bytes.count)...])
    return words
}

private func words(ofCharacters characters: [Character]) -> [String] {
    var words: [String] = []
    var word = ""
    for (index, character) in characters.enumerated() {
        guard character.isLetter || character.isNumber else {
            words.append(word)
            word = ""
            continue
        }
        let followsLower = index > 0 && !characters[index - 1].isUppercase
        let beginsLower = index + 1 < characters.count && characters[index + 1].isLowercase
        if character.isUppercase, followsLower || beginsLower {
            words.append(word)
            word = ""
        }
        word += character.lowercased()
    }
    words.append(word)
    return words.filter { !$0.isEmpty }
}

extension [String] {
    fileprivate mutating func append(lowercased bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard !bytes.isEmpty else { return }
        append(
            String(unsafeUninitializedCapacity: bytes.count) { buffer in
                for (index, byte) in bytes.enumerated() { buffer[index] = byte.isUpperCase ? byte | 0x20 : byte }
                return bytes.count
            })
    }
}

extension UInt8 {
    var isUpperCase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    var isLowerCase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLetter: Bool { isUpperCase || isLowerCase }
    var isLetterOrDigit: Bool { isUpperCase || isLowerCase || isDigit }
}
