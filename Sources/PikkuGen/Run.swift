package import PikkuEmit
package import PikkuModel

/// One run of the tool over a project, which need not find out again what an earlier one has.
///
/// What it makes is always what ``generate(_:_:templates:targets:extent:cache:threads:finished:)`` would.
package struct Run: Sendable {
    private let configuration: Configuration
    private let templates: Templates
    private let overrides: [String: String]
    private let targets: Set<GeneratedFile.Target>
    private let threads: Int
    private var parsing: Parsing
    private var made: Made?
    /// What the last run that printed anything has printed, whatever was wrong since.
    private var printed: PrintedFiles?

    /// What a run without diagnostics has made.
    private struct Made: Sendable {
        let digest: ContentHash
        let output: Output
    }

    /// - Parameters:
    ///   - overrides: The texts from which `templates` were made.
    ///   - earlier: Any run, at best the last one of the same project.
    package init(
        _ sources: [SourceFile], _ configuration: Configuration, templates: Templates, overrides: [String: String],
        targets: Set<GeneratedFile.Target> = Set(GeneratedFile.Target.allCases), cache: ParseCache? = nil,
        threads: Int = 1, after earlier: Run? = nil
    ) {
        self.configuration = configuration
        self.templates = templates
        self.overrides = overrides
        self.targets = targets
        self.threads = threads
        parsing = Parsing(sources, configuration, cache: cache, after: earlier?.parsing, threads: threads)
        made = earlier?.made
        printed = earlier?.printed
    }

    /// Tells apart all that outputs depend on. It is found out without linking, and without parsing what is known.
    package var digest: ContentHash {
        mutating get {
            ContentHash(ofLists: [
                targets.map(\.rawValue).sorted(), [settings.text], [parsing.declarations().text],
            ])
        }
    }

    /// Tells apart all that outputs depend on beside the sources.
    private var settings: ContentHash {
        ContentHash(ofLists: [
            [configuration.text], overrides.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] },
        ])
    }

    /// What is made of the sources, or what was of others with the same digest. Then places are those of the others; of
    /// what has no diagnostics, no output shows them.
    package mutating func output(finished: (Stage) -> Void = { _ in }) -> Output {
        let digest = digest
        if let made, made.digest == digest { return made.output }
        let output = generate(
            &parsing, configuration, templates: templates, targets: targets, extent: .outputs,
            earlier: earlierFiles, threads: threads, finished: finished)
        printed = output.printed ?? printed
        made = output.diagnostics.isEmpty ? Made(digest: digest, output: output) : nil
        return output
    }

    private var earlierFiles: PrintedFiles {
        let settings = settings
        guard let printed, printed.settings == settings else { return PrintedFiles(settings: settings) }
        return printed
    }

    /// Why each source was parsed, or was not; in the order of the sources.
    package var explanations: [FileExplanation] { parsing.explanations }

    /// What the next run of the program may begin with.
    package var cache: ParseCache? { parsing.cache }
}
