#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells, without a look into it, that a file has been replaced or written to.
struct FileStamp: Equatable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let time: Duration
    /// Of the last change of contents or of anything else about the file, which no program can set back.
    let changeTime: Duration

    /// Nil where no file is.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        time = status.modificationTime
        changeTime = status.changeTime
    }

    var text: String { "\(device) \(inode) \(size) \(time) \(changeTime)" }
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

    /// Since 1970.
    fileprivate var changeTime: Duration {
        #if canImport(Darwin)
            let time = st_ctimespec
        #else
            let time = st_ctim
        #endif
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
