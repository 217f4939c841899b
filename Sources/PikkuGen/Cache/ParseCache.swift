import PikkuModel

/// What files declared when they were last read, by what they held: a run parses only what it has not seen before.
///
/// A value like any other: a run is given one and makes the next. It says nothing that parsing would not say, so
/// whatever is missing or damaged is parsed anew.
package struct ParseCache: Sendable {
    /// Those that the last run used come first, then those that earlier ones did.
    private(set) var entries: [Entry] = []
    private var places: [ContentHash: Int] = [:]
    /// Whether a run has added anything to what was decoded.
    package private(set) var isChanged = false

    package init() {}

    init(_ entries: [Entry]) {
        self.entries = entries
        places = Dictionary(entries.enumerated().map { ($1.digest, $0) }) { first, _ in first }
    }

    /// One file, in one form or both.
    struct Entry: Sendable {
        var digest: ContentHash
        var file: ParsedFile?
        /// Of ``ParsedFile/outline``; nil where nothing has asked for it.
        var outline: ContentHash?
        var encoded: EncodedFile?
    }

    /// Nil where it is not known, or what is known is damaged.
    func file(_ digest: ContentHash, path: String) -> ParsedFile? {
        guard let entry = places[digest].map({ entries[$0] }) else { return nil }
        guard let file = entry.file ?? entry.encoded?.file, file.path == path else { return nil }
        return file
    }

    /// The digest of the file's outline; nil where it is not at hand.
    func outline(_ digest: ContentHash) -> ContentHash? { places[digest].flatMap { entries[$0].outline } }

    /// A file as a run has used it.
    struct Use: Sendable {
        var digest: ContentHash
        /// Nil where its outline was enough.
        var file: ParsedFile?
        /// As that of an entry.
        var outline: ContentHash?
        /// Parsed, since the cache did not know it.
        var isNew: Bool
    }

    /// What is known after a run, with as many of the files that it did not use as are to be kept: they help whoever
    /// goes back to another branch, or takes back an edit.
    func updated(_ used: [Use], keeping count: Int) -> ParseCache {
        let digests = Set(used.map(\.digest))
        let kept = entries.lazy.filter { !digests.contains($0.digest) }.prefix(count)
        var next = ParseCache(
            used.map { use in
                let known = use.isNew ? nil : places[use.digest].map { entries[$0] }
                return Entry(
                    digest: use.digest, file: use.file ?? known?.file, outline: use.outline ?? known?.outline,
                    encoded: known?.encoded)
            } + kept)
        next.isChanged = isChanged || used.contains(where: \.isNew)
        return next
    }
}
