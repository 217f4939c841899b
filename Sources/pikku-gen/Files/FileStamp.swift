#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells that a file has been replaced.
struct FileStamp: Equatable {
    private let device: UInt64
    private let inode: UInt64
    private let time: Duration

    /// Nil where no file is.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        time = status.modificationTime
    }
}

extension stat {
    /// Since 1970.
    var modificationTime: Duration {
        #if canImport(Darwin)
            let time = st_mtimespec
        #else
            let time = st_mtim
        #endif
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
