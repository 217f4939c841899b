/// One input of a run: a path and its text.
package struct SourceFile: Hashable, Sendable {
    /// Relative to the project's root, with `/` between components on every platform.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
