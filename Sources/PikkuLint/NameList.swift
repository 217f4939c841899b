/// Names that an option lists, told from identifiers by their words: `apiKey` is found in `newAPIKey` and `api_key`,
/// and `token` in `accessToken`, but not in `tokenCount`.
struct NameList {
    /// In lower case, their words put together.
    private let names: Set<String>

    init(_ names: [String]) { self.names = Set(names.map { words(of: $0).joined() }) }

    func endsName(of words: [String]) -> Bool { lengthAtEnd(of: words) > 0 }

    func beginsName(of words: [String]) -> Bool {
        var beginning = ""
        for word in words {
            beginning += word
            if names.contains(beginning) { return true }
        }
        return false
    }

    func contains(_ words: [String]) -> Bool { names.contains(words.joined()) }

    /// The length of the longest name that an identifier ends with; 0 without one.
    func lengthAtEnd(of words: [String]) -> Int {
        words.indices.lazy.map { words[$0...].joined() }.first(where: names.contains)?.utf8.count ?? 0
    }
}
