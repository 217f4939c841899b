package import PikkuEmit
package import PikkuModel

/// What comes of comparing a run with a cache and a run without.
package struct CacheVerification: Sendable {
    /// How many sources the cache knows, of how many.
    package var known: Int
    package var sources: Int
    /// The sources of which the cache says something else than a parser, and the outputs that differ.
    package var differences: [String]

    package var isPassed: Bool { differences.isEmpty }

    package var text: String {
        let summary = "\(known) of \(sources) files are in the cache; "
        guard !differences.isEmpty else { return summary + "builds with it and without it are the same\n" }
        return summary + "what differs:\n" + differences.map { "  \($0)\n" }.joined()
    }
}

extension CacheVerification {
    package init(
        of cache: ParseCache, _ sources: [SourceFile], _ configuration: Configuration, templates: Templates,
        threads: Int = 1
    ) {
        func files(_ cache: ParseCache?) -> [ParsedFile] {
            var parsing = Parsing(sources, configuration, cache: cache, threads: threads)
            parsing.readAll()
            return parsing.files
        }
        let (fresh, cached) = (files(nil), files(cache))
        let digester = SourceDigester(conditions: configuration.conditions)
        known = sources.count { cache.file(digester.digest(of: $0), path: $0.path) != nil }
        self.sources = fresh.count
        differences = zip(fresh, cached).filter { $0 != $1 }.map(\.0.path)

        let outputs = [nil, cache].map {
            generate(sources, configuration, templates: templates, cache: $0, threads: threads)
        }
        let files = outputs.map { output in
            Dictionary(output.files.map { ($0.path, $0.contents) }) { first, _ in first }
        }
        let paths = Set(files.joined().map(\.key)).sorted()
        differences += paths.filter { files[0][$0] != files[1][$0] }
        if outputs[0].diagnostics != outputs[1].diagnostics { differences.append("diagnostics") }
    }
}
