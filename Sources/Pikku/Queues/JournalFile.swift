#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open file or directory. Every call blocks.
final class JournalFile: Sendable {
    let path: String
    private let descriptor: Int32

    /// - Parameter isEmptied: Whether what the file held is thrown away.
    init(path: String, isEmptied: Bool = false) throws {
        self.path = path
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | (isEmptied ? O_TRUNC : 0)
        descriptor = try call("open", path) { open(path, flags, 0o600) }
    }

    init(directory path: String) throws {
        self.path = path
        descriptor = try call("open", path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    deinit {
        // A child that is about to be another program has the file open as well, and would hold the lock.
        _ = flock(descriptor, LOCK_UN)
        _ = close(descriptor)
    }

    /// False when somebody else holds the lock, which ends with the file's being open.
    func lock() throws -> Bool {
        do {
            try call("flock", path) { flock(descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch JournalError.system(_, _, EWOULDBLOCK) {
            return false
        }
    }

    func readAll() throws -> [UInt8] {
        let size = Int(try call("lseek", path) { lseek(descriptor, 0, SEEK_END) })
        var count = 0
        return try [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            while count < size {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = try call("pread", path) { pread(descriptor, rest.baseAddress, rest.count, off_t(count)) }
                if read == 0 { break }
                count += read
            }
            initialized = count
        }
    }

    func write(_ bytes: [UInt8], at offset: Int) throws {
        try bytes.withUnsafeBytes { buffer in
            var count = 0
            while count < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[count...])
                count += try call("pwrite", path) {
                    pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + count))
                }
            }
        }
    }

    func truncate(to size: Int) throws {
        try call("ftruncate", path) { ftruncate(descriptor, off_t(size)) }
    }

    /// Returns when what was written is on the disk, and not only in its cache.
    func synchronize() throws {
        #if canImport(Darwin)
            // Not every file system knows the call that empties the disk's cache.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
        #endif
        try call("fsync", path) { fsync(descriptor) }
    }
}

/// Calls until no signal interrupts it.
@discardableResult
func call<Result: SignedInteger>(_ name: String, _ path: String, _ body: () -> Result) throws -> Result {
    while true {
        let result = body()
        if result >= 0 { return result }
        if errno != EINTR { throw JournalError.system(call: name, path: path, code: errno) }
    }
}
