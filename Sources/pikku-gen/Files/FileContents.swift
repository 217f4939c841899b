#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads a whole file of at most `limit` bytes; nil where no file is.
func readFile(_ path: String, limit: Int = 64 << 20) throws(FileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw FileError(path: path, errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, errno: errno) }
    guard status.st_size <= limit else { throw FileError(path: path, reason: "is larger than \(limit) bytes") }

    var contents: [UInt8] = []
    contents.reserveCapacity(Int(status.st_size) + 1)
    while true {
        let room = max(Int(status.st_size) + 1 - contents.count, 4096)
        var count = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
            count = read(descriptor, buffer.baseAddress, room)
            initialized = max(count, 0)
        }
        if count < 0 {
            if errno == EINTR { continue }
            throw FileError(path: path, errno: errno)
        }
        if count == 0 { return contents }
        contents += chunk
        guard contents.count <= limit else { throw FileError(path: path, reason: "is larger than \(limit) bytes") }
    }
}

/// Writes a file that is not there yet; one that cannot be written whole is removed again.
///
/// A durable one has reached the disk when this returns.
func writeNewFile(_ path: String, _ contents: [UInt8], isDurable: Bool = false) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    var failure = write(contents, to: descriptor)
    if failure == nil, isDurable, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if let failure {
        unlink(path)
        throw FileError(path: path, errno: failure)
    }
}

/// Puts a file in place of another in one step: whoever reads sees the old contents or the new, never a part.
func move(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) != 0 else { return }
    let failure = errno
    unlink(path)
    throw FileError(path: target, errno: failure)
}

/// Writes a file aside and moves it to its place, with the directories on the way.
func replaceFile(_ path: String, with contents: String) throws(FileError) {
    try createDirectories(above: path)
    let temporary = temporaryPath(beside: path)
    unlink(temporary)
    try writeNewFile(temporary, Array(contents.utf8))
    try move(temporary, to: path)
}

/// Adds to the end of a file, or creates it.
func appendToFile(_ path: String, _ text: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    var failure = write(Array(text.utf8), to: descriptor)
    if close(descriptor) != 0, failure == nil { failure = errno }
    if let failure { throw FileError(path: path, errno: failure) }
}

/// The path without links and dots; nil where nothing is.
func canonicalPath(_ path: String) -> String? {
    realpath(path, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
    }
}

/// The directories on the way to a path.
func createDirectories(above path: String) throws(FileError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let directory = String(path[..<slash])
    if mkdir(directory, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw FileError(path: directory, errno: errno) }
    try createDirectories(above: directory)
    guard mkdir(directory, 0o755) == 0 || errno == EEXIST else { throw FileError(path: directory, errno: errno) }
}

/// Hidden, so that a walk of the tree never takes it for a source; always the same, so that it can be found again.
func temporaryPath(beside path: String) -> String {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    return "\(path[..<slash]).\(path[slash...]).pikku-gen.tmp"
}

/// The names of what lies in a directory, unsorted; none where there is no directory.
func fileNames(in directory: String) throws(FileError) -> [String] {
    guard let stream = opendir(directory) else {
        if errno == ENOENT { return [] }
        throw FileError(path: directory, errno: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) { names.append(name(of: entry)) }
    return names.filter { $0 != "." && $0 != ".." }
}

func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
}

/// The error's number, or nil.
private func write(_ contents: [UInt8], to descriptor: Int32) -> Int32? {
    contents.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}
