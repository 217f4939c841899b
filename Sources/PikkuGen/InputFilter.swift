/// Which files of a tree are inputs: those that the configuration's globs match, except what pikku-gen writes.
package struct InputFilter {
    private let globs: GlobSet
    private let outputs: [String]

    package init(_ configuration: Configuration) {
        globs = GlobSet(configuration.inputs)
        let places = [configuration.outputs.swift, configuration.outputs.schemas, configuration.outputs.typescript]
        outputs = places.compactMap { if case .at(let path) = $0 { path } else { nil } }
    }

    package func accepts(_ path: String) -> Bool {
        !path.hasSuffix(".gen.swift") && globs.matches(path)
    }

    /// Whether a walk of the tree needs to enter a directory.
    package func mayHold(directory: String) -> Bool {
        !outputs.contains(directory) && !directory.hasSuffix("node_modules")
    }
}
