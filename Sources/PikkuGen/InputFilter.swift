/// Which files of a tree are inputs: those that the configuration's globs match, except what pikku-gen writes.
package struct InputFilter: Equatable, Sendable {
    private let globs: GlobSet

    package init(_ configuration: Configuration) {
        globs = GlobSet(configuration.inputs)
    }

    package func accepts(_ path: String) -> Bool {
        !path.hasSuffix(".gen.swift") && globs.matches(path)
    }

    /// Whether a walk of the tree needs to enter a directory. An output's may hold inputs as well, so it does.
    package func mayHold(directory: String) -> Bool {
        directory.split(separator: "/").last != "node_modules"
    }
}
