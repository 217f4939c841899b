/// Notices what changes below a directory, from the moment it is made.
///
/// It may report a change where nothing is different, but never the other way round: who looks at a file that was
/// reported sees it at least as new as the report.
protocol FileWatcher: AnyObject {
    /// `isEntered` tells by relative path which directories matter. The root must be a real path; links below it are
    /// files.
    init(root: String, isEntered: @escaping (String) -> Bool) throws(FileError)

    /// Readable when there are changes.
    var descriptor: Int32 { get }

    /// What has changed since the last call; returns at once.
    func changes() throws(FileError) -> FileChanges
}

/// What has changed below a directory, by relative path.
struct FileChanges {
    /// Files and links that have come, gone or changed.
    var files: Set<String> = []
    /// Directories below which anything may have changed; the root is the empty text.
    var directories: Set<String> = []

    static let everything = FileChanges(directories: [""])

    /// Whether changes may have been lost, or the root is gone: then the watcher has to be made anew.
    var areOfEverything: Bool { directories.contains("") }

    var isEmpty: Bool { files.isEmpty && directories.isEmpty }

    mutating func formUnion(_ other: FileChanges) {
        files.formUnion(other.files)
        directories.formUnion(other.directories)
    }

    /// `Sources/App/users.swift, api and 12 others`.
    var summary: String {
        guard !areOfEverything else { return "everything" }
        let paths = files.union(directories).sorted()
        let rest = paths.count - 2
        guard rest > 1 else { return paths.joined(separator: ", ") }
        return paths.prefix(2).joined(separator: ", ") + " and \(rest) others"
    }
}

#if canImport(Darwin)
    typealias SystemFileWatcher = FSEventsWatcher
#else
    typealias SystemFileWatcher = INotifyWatcher
#endif
