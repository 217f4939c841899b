import PikkuModel
import PikkuParse

/// What the sources of a run declare, and what is to be remembered of it.
struct Parsing {
    /// In the order of the sources; those that no frontend accepts count for nothing, and those that do not matter have
    /// no declarations until ``readAll(threads:)``.
    private(set) var files: [ParsedFile]
    /// Nil for a run without one.
    private let known: ParseCache?
    private var used: [ParseCache.Use] = []
    private let inputs: [Input]
    private let digester: SourceDigester

    private struct Input {
        var frontend: any Frontend
        var source: SourceFile
        var scan: SourceScan
        var matters = true
    }

    /// Parses what matters and the cache does not know.
    init(_ sources: [SourceFile], _ configuration: Configuration, cache: ParseCache?, threads: Int) {
        let frontends = frontends(configuration)
        var inputs =
            sources
            .compactMap { source in frontends.first { $0.accepts(path: source.path) }.map { ($0, source) } }
            .concurrentMap(threads: threads) { Input(frontend: $0, source: $1, scan: $0.scan($1)) }
        for (index, matters) in Relevance.of(inputs.map(\.scan)).enumerated() { inputs[index].matters = matters }
        self.inputs = inputs
        known = cache
        digester = SourceDigester(conditions: configuration.conditions)
        files = inputs.map { input in
            var file = ParsedFile(path: input.source.path)
            file.mentions = input.scan.mentions
            return file
        }
        read(inputs.indices.filter { inputs[$0].matters }, threads: threads)
    }

    /// Reads the sources that do not matter too. What is wrong in them is nobody's business here: the compiler's,
    /// where they belong to a program at all.
    mutating func readAll(threads: Int) {
        let others = inputs.indices.filter { !inputs[$0].matters }
        read(others, threads: threads)
        for index in others { files[index].diagnostics = [] }
    }

    /// What the next run may begin with.
    var cache: ParseCache? { known?.updated(used, keeping: inputs.count) }

    private mutating func read(_ indices: [Int], threads: Int) {
        let (inputs, digester, known) = (inputs, digester, known)
        let found = indices.concurrentMap(threads: threads) { index -> (ParsedFile, ParseCache.Use?) in
            let input = inputs[index]
            guard let known else { return (input.frontend.parse(input.source, input.scan), nil) }
            let digest = digester.digest(of: input.source)
            if let file = known.file(digest, path: input.source.path) {
                return (file, ParseCache.Use(digest: digest, file: file, isNew: false))
            }
            let file = input.frontend.parse(input.source, input.scan)
            return (file, ParseCache.Use(digest: digest, file: file, isNew: true))
        }
        for (index, found) in zip(indices, found) { files[index] = found.0 }
        used += found.compactMap(\.1)
    }
}

private func frontends(_ configuration: Configuration) -> [any Frontend] {
    [ManifestFrontend(), SwiftFrontend(conditions: configuration.conditions)]
}
