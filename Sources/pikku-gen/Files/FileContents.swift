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

/// Puts a file in place of another in one step: whoever reads sees the old contents or the new, never a part.
///
/// Creates the directories on the way. The temporary file lies beside the target and is gone after an error.
func replaceFile(_ path: String, with contents: String) throws(FileError) {
    try createDirectories(above: path)
    let temporary = temporaryPath(beside: path)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    var failure = write(contents, to: descriptor)
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(temporary, path) != 0 { failure = errno }
    if let failure {
        unlink(temporary)
        throw FileError(path: path, errno: failure)
    }
}

/// Adds to the end of a file, or creates it.
func appendToFile(_ path: String, _ text: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    var failure = write(text, to: descriptor)
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

/// The error's number, or nil.
private func write(_ contents: String, to descriptor: Int32) -> Int32? {
    var contents = contents
    return contents.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)[...]
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

private func createDirectories(above path: String) throws(FileError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let directory = String(path[..<slash])
    if mkdir(directory, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw FileError(path: directory, errno: errno) }
    try createDirectories(above: directory)
    guard mkdir(directory, 0o755) == 0 || errno == EEXIST else { throw FileError(path: directory, errno: errno) }
}

/// Hidden, so that a walk of the tree never takes it for a source.
private func temporaryPath(beside path: String) -> String {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let suffix = String(UInt32.random(in: .min ... .max), radix: 36)
    return "\(path[..<slash]).\(path[slash...]).\(getpid()).\(suffix).tmp"
}
