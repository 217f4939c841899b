import PikkuModel
import PikkuParse

/// What the sources of a run declare, and what is to be remembered of it.
struct Parsing {
    /// In the order of the sources; those that no frontend accepts count for nothing.
    var files: [ParsedFile]
    /// Nil for a run without one.
    var cache: ParseCache?

    /// Parses what the cache does not know.
    init(_ sources: [SourceFile], _ configuration: Configuration, cache: ParseCache?, threads: Int) {
        let frontends = frontends(configuration)
        let accepted = sources.compactMap { source in
            frontends.first { $0.accepts(path: source.path) }.map { (frontend: $0, source: source) }
        }
        guard let cache else {
            files = accepted.concurrentMap(threads: threads) { $0.frontend.parse($0.source) }
            return
        }
        let digester = SourceDigester(conditions: configuration.conditions)
        let found = accepted.concurrentMap(threads: threads) { frontend, source in
            let digest = digester.digest(of: source)
            let known = cache.file(digest, path: source.path)
            return (digest: digest, file: known ?? frontend.parse(source), isNew: known == nil)
        }
        files = found.map(\.file)
        self.cache = cache.updated(found)
    }
}

private func frontends(_ configuration: Configuration) -> [any Frontend] {
    [ManifestFrontend(), SwiftFrontend(conditions: configuration.conditions)]
}
