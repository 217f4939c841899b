import PikkuGen
import PikkuModel

/// Which changes below a project's root may change what a build makes of it.
struct WatchScope: Equatable {
    /// Without links.
    let root: String
    private let configuration: Configuration
    private let inputs: InputFilter
    /// Files that count whatever the configuration says, such as the configuration itself.
    private let files: Set<String>

    /// An unusable configuration counts as far as it can be understood.
    init(_ options: ProjectOptions, lints: Bool) throws {
        let found = try ProjectFiles.configuration(options)
        let place = try found?.root ?? ProjectFiles.root(options)
        guard let root = canonicalPath(place) else { throw FileError(path: place, reason: "no such directory") }
        self.root = root
        configuration = found.map { Configuration.read($0.file).0 } ?? Configuration()
        inputs = InputFilter(configuration)
        var files = Set([found?.file.path, lints ? configuration.lint.baseline : nil].compactMap(\.self))
        if options.config == nil { files.formUnion(filesThatMayTellTheRoot(from: options.directory, to: root)) }
        self.files = files
    }

    /// Whether a file below a directory may count.
    func isEntered(_ directory: String) -> Bool {
        let isOnTheWay = files.contains { $0.hasPrefix(directory + "/") }
        return isOnTheWay || (configuration.templates + "/").hasPrefix(directory + "/")
            || (!isHidden(directory) && inputs.mayHold(directory: directory))
    }

    /// Those changes that count.
    func filter(_ changes: FileChanges) -> FileChanges {
        FileChanges(
            files: changes.files.filter { path in
                files.contains(path) || isTemplate(path) || (!isHidden(path) && inputs.accepts(path))
            },
            directories: changes.directories)
    }

    /// Whether some changes that count are of nothing but inputs.
    func areOfInputs(_ changes: FileChanges) -> Bool {
        changes.directories.isEmpty && !changes.files.contains { files.contains($0) || isTemplate($0) }
    }

    private func isTemplate(_ path: String) -> Bool {
        path.hasPrefix(configuration.templates + "/") && path.hasSuffix(".mustache")
    }
}

/// In each directory from where the search for the root begins to where it ended.
private func filesThatMayTellTheRoot(from directory: String, to root: String) -> [String] {
    guard let start = canonicalPath(directory), start == root || start.hasPrefix(root + "/") else { return [] }
    let components = start.dropFirst(root.count).split(separator: "/")
    return (0...components.count).flatMap { count in
        let place = components.prefix(count).map { $0 + "/" }.joined()
        return [place + Configuration.fileName, place + "Package.swift"]
    }
}

private func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }
