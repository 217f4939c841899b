import PikkuGen

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that spares later runs some work, in the directory that pikku-gen keeps for itself.
///
/// Nothing depends on it: whatever cannot be read counts as empty, and whoever finds another process writing leaves it
/// at that. No link is followed, and readers see the old file or the new one.
struct CacheFile {
    /// Of what has been parsed.
    static let parsed = "\(stateDirectory)/cache/parsed"

    private let path: String
    private let directory: OutputDirectory

    /// - Parameter path: Relative to the root.
    init(_ root: String, path: String = parsed) throws(FileError) {
        self.path = path
        directory = try OutputDirectory(root)
    }

    /// Empty where there is none.
    func read() -> [UInt8] {
        guard case .file(let bytes) = try? directory.presence(ofOwn: path) else { return [] }
        return bytes
    }

    /// Whether it has been written.
    @discardableResult
    func replace(with bytes: [UInt8]) throws(FileError) -> Bool {
        guard try isFree() else { return false }
        let file = directory.path(path)
        try createDirectories(above: file)
        guard let lock = DirectoryLock(above: file) else { return false }
        defer { _ = lock }
        let list = directory.path("\(stateDirectory)/cache/.gitignore")
        if access(list, F_OK) != 0 { try replaceFile(list, with: "*\n") }
        let temporary = temporaryPath(beside: file)
        unlink(temporary)
        try writeNewFile(temporary, bytes)
        try move(temporary, to: file)
        return true
    }

    /// Whether there was one.
    func remove() throws(FileError) -> Bool {
        guard case .file = try directory.presence(ofOwn: path) else { return false }
        let file = directory.path(path)
        guard unlink(file) == 0 || errno == ENOENT else { throw FileError(path: file, errno: errno) }
        return true
    }

    private func isFree() throws(FileError) -> Bool {
        switch try directory.presence(ofOwn: path) {
        case .absent, .file: true
        case .blocked, .other, .outside: false
        }
    }
}

/// Held by the kernel until it goes away, as ``BuildLock``, but waits for nobody.
private struct DirectoryLock: ~Copyable {
    private let descriptor: Int32

    /// Nil where another process has it.
    init?(above path: String) {
        let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
