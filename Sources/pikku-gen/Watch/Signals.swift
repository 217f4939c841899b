#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Signals that come as bytes, so that they can be waited for together with other events.
final class Signals {
    /// Readable when a signal has come that nobody has asked for.
    let descriptor: Int32
    private var noted: [Int32] = []

    /// From now on these signals do nothing else. Under `nohup` the end of a terminal still does nothing at all.
    init(_ numbers: [Int32]) throws(FileError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileError(path: "pipe", errno: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        writingEnd = ends[1]
        // What the starting thread blocks is inherited, and those of thread pools block everything.
        var unblocked = sigset_t()
        sigemptyset(&unblocked)
        for number in numbers { sigaddset(&unblocked, number) }
        defer { pthread_sigmask(SIG_UNBLOCK, &unblocked, nil) }
        for number in numbers {
            let handler = signal(number) { number in
                // It may come between a call and the look at its error.
                let failure = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(writingEnd, &byte, 1)
                errno = failure
            }
            let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
            if number == SIGHUP, isIgnored { signal(number, SIG_IGN) }
        }
    }

    /// Those that have come since the last call; returns at once.
    func received() -> [Int32] {
        note()
        defer { noted = [] }
        return noted
    }

    /// Whether some have come that are not received yet.
    var arePending: Bool {
        note()
        return !noted.isEmpty
    }

    /// Whether one of those ends the program.
    var areOfTheEnd: Bool {
        note()
        return noted.contains { $0 != SIGCHLD }
    }

    private func note() {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &bytes, bytes.count)
        noted += bytes.prefix(max(0, count)).map { Int32($0) }
    }
}

/// A handler has no other way to what it needs. It is set before there is a handler, and never again.
private nonisolated(unsafe) var writingEnd: Int32 = -1
