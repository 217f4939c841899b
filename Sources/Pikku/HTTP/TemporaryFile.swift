import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file without a name: it takes no place on the disk once nobody holds it, however the program ends.
final class TemporaryFile: Sendable {
    private let descriptor: CInt

    /// In `TMPDIR`, or in `/tmp`.
    init() throws {
        let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var path = Array("\(directory)/pikku-XXXXXX".utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw TemporaryFileError(errno) }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8], at offset: Int) async throws {
        try await Self.perform { [self] in
            try bytes.withUnsafeBytes { bytes in
                var written = 0
                while written < bytes.count {
                    let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                    let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { throw TemporaryFileError(errno) }
                    written += count
                }
            }
        }
    }

    /// Up to `count` bytes; none at the end.
    func read(at offset: Int, count: Int) async throws -> [UInt8] {
        try await Self.perform { [self] in
            try [UInt8](unsafeUninitializedCapacity: count) { buffer, taken in
                repeat {
                    let result = pread(descriptor, buffer.baseAddress, count, off_t(offset))
                    if result < 0, errno == EINTR { continue }
                    guard result >= 0 else { throw TemporaryFileError(errno) }
                    taken = result
                    return
                } while true
            }
        }
    }

    /// Off the threads that serve everybody: a disk may take its time.
    private static func perform<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }

    private static let queue = DispatchQueue(label: "pikku.temporary-files", attributes: .concurrent)
}

/// The system would not keep an upload.
struct TemporaryFileError: Error, CustomStringConvertible {
    let code: CInt

    init(_ code: CInt) { self.code = code }

    var description: String { "a temporary file failed: \(String(cString: strerror(code)))" }
}
