#if canImport(Darwin)
    import CoreServices
    import Darwin
    import Dispatch
    import Foundation
    import Synchronization

    /// File events on macOS, which tells of a whole tree at once, on a queue of its own.
    final class FSEventsWatcher: FileWatcher {
        private let root: String
        private let isEntered: (String) -> Bool
        /// A byte goes through whenever something is noted.
        let descriptor: Int32
        private let writingEnd: Int32
        private let queue = DispatchQueue(label: "pikku-gen.file-events")
        private let noted = Mutex(FileChanges())
        private var stream: FSEventStreamRef?

        init(root: String, isEntered: @escaping (String) -> Bool) throws(FileError) {
            self.root = root
            self.isEntered = isEntered
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw FileError(path: root, errno: errno) }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
            (descriptor, writingEnd) = (ends[0], ends[1])
            try start()
        }

        /// The queue is done with the stream before the pipe goes.
        deinit {
            if let stream {
                FSEventStreamStop(stream)
                FSEventStreamInvalidate(stream)
                FSEventStreamRelease(stream)
                queue.sync {}
            }
            close(descriptor)
            close(writingEnd)
        }

        func changes() throws(FileError) -> FileChanges {
            var bytes = [UInt8](repeating: 0, count: 512)
            while read(descriptor, &bytes, bytes.count) > 0 {}
            let all = noted.withLock { noted in
                defer { noted = FileChanges() }
                return noted
            }
            return FileChanges(
                files: all.files.filter { isInside($0) },
                directories: all.directories.filter { $0.isEmpty || (isInside($0) && isEntered($0)) })
        }

        private func start() throws(FileError) {
            var context = FSEventStreamContext(
                version: 0, info: Unmanaged.passUnretained(self).toOpaque(), retain: nil, release: nil,
                copyDescription: nil)
            let flags =
                kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
                | kFSEventStreamCreateFlagWatchRoot
            stream = FSEventStreamCreate(
                nil,
                { _, info, count, paths, flags, _ in
                    guard let info else { return }
                    let watcher = Unmanaged<FSEventsWatcher>.fromOpaque(info).takeUnretainedValue()
                    let paths = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
                    for index in 0..<count {
                        watcher.note(String(cString: paths[index]), Int(flags[index]))
                    }
                    watcher.wake()
                },
                &context, [root] as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.002,
                FSEventStreamCreateFlags(flags))
            guard let stream else { throw FileError(path: root, reason: "cannot be watched") }
            FSEventStreamSetDispatchQueue(stream, queue)
            guard FSEventStreamStart(stream) else { throw FileError(path: root, reason: "cannot be watched") }
        }

        private func note(_ path: String, _ flags: Int) {
            let lost =
                kFSEventStreamEventFlagMustScanSubDirs | kFSEventStreamEventFlagUserDropped
                | kFSEventStreamEventFlagKernelDropped | kFSEventStreamEventFlagRootChanged
            let isDirectory = flags & kFSEventStreamEventFlagItemIsDir != 0
            // Files tell of their own creation and removal; of a directory that moves only it tells.
            guard !isDirectory || flags & (lost | kFSEventStreamEventFlagItemRenamed) != 0 else { return }
            noted.withLock { noted in
                if flags & lost != 0 || !path.hasPrefix(root + "/") {
                    noted.directories.insert("")
                } else if isDirectory {
                    noted.directories.insert(String(path.dropFirst(root.count + 1)))
                } else {
                    noted.files.insert(String(path.dropFirst(root.count + 1)))
                }
            }
        }

        /// A full pipe is readable already.
        private func wake() {
            var byte: UInt8 = 0
            _ = write(writingEnd, &byte, 1)
        }

        /// Whether every directory on the way is one that matters.
        private func isInside(_ path: String) -> Bool {
            path.indices.filter { path[$0] == "/" }.allSatisfy { isEntered(String(path[..<$0])) }
        }
    }
#endif
