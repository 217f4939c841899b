import PikkuGen
import PikkuModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Brings the disk to what a build has generated, so that it may be killed at any moment.
///
/// Everything is written aside first, so that a full disk is met before anything has changed. Then the record says what
/// is about to be, next to what is; from there on each file is the old one or the new one, and either is known. What is
/// obsolete goes before what is new comes, since a directory may have to make room for a file. Nothing is forced to the
/// disk but the record: after a power failure the files can be made again, and the record says which.
struct OutputWriter {
    private let directory: OutputDirectory

    /// Makes ready the directory that pikku-gen keeps for itself, in which it follows no link.
    init(_ root: String) throws {
        directory = try OutputDirectory(root)
        for place in Place.allCases {
            var status = stat()
            guard lstat(path(place), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { continue }
            throw UnusableInput("'\(place.path)' is not a directory of this project; remove it")
        }
        try createDirectories(above: path(.state) + "/x")
    }

    /// Waits while another build is at work, then removes what a killed one has left.
    func lock(seconds: Int, isEnded: () -> Bool) throws -> BuildLock {
        let lock = try BuildLock.take(path(.state) + "/lock", seconds: seconds, isEnded: isEnded) { holder in
            printError("waiting for \(holder), which builds this project")
        }
        let list = path(.state) + "/.gitignore"
        if access(list, F_OK) != 0 { try replaceFile(list, with: stateIgnoreList) }
        try removeTemporaryFiles()
        return lock
    }

    /// Copies what someone has written before a build replaces it; the paths of the copies, by path.
    func keep(_ states: [FileState]) throws -> [String: String] {
        try ReplacedTexts(directory).keep(states, temporary: "\(path(.temporary))/copy")
    }

    /// Writes and removes what a build has to, and records it.
    func carryOut(_ plan: BuildPlan) throws {
        let written = plan.written
        let removed = plan.removed
        if !written.isEmpty || !removed.isEmpty {
            try createDirectories(above: path(.temporary) + "/x")
            for (index, state) in written.enumerated() {
                try writeNewFile(staged(index), Array((state.generated ?? "").utf8))
            }
            try write(plan.record.before(plan.drift))
            for state in removed { try directory.remove(state.path) }
            for (index, state) in written.enumerated() { try install(staged(index), as: state.path) }
        }
        let record = plan.recordAfterwards
        if record != plan.record || !plan.isRecorded || !written.isEmpty || !removed.isEmpty { try write(record) }
        try removeTemporaryFiles(besides: plan.record)
    }

    private enum Place: CaseIterable {
        case state, temporary, replaced

        var path: String {
            switch self {
            case .state: stateDirectory
            case .temporary: "\(stateDirectory)/tmp"
            case .replaced: ReplacedTexts.path
            }
        }
    }

    private func path(_ place: Place) -> String { directory.path(place.path) }
    private func staged(_ index: Int) -> String { "\(path(.temporary))/\(index)" }

    /// The record cannot be made again, so it is on the disk before anything relies on it.
    private func write(_ record: OwnershipRecord) throws(FileError) {
        let temporary = "\(path(.temporary))/record"
        try createDirectories(above: temporary)
        try writeNewFile(temporary, Array(record.text.utf8), isDurable: true)
        try move(temporary, to: directory.path(OwnershipRecord.path))
    }

    private func install(_ staged: String, as relative: String) throws(FileError) {
        let target = directory.path(relative)
        if rename(staged, target) == 0 { return }
        if errno == ENOENT {
            try createDirectories(above: target)
            if rename(staged, target) == 0 { return }
        }
        guard errno == EXDEV else { throw FileError(path: target, errno: errno) }
        // Another file system is mounted there, and no file moves between two in one step.
        let beside = temporaryPath(beside: target)
        unlink(beside)
        try writeNewFile(beside, try readFile(staged) ?? [])
        try move(beside, to: target)
    }

    private func removeTemporaryFiles(besides record: OwnershipRecord? = nil) throws(FileError) {
        for name in try fileNames(in: path(.temporary)) { unlink("\(path(.temporary))/\(name)") }
        rmdir(path(.temporary))
        for file in record?.files ?? [] where file.pending != nil {
            unlink(temporaryPath(beside: directory.path(file.path)))
        }
    }
}
