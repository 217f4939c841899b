/// Where a name is written, which decides what it means.
struct Place: Hashable {
    var file: SourcePath
    /// The types around it, outermost first.
    var scope: [String]
    var origin: Origin

    /// The target a file belongs to, by the package manager's layout; empty outside of it.
    var module: String { moduleName(ofFile: file.text) }
}

func moduleName(ofFile path: String) -> String {
    let components = path.split(separator: "/")
    guard let sources = components.lastIndex(of: "Sources"), sources + 2 < components.count else { return "" }
    return String(components[sources + 1])
}
