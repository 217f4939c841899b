import PikkuModel
import PikkuParse

/// What the sources of a run declare, as far as anything has asked for it, and what is to be remembered of it.
struct Parsing: Sendable {
    let sources: [SourceFile]
    /// Of those that a frontend accepts, in the order of the sources.
    private var inputs: [Input]
    /// Nil for a run without one.
    private let known: ParseCache?
    private let conditions: [String: Bool]
    private let threads: Int
    /// Whether sources that do not matter count too.
    private var isOfAll = false

    private struct Input: Sendable {
        let frontend: any Frontend
        let source: SourceFile
        let scan: SourceScan
        /// Nil in a run without a cache.
        let digest: ContentHash?
        /// Nil for one that does not matter.
        var reason: Relevance.Reason?
        /// Nil until it is read.
        var file: ParsedFile?
        /// Of the file's outline; nil until it is asked for.
        var outline: ContentHash?
        /// Whether it was parsed, rather than remembered.
        var isParsed = false

        var matters: Bool { reason != nil }
    }

    /// Scans the sources, except those that an earlier run has scanned as they are.
    init(
        _ sources: [SourceFile], _ configuration: Configuration, cache: ParseCache?, after earlier: Parsing? = nil,
        threads: Int
    ) {
        self.sources = sources
        self.threads = threads
        known = cache
        conditions = configuration.conditions
        let frontends = frontends(configuration)
        let digester = SourceDigester(conditions: conditions)
        let isComparable = earlier?.conditions == conditions && (earlier?.known == nil) == (cache == nil)
        let earlierInputs = isComparable ? earlier?.inputsByPath ?? [:] : [:]
        inputs =
            sources
            .compactMap { source in frontends.first { $0.accepts(path: source.path) }.map { ($0, source) } }
            .concurrentMap(threads: threads) { frontend, source in
                if var input = earlierInputs[source.path], input.source.bytes == source.bytes {
                    let isKnown = input.digest.flatMap { cache?.file($0, path: source.path) } != nil
                    input.isParsed = input.isParsed && !isKnown
                    return input
                }
                return Input(
                    frontend: frontend, source: source, scan: frontend.scan(source),
                    digest: cache.map { _ in digester.digest(of: source) })
            }
        for (index, reason) in Relevance.of(inputs.map(\.scan)).enumerated() { inputs[index].reason = reason }
    }

    private var inputsByPath: [String: Input] {
        Dictionary(inputs.map { ($0.source.path, $0) }) { first, _ in first }
    }

    /// Reads the sources that matter; the others count for nothing.
    mutating func read() { read { $0.matters } }

    /// Reads the sources that do not matter too. Whether there were any.
    @discardableResult
    mutating func readAll() -> Bool {
        guard !isOfAll else { return false }
        isOfAll = true
        read { _ in true }
        return inputs.contains { !$0.matters }
    }

    private mutating func read(where isWanted: (Input) -> Bool) {
        let pending = inputs.indices.filter { inputs[$0].file == nil && isWanted(inputs[$0]) }
        let found = map(pending) { input, known in
            let file = input.digest.flatMap { known?.file($0, path: input.source.path) }
            return (file ?? input.frontend.parse(input.source, input.scan), isParsed: file == nil)
        }
        for (index, found) in zip(pending, found) { (inputs[index].file, inputs[index].isParsed) = found }
    }

    private func map<Result: Sendable>(
        _ indices: [Int], _ transform: @Sendable (Input, ParseCache?) -> Result
    ) -> [Result] {
        let (inputs, known) = (inputs, known)
        return indices.concurrentMap(threads: threads) { transform(inputs[$0], known) }
    }
}

extension Parsing {
    /// What has been read, in the order of the sources. What is wrong in a source that does not matter is nobody's
    /// business here: the compiler's, where it belongs to a program at all.
    var files: [ParsedFile] {
        inputs.map { input in
            guard input.matters || isOfAll, var file = input.file else {
                var file = ParsedFile(path: input.source.path)
                file.mentions = input.scan.mentions
                return file
            }
            if !input.matters { file.diagnostics = [] }
            return file
        }
    }

    func linked() -> Linked { Project.link(files, threads: threads) }

    /// What the next run may begin with.
    var cache: ParseCache? {
        let used = inputs.compactMap { input in
            input.digest.flatMap { digest -> ParseCache.Use? in
                guard input.file != nil || input.outline != nil else { return nil }
                return ParseCache.Use(
                    digest: digest, file: input.file, outline: input.outline, isNew: input.isParsed)
            }
        }
        return known?.updated(used, keeping: inputs.count)
    }

    /// Tells apart whatever outputs depend on of the sources. Those that do not matter count only by their paths, where
    /// no output may lie.
    mutating func declarations() -> ContentHash {
        let pending = inputs.indices.filter { inputs[$0].matters && inputs[$0].outline == nil }
        for index in pending { inputs[index].outline = inputs[index].digest.flatMap { known?.outline($0) } }
        read { $0.matters && $0.outline == nil }
        let unknown = pending.filter { inputs[$0].outline == nil }
        let outlines = map(unknown) { input, _ in input.file.map { ContentHash(of: $0.outline) } }
        for (index, outline) in zip(unknown, outlines) { inputs[index].outline = outline }
        return ContentHash(ofLists: [
            sources.map(\.path), inputs.filter(\.matters).flatMap { [$0.source.path, $0.outline?.text ?? ""] },
        ])
    }
}

extension Parsing {
    /// Why each source was parsed, or was not.
    var explanations: [FileExplanation] {
        inputs.map { input in
            guard input.matters || isOfAll else {
                return FileExplanation("unparsed", input.source.path, "no source that matters names what it declares")
            }
            let isRemembered = !input.isParsed
            return FileExplanation(
                isRemembered ? "known" : "parsed", input.source.path,
                cause(input.reason) + (isRemembered ? "; parsed by an earlier build" : "; not parsed before as it is"))
        }
    }

    private func cause(_ reason: Relevance.Reason?) -> String {
        switch reason {
        case nil: "something is wrong in another source"
        case .unclear: "only a parser can tell what it declares"
        case .uses(let name): "it uses '\(name)'"
        case .declares(let name): "it declares '\(name)'"
        case .isNamed(let index): "'\(inputs[index].source.path)' names what it declares"
        }
    }
}

func frontends(_ configuration: Configuration) -> [any Frontend] {
    [ManifestFrontend(), SwiftFrontend(conditions: configuration.conditions)]
}
