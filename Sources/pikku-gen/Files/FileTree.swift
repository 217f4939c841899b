#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files below a directory.
struct FileTree {
    /// More files than any project has; a walk of the file system's root stops here.
    static let limit = 200_000

    let root: String

    /// Paths relative to the root, sorted by bytes, of the files that `isWanted` among those below the directories that
    /// `isEntered` lets pass.
    ///
    /// Hidden files and directories (a leading dot) are left out; links to files are followed, links to directories
    /// are not. Directories that cannot be read count as empty, except for the root.
    func files(isEntered: (String) -> Bool, isWanted: (String) -> Bool = { _ in true }) throws(FileError) -> [String] {
        var found: [String] = []
        var count = 0
        var pending = [""]
        while let directory = pending.popLast() {
            guard let stream = opendir(path(directory)) else {
                if directory.isEmpty { throw FileError(path: root, errno: errno) }
                continue
            }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = name(of: entry)
                guard !name.hasPrefix(".") else { continue }
                let child = directory.isEmpty ? name : "\(directory)/\(name)"
                switch kind(of: child, entry: entry) {
                case .directory: if isEntered(child) { pending.append(child) }
                case .file:
                    count += 1
                    if isWanted(child) { found.append(child) }
                case .other: break
                }
                guard count <= Self.limit else { throw FileError(path: root, reason: "holds too many files") }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private enum Kind {
        case file, directory, other
    }

    private func kind(of child: String, entry: UnsafeMutablePointer<dirent>) -> Kind {
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .directory
        case Int32(DT_LNK), Int32(DT_UNKNOWN): break
        default: return .other
        }
        var status = stat()
        guard stat(path(child), &status) == 0 else { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return Int32(entry.pointee.d_type) == Int32(DT_LNK) ? .other : .directory
        default: return .other
        }
    }

    private func path(_ relative: String) -> String { relative.isEmpty ? root : "\(root)/\(relative)" }
}
