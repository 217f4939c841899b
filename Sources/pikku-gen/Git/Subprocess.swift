#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program that has run to its end.
struct Subprocess {
    var status: Int32
    var output: [UInt8]
    var error: [UInt8]

    /// Runs a program that is found by the search path, with no shell in between and nothing to read.
    ///
    /// One that writes more than `limit` bytes is stopped.
    init(_ program: String, _ arguments: [String], limit: Int = 64 << 20) throws(FileError) {
        let output = try Pipe(program)
        let error = try Pipe(program)
        let process = try Self.spawn(program, arguments, output: output, error: error)
        output.closeWritingEnd()
        error.closeWritingEnd()
        var streams = [Stream(pipe: output), Stream(pipe: error)]
        let isWithinLimit = Self.drain(&streams, limit: limit)
        if !isWithinLimit { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard isWithinLimit else { throw FileError(path: program, reason: "says more than \(limit) bytes") }
        // What a shell says of a program that a signal ends.
        self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        self.output = streams[0].bytes
        self.error = streams[1].bytes
    }

    private struct Stream {
        let pipe: Pipe
        var bytes: [UInt8] = []
        var isOpen = true
    }

    private static func spawn(
        _ program: String, _ arguments: [String], output: Pipe, error: Pipe
    ) throws(FileError) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writingEnd, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, error.writingEnd, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawnp(&process, program, &actions, nil, &words, environ)
        guard failure == 0 else { throw FileError(path: program, errno: failure) }
        return process
    }

    /// Reads both streams as they come, since a full one would stop the program. False when they are too long.
    private static func drain(_ streams: inout [Stream], limit: Int) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while streams.contains(where: \.isOpen) {
            var polled = streams.map { stream in
                pollfd(fd: stream.isOpen ? stream.pipe.readingEnd : -1, events: Int16(POLLIN), revents: 0)
            }
            guard poll(&polled, nfds_t(polled.count), -1) > 0 else {
                if errno == EINTR { continue }
                return true
            }
            for index in streams.indices where polled[index].revents != 0 {
                let count = read(polled[index].fd, &buffer, buffer.count)
                if count > 0 {
                    streams[index].bytes += buffer[..<count]
                } else if count == 0 || errno != EINTR {
                    streams[index].isOpen = false
                }
            }
            guard streams.reduce(0, { $0 + $1.bytes.count }) <= limit else { return false }
        }
        return true
    }
}

/// Both ends are closed with the value.
private final class Pipe {
    let readingEnd: Int32
    private(set) var writingEnd: Int32

    init(_ program: String) throws(FileError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileError(path: program, errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        readingEnd = ends[0]
        writingEnd = ends[1]
    }

    func closeWritingEnd() {
        close(writingEnd)
        writingEnd = -1
    }

    deinit {
        close(readingEnd)
        if writingEnd >= 0 { close(writingEnd) }
    }
}
