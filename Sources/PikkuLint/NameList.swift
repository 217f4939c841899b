/// Names that an option lists, told from identifiers by their words: `apiKey` is found in `newAPIKey` and `api_key`,
/// and `token` in `accessToken`, but not in `tokenCount`.
struct NameList {
    /// In lower case, their words put together.
    private let names: Set<String>
    /// The last two letters of each, which rule most identifiers out without a look at their words.
    private let endings: Set<UInt16>

    init(_ names: [String]) {
        self.names = Set(names.map { words(of: $0).joined() })
        endings = Set(self.names.map { ending(of: $0) ?? 0 })
    }

    func endsName(_ identifier: String) -> Bool { mayEnd(identifier) && endsName(of: words(of: identifier)) }

    func endsName(of words: [String]) -> Bool { lengthAtEnd(of: words) > 0 }

    func beginsName(of words: [String]) -> Bool {
        var beginning = ""
        for word in words {
            beginning += word
            if names.contains(beginning) { return true }
        }
        return false
    }

    /// The length of the longest name that an identifier ends with; 0 without one.
    func lengthAtEnd(of words: [String]) -> Int {
        words.indices.lazy.map { words[$0...].joined() }.first(where: names.contains)?.utf8.count ?? 0
    }

    /// False only for an identifier that cannot end with one of the names, digits behind it left aside.
    func mayEnd(_ identifier: String) -> Bool {
        guard !endings.contains(0), let ending = ending(of: identifier) else { return true }
        return endings.contains(ending)
    }
}

/// The last two letters in lower case; nil where something else than ASCII letters and digits is met before.
private func ending(of identifier: String) -> UInt16? {
    var ending: UInt16 = 0
    for byte in identifier.utf8.reversed() {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9") where ending == 0: continue
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            if ending != 0 { return ending << 8 | UInt16(byte | 0x20) }
            ending = UInt16(byte | 0x20)
        default: return nil
        }
    }
    return nil
}

/// The first of an identifier's words, as ``words(of:)`` has it.
func firstWord(of identifier: String) -> String? {
    let letters = identifier.utf8.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    let next = identifier.utf8[letters.endIndex...].first
    guard !letters.isEmpty, next.map({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) ?? true else {
        return words(of: identifier).first
    }
    return String(letters)
}
