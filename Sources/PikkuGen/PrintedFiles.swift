/// Files as a run has printed them, so that a later one need not do it again.
package struct PrintedFiles: Sendable {
    /// Of all that they depend on beside the project.
    let settings: ContentHash
    private var files: [String: File] = [:]

    private struct File: Sendable {
        let key: ContentHash
        let contents: String
    }

    init(settings: ContentHash) { self.settings = settings }

    /// Nil for a file that may have another text now.
    func contents(of path: String, _ key: ContentHash) -> String? {
        guard let file = files[path], file.key == key else { return nil }
        return file.contents
    }

    func key(of path: String) -> ContentHash? { files[path]?.key }

    mutating func add(_ path: String, _ key: ContentHash, _ contents: String) {
        files[path] = File(key: key, contents: contents)
    }
}
