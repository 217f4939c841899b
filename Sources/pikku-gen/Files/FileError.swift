#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that could not be read or written, and why.
struct FileError: Error, CustomStringConvertible {
    let description: String

    init(path: String, reason: String) {
        description = "\(path): \(reason)"
    }

    init(path: String, errno code: Int32) {
        self.init(path: path, reason: String(cString: strerror(code)))
    }
}
