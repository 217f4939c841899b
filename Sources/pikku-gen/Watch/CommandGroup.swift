#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A shell command that runs beside this program, in a process group of its own.
struct CommandGroup {
    /// How long the group may take to end when asked.
    static let patience = Duration.seconds(5)

    /// The number of the group and of the shell, its first process.
    private let number: pid_t

    init(_ command: String) throws(FileError) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // A group in the background that reads from the terminal would be stopped.
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))
        var words: [UnsafeMutablePointer<CChar>?] = (["sh", "-c", command] as [String]).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ)
        guard failure == 0 else { throw FileError(path: "/bin/sh", errno: failure) }
        number = process
    }

    /// How the shell has ended, once it has; then what it leaves of its group is ended too.
    func ending() -> String? {
        var status: Int32 = 0
        guard waitpid(number, &status, WNOHANG) != 0 else { return nil }
        end()
        let signal = status & 0x7F
        return signal == 0 ? "ended with \((status >> 8) & 0xFF)" : "was ended by signal \(signal)"
    }

    /// Asks the group to end, insists after a while, and returns when nothing of it is left.
    ///
    /// Its number stands for no other group while there is a process in it.
    func end() {
        for (signal, patience) in [(SIGTERM, Self.patience), (SIGKILL, .seconds(1))] {
            let end = ContinuousClock.now + patience
            kill(-number, signal)
            while ContinuousClock.now < end {
                waitpid(number, nil, WNOHANG)
                guard kill(-number, 0) == 0 else { return }
                usleep(2000)
            }
        }
    }
}
