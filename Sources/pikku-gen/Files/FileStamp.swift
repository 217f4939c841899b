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
    private let modificationTime: FileTime
    /// Of the last change of contents or of anything else about the file, which no program can set back.
    let changeTime: FileTime

    /// Nil where no file is.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modificationTime = FileTime(modificationOf: status)
        #if canImport(Darwin)
            changeTime = FileTime(status.st_ctimespec)
        #else
            changeTime = FileTime(status.st_ctim)
        #endif
    }

    /// Whether the file had changed last some time before a moment, so that a change since then shows in its status:
    /// file systems count time in ticks, and what changes again in the tick of a change keeps its status.
    func isSettled(before time: FileTime) -> Bool { changeTime + FileTime(nanoseconds: 20_000_000) < time }

    /// All that it knows.
    var words: (UInt64, UInt64, Int64, Int64, Int64) {
        (device, inode, size, modificationTime.nanoseconds, changeTime.nanoseconds)
    }
}

/// A point in time as file systems tell it.
struct FileTime: Comparable {
    /// Since 1970.
    let nanoseconds: Int64

    init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    fileprivate init(_ time: timespec) {
        nanoseconds = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    init(modificationOf status: stat) {
        #if canImport(Darwin)
            self.init(status.st_mtimespec)
        #else
            self.init(status.st_mtim)
        #endif
    }

    static var now: FileTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return FileTime(time)
    }

    static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }
    static func + (left: Self, right: Self) -> Self { Self(nanoseconds: left.nanoseconds &+ right.nanoseconds) }
}
