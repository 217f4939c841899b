package import PikkuEmit
package import PikkuModel

/// What a run makes of its sources.
package struct Output: Sendable {
    /// Paths are relative to the project's root; sorted. Empty where a diagnostic is an error.
    package var files: [GeneratedFile]
    /// Sorted by place.
    package var diagnostics: [Diagnostic]
    package var project: Project
    /// What the next run may begin with; nil where this one was given nothing.
    package var cache: ParseCache?
    /// ``files``, for the next run; nil where this one was given nothing.
    package var printed: PrintedFiles?

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// The steps of a run, in their order.
package enum Stage: String, CaseIterable, Sendable {
    case parse, link, lint, emit
}

/// How much of its sources a run has to know.
package enum Extent: Sendable {
    case everything
    /// Enough for outputs and diagnostics: ``Project/types`` may lack types that nothing reaches.
    case outputs
}

/// From sources to generated files and diagnostics: a pure function, whatever the number of threads.
///
/// `finished` hears of each stage when it ends, so that a caller with a clock can time it.
package func generate(
    _ sources: [SourceFile],
    _ configuration: Configuration,
    templates: Templates,
    targets: Set<GeneratedFile.Target> = Set(GeneratedFile.Target.allCases),
    extent: Extent = .everything,
    cache: ParseCache? = nil,
    threads: Int = 1,
    finished: (Stage) -> Void = { _ in }
) -> Output {
    var parsing = Parsing(sources, configuration, cache: cache, threads: threads)
    return generate(
        &parsing, configuration, templates: templates, targets: targets, extent: extent, threads: threads,
        finished: finished)
}

/// The same for sources of which a run knows something already, and for files that it may have printed.
func generate(
    _ parsing: inout Parsing,
    _ configuration: Configuration,
    templates: Templates,
    targets: Set<GeneratedFile.Target>,
    extent: Extent,
    earlier: PrintedFiles? = nil,
    threads: Int,
    finished: (Stage) -> Void
) -> Output {
    let linked = link(&parsing, extent, finished: finished)
    var output = Output(
        files: [], diagnostics: linked.diagnostics, project: linked.project, cache: parsing.cache)
    if !targets.isEmpty { output.diagnostics += templates.faults }
    if !output.hasErrors {
        let emission = Emission(linked.project, targets, configuration, templates, after: earlier, threads: threads)
        output.files = emission.files
        output.printed = emission.printed
        output.diagnostics += outputCollisions(among: output.files, sources: parsing.sources, configuration)
        output.diagnostics += malformedOutputs(
            among: output.files, linked.project, configuration.emission, templates, threads: threads)
        if output.hasErrors { output.files = [] }
    }
    finished(.emit)
    return output
}

/// The steps up to the project.
///
/// A name that cannot be resolved may be meant for one in a source that does not matter, if only as a suggestion: so a
/// run that finds anything at all has read everything.
func link(_ parsing: inout Parsing, _ extent: Extent, finished: (Stage) -> Void) -> Linked {
    switch extent {
    case .everything: parsing.readAll()
    case .outputs: parsing.read()
    }
    finished(.parse)
    var linked = parsing.linked()
    if !linked.diagnostics.isEmpty, parsing.readAll() { linked = parsing.linked() }
    finished(.link)
    return linked
}

/// `Sources/App/Generated` for wirings in `Sources/App/…`.
package func generatedSwiftDirectory(of project: Project) -> String {
    let wirings = project.wirings.lazy.map(\.location.file).filter { $0.hasSuffix(".swift") }
    let functions = project.functions.lazy.map(\.location.file).filter { $0.hasSuffix(".swift") }
    guard let file = wirings.min() ?? functions.min() else { return "generated/swift" }
    let components = file.split(separator: "/")
    guard components.count > 2, components[0] == "Sources" else { return "generated/swift" }
    return "Sources/\(components[1])/Generated"
}
