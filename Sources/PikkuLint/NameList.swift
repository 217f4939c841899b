/// Names that an option lists, told from identifiers by their words: `apiKey` is found in `newAPIKey` and `api_key`,
/// and `token` in `accessToken`, but not in `tokenCount`.
struct NameList {
    /// In lower case, their words put together.
    private let names: Set<String>
    /// By ``ending(of:)``: whether one of the names has it, which rules most identifiers out without a look at their
    /// words.
    private var hasEnding = [Bool](repeating: false, count: 1024)
    /// Whether all of the names have such an ending.
    private var hasEndings = true

    init(_ names: [String]) {
        self.names = Set(names.map { words(of: $0).joined() })
        for name in self.names {
            if let ending = ending(of: name) { hasEnding[ending] = true } else { hasEndings = false }
        }
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
        guard hasEndings, let ending = ending(of: identifier) else { return true }
        return hasEnding[ending]
    }
}

/// The last two letters, letter case and digits behind them left aside, as a number below 1024; nil where something else
/// than ASCII letters is met before.
private func ending(of identifier: String) -> Int? {
    var identifier = identifier
    return identifier.withUTF8 { bytes in
        var end = bytes.count
        while end > 0, bytes[end - 1].isDigit { end -= 1 }
        guard end > 1, bytes[end - 1].isLetter, bytes[end - 2].isLetter else { return nil }
        return Int(bytes[end - 1] & 0x1F) << 5 | Int(bytes[end - 2] & 0x1F)
    }
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
