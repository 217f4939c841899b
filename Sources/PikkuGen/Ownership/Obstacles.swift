import PikkuModel

/// What stands at a place that generated files cannot do without.
struct Obstacle: Hashable {
    enum Kind: Hashable {
        /// A file where a directory is needed.
        case file
        /// A directory, or a device, where a file is needed.
        case directory
        /// A link that leads out of the project, or nowhere.
        case link
    }

    var path: String
    var kind: Kind
}

/// Each obstacle once, however many files it keeps from being written.
struct Obstacles {
    private var files: [Obstacle: [GeneratedFile]] = [:]

    mutating func append(_ obstacle: Obstacle, _ file: GeneratedFile) {
        files[obstacle, default: []].append(file)
    }

    /// Sorted; at the obstacle.
    var diagnostics: [Diagnostic] {
        files.map { obstacle, files in
            let first = files.min { $0.path < $1.path }
            let rest = files.count > 1 ? ", and so for \(files.count - 1) more" : ""
            let targets = Set(files.map(\.target.rawValue)).sorted().map { "'\($0)'" }.joined(separator: " and ")
            return Diagnostic(
                "output-obstructed", .error, obstacle.message(first?.path ?? obstacle.path) + rest,
                at: SourceLocation(file: obstacle.path, start: 0, end: 0),
                notes: [Diagnostic.Note("remove it, or give the output \(targets) another place under 'outputs:'")])
        }.sorted()
    }
}

extension Obstacle {
    fileprivate func message(_ file: String) -> String {
        switch kind {
        case .file: "'\(path)' is a file where '\(file)' needs a directory"
        case .directory: "'\(file)' cannot be written: a directory or a device stands there"
        case .link: "'\(file)' cannot be written: the link '\(path)' leads out of the project, or nowhere"
        }
    }
}
