import PikkuModel

/// What is wrong with the places of outputs: two files at one path, a file where another needs a directory, a file that
/// is one of the sources or would be one for the next build, or one in a directory that is not for outputs. Letter case
/// is ignored, as some file systems do.
func outputCollisions(
    among files: [GeneratedFile], sources: [SourceFile], _ configuration: Configuration
) -> [Diagnostic] {
    let inputs = InputFilter(configuration)
    var owners: [String: Owner] = [:]
    for source in sources { owners[source.path.lowercased()] = .source(source.path) }
    var diagnostics: [Diagnostic] = []
    for file in files {
        let owner = Owner.output(file.path, file.target)
        if let other = owners.updateValue(owner, forKey: file.path.lowercased()) {
            diagnostics.append(collision("\(owner.title) would overwrite \(other.title)"))
        } else if inputs.accepts(file.path) {
            diagnostics.append(collision("\(owner.title) would be a source of the next build"))
        }
        if let reserved = reservedDirectory(in: file.path) {
            diagnostics.append(collision("\(owner.title) would lie in '\(reserved)', which is not for outputs"))
        }
    }
    for file in files {
        for directory in directories(above: file.path.lowercased()) {
            guard let other = owners[directory] else { continue }
            diagnostics.append(collision("\(other.title) stands where '\(file.path)' needs a directory"))
        }
    }
    return diagnostics.sorted()
}

private enum Owner {
    case source(String)
    case output(String, GeneratedFile.Target)

    var title: String {
        switch self {
        case .source(let path): "the source '\(path)'"
        case .output(let path, let target): "'\(path)' of the output '\(target.rawValue)'"
        }
    }
}

/// The first directory on the way to a path that belongs to pikku-gen itself, or to version control.
func reservedDirectory(in path: String) -> String? {
    path.split(separator: "/").first { $0.first == "." && [".git", stateDirectory].contains($0.lowercased()) }
        .map(String.init)
}

/// `a/b` and `a` for `a/b/c`.
private func directories(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}

/// Where an output goes is said in the configuration, or nowhere.
private func collision(_ message: String) -> Diagnostic {
    Diagnostic(
        "output-collision", .error, message, at: SourceLocation(file: Configuration.fileName, start: 0, end: 0),
        notes: [Diagnostic.Note("give the outputs places of their own under 'outputs:'")])
}
