import PikkuEmit
import PikkuModel

/// The files of a project without errors.
struct Emission {
    /// Sorted by path.
    let files: [GeneratedFile]
    /// Nil where nobody asked for it.
    let printed: PrintedFiles?

    /// - Parameter earlier: What has been printed before, and is not printed again where it would be the same.
    init(
        _ project: Project, _ targets: Set<GeneratedFile.Target>, _ configuration: Configuration,
        _ templates: Templates, after earlier: PrintedFiles?, threads: Int
    ) {
        let keys = earlier.map { OutputKeys(project, settings: $0.settings, threads: threads) }
        let outputs = configuration.outputs
        let placed = emitters(configuration.emission)
            .filter { targets.contains($0.target) && outputs[$0.target] != .off }
            .flatMap { emitter in
                emitter.files(for: project, templates: templates).compactMap { file in
                    outputs.path(of: file.path, emitter.target, in: project).map {
                        PlacedFile(target: emitter.target, path: $0, file: file)
                    }
                }
            }
        let made = placed.concurrentMap(threads: threads) { placed in
            let key = keys?.key(of: placed.file.subject)
            let known = key.flatMap { earlier?.contents(of: placed.path, $0) }
            let contents = known ?? placed.file.contents
            return (file: GeneratedFile(target: placed.target, path: placed.path, contents: contents), key: key)
        }
        files = made.map(\.file).sorted { $0.path < $1.path }
        printed = earlier.map { earlier in
            var printed = PrintedFiles(settings: earlier.settings)
            for (file, key) in made { if let key { printed.add(file.path, key, file.contents) } }
            return printed
        }
    }
}

private struct PlacedFile: Sendable {
    let target: GeneratedFile.Target
    /// Relative to the project's root.
    let path: String
    let file: PrintableFile
}

extension Configuration.Outputs {
    /// Nil for a target that is off.
    fileprivate func path(of path: String, _ target: GeneratedFile.Target, in project: Project) -> String? {
        switch (self[target], target) {
        case (.off, _): nil
        case (_, .custom): path
        case (.at(let place), .routes), (.at(let place), .openapi), (.at(let place), .asyncapi): place
        case (.at(let directory), _): "\(directory)/\(path)"
        case (.automatic, _): "\(generatedSwiftDirectory(of: project))/\(path)"
        }
    }
}
