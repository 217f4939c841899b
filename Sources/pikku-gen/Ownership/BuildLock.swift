import PikkuGen

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps other builds of the same project waiting until it goes away.
///
/// The kernel holds it for the process, so nothing is left of a build that was killed; what the file says is only for
/// the message of who waits.
struct BuildLock: ~Copyable {
    /// Whether another build was at work when this one came.
    let hasWaited: Bool
    private let descriptor: Int32

    /// Waits for at most `seconds`, or until `isEnded`; `waiting` hears once of whom.
    static func take(
        _ path: String, seconds: Int, isEnded: () -> Bool, waiting: (String) -> Void
    ) throws -> BuildLock {
        let end = ContinuousClock.now + .seconds(seconds)
        var hasWaited = false
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                if isStill(path, descriptor) { return BuildLock(descriptor: descriptor, hasWaited: hasWaited) }
                close(descriptor)
                continue
            }
            let failure = errno
            close(descriptor)
            guard failure == EWOULDBLOCK || failure == EINTR else { throw FileError(path: path, errno: failure) }
            let holder = try holder(path)
            guard ContinuousClock.now < end else {
                let time = seconds == 1 ? "a second" : "\(seconds) seconds"
                throw UnusableInput("\(holder) has been building this project for \(time); see --lock-timeout")
            }
            guard !isEnded() else { throw UnusableInput("\(holder) is still building this project") }
            if !hasWaited { waiting(holder) }
            hasWaited = true
            usleep(10_000)
        }
    }

    private init(descriptor: Int32, hasWaited: Bool) {
        self.descriptor = descriptor
        self.hasWaited = hasWaited
        say("\(getpid()) \(hostName())\n")
    }

    deinit {
        say("")
        close(descriptor)
    }

    private func say(_ text: String) {
        guard ftruncate(descriptor, 0) == 0 else { return }
        var text = text
        _ = text.withUTF8 { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    /// `process 4711 on build-7`
    private static func holder(_ path: String) throws(FileError) -> String {
        let text = String(decoding: try readFile(path, limit: 4096) ?? [], as: UTF8.self)
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0].allSatisfy(\.isNumber) else { return "another process" }
        return "process \(words[0]) on \(words[1])"
    }
}

/// Whether the file that is locked is the one that others will lock: someone may have removed it in between.
private func isStill(_ path: String, _ descriptor: Int32) -> Bool {
    var (locked, present) = (stat(), stat())
    return fstat(descriptor, &locked) == 0 && lstat(path, &present) == 0
        && locked.st_dev == present.st_dev && locked.st_ino == present.st_ino
}

private func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
