#if !canImport(Darwin)
    #if canImport(Glibc)
        import Glibc
    #else
        import Musl
    #endif

    /// File events on Linux, which tells of one directory at a time.
    ///
    /// A directory is watched before it is listed, so that nothing in it comes unnoticed.
    final class INotifyWatcher: FileWatcher {
        private let root: String
        private let isEntered: (String) -> Bool
        let descriptor: Int32
        /// The relative paths of directories, by the kernel's numbers for them, which it never uses again.
        private var directories: [Int32: String] = [:]

        init(root: String, isEntered: @escaping (String) -> Bool) throws(FileError) {
            self.root = root
            self.isEntered = isEntered
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else {
                let limit = errno == EMFILE ? "; fs.inotify.max_user_instances limits how many watch at a time" : ""
                throw FileError(path: root, reason: "cannot be watched: \(String(cString: strerror(errno)))\(limit)")
            }
            var present = FileChanges()
            try enter("", &present)
            guard !directories.isEmpty else { throw FileError(path: root, errno: errno) }
        }

        deinit { close(descriptor) }

        func changes() throws(FileError) -> FileChanges {
            var changes = FileChanges()
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return changes }
                var rest = buffer[..<count]
                while let event = Event(takenFrom: &rest) {
                    try note(event, in: &changes)
                }
            }
        }

        private func note(_ event: Event, in changes: inout FileChanges) throws(FileError) {
            if event.has(IN_Q_OVERFLOW) { changes.directories.insert("") }
            guard let directory = directories[event.number] else { return }
            if event.has(IN_IGNORED) {
                directories[event.number] = nil
                if directory.isEmpty { changes.directories.insert("") }
            }
            // Of a directory itself the one around it tells.
            guard let name = event.name else { return }
            let path = directory.isEmpty ? name : "\(directory)/\(name)"
            guard event.has(IN_ISDIR) else {
                if !event.has(IN_CREATE) || isLink(path) { changes.files.insert(path) }
                return
            }
            guard isEntered(path) else { return }
            if event.has(IN_MOVED_FROM) {
                leave(path)
                changes.directories.insert(path)
            } else if event.has(IN_CREATE) || event.has(IN_MOVED_TO) || event.has(IN_ATTRIB) {
                try enter(path, &changes)
            }
        }

        /// A new file is reported when its writer closes it; for a link there is no such moment.
        private func isLink(_ path: String) -> Bool {
            var status = stat()
            return lstat("\(root)/\(path)", &status) == 0 && (status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1)
        }

        /// Watches a directory and those below it; every file in them counts as changed.
        private func enter(_ directory: String, _ changes: inout FileChanges) throws(FileError) {
            guard try watch(directory), let stream = opendir(absolute(directory)) else { return }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = name(of: entry)
                guard name != ".", name != ".." else { continue }
                let path = directory.isEmpty ? name : "\(directory)/\(name)"
                switch Int32(entry.pointee.d_type) {
                case Int32(DT_DIR): if isEntered(path) { try enter(path, &changes) }
                case Int32(DT_UNKNOWN):
                    changes.files.insert(path)
                    if isEntered(path) { try enter(path, &changes) }
                default: changes.files.insert(path)
                }
            }
        }

        /// Whether there is such a directory; one that cannot be read is as good as none.
        private func watch(_ directory: String) throws(FileError) -> Bool {
            let events = [
                IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB, IN_ONLYDIR, IN_DONT_FOLLOW,
            ]
            let mask = events.reduce(0) { $0 | UInt32(truncatingIfNeeded: $1) }
            let number = inotify_add_watch(descriptor, absolute(directory), mask)
            guard number < 0 else {
                directories[number] = directory
                return true
            }
            guard errno == ENOSPC || errno == ENOMEM else { return false }
            throw FileError(
                path: absolute(directory), reason: "cannot be watched: fs.inotify.max_user_watches limits how many can")
        }

        /// Forgets a directory that has another name now.
        private func leave(_ path: String) {
            for (number, directory) in directories where directory == path || directory.hasPrefix(path + "/") {
                inotify_rm_watch(descriptor, number)
                directories[number] = nil
            }
        }

        private func absolute(_ relative: String) -> String { relative.isEmpty ? root : "\(root)/\(relative)" }
    }

    /// What the kernel says: a watch's number, what happened, and to which name in the directory.
    private struct Event {
        let number: Int32
        private let mask: UInt32
        let name: String?

        /// Nil where nothing is left.
        init?(takenFrom bytes: inout ArraySlice<UInt8>) {
            let size = MemoryLayout<inotify_event>.size
            guard bytes.count >= size else { return nil }
            let head = bytes.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
            number = head.wd
            mask = head.mask
            bytes = bytes.dropFirst(size)
            let padded = bytes.prefix(Int(head.len))
            bytes = bytes.dropFirst(Int(head.len))
            name = padded.isEmpty ? nil : String(decoding: padded.prefix { $0 != 0 }, as: UTF8.self)
        }

        func has(_ kind: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: kind) != 0 }
    }
#endif
