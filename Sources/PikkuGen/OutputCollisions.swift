import PikkuModel

/// What is wrong with the places of outputs: two files at one path, a file where another needs a directory, a file that
/// is one of the sources, or one in a directory that is not for outputs. Letter case is ignored, as some file systems do.
func outputCollisions(among files: [GeneratedFile], sources: [SourceFile]) -> [Diagnostic] {
    var owners: [String: String] = [:]
    for source in sources { owners[source.path.lowercased()] = "the source '\(source.path)'" }
    var diagnostics: [Diagnostic] = []
    for file in files {
        let title = "'\(file.path)' of \(file.target.title)"
        if let other = owners.updateValue(title, forKey: file.path.lowercased()) {
            diagnostics.append(collision("\(title) would overwrite \(other)"))
        }
        if let reserved = reservedDirectory(in: file.path) {
            diagnostics.append(collision("\(title) would lie in '\(reserved)', which is not for outputs"))
        }
    }
    for file in files {
        for directory in directories(above: file.path.lowercased()) {
            guard let other = owners[directory] else { continue }
            diagnostics.append(collision("\(other) stands where '\(file.path)' needs a directory"))
        }
    }
    return diagnostics.sorted()
}

/// The first directory on the way to a path that belongs to pikku-gen itself, or to version control.
func reservedDirectory(in path: String) -> String? {
    path.split(separator: "/").map(String.init).first { [".git", stateDirectory].contains($0.lowercased()) }
}

/// `a/b` and `a` for `a/b/c`.
private func directories(above path: String) -> [String] {
    let components = path.split(separator: "/")
    return components.indices.dropFirst().map { components[..<$0].joined(separator: "/") }
}

extension GeneratedFile.Target {
    fileprivate var title: String { "the output '\(rawValue)'" }
}

/// Where an output goes is said in the configuration, or nowhere.
private func collision(_ message: String) -> Diagnostic {
    Diagnostic(
        "output-collision", .error, message, at: SourceLocation(file: Configuration.fileName, start: 0, end: 0),
        notes: [Diagnostic.Note("give the outputs places of their own under 'outputs:'")])
}
