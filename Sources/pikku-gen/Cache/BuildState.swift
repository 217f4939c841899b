import PikkuGen
import PikkuModel

/// What a build that had nothing to complain of left behind: while its outputs have the same status, another one that
/// begins with the same has nothing to do.
struct BuildState {
    static let path = "\(stateDirectory)/cache/build"

    /// The paths of what was generated, relative to the root.
    let outputs: [String]
    private let root: String
    /// Of the status of everything that a build reads; nil where a later change of it may not show.
    private let inputs: ContentHash?
    /// Of the status of the outputs and their record.
    private let status: ContentHash
    /// Of what outputs depend on; see ``Run/digest``.
    private let digest: ContentHash

    /// Nil where a later change of the outputs may not show, as right after they were written.
    init?(_ reading: inout BuildReading, inputs: InputState? = nil, outputs: [String]) {
        root = reading.workspace.root
        let files = FileStates(ofOutputs: outputs, in: root, since: reading.workspace.start)
        guard files.areSettled, let digest = Self.digest(of: &reading) else { return nil }
        self.outputs = outputs
        self.inputs = inputs.flatMap { $0.isSettled ? $0.hash : nil }
        status = files.hash
        self.digest = digest
    }

    /// What another build has to say.
    var summary: String { "nothing to write (\(counted(outputs.count, "file")) up to date)" }

    func isOf(_ inputs: InputState) -> Bool { self.inputs == inputs.hash && areOutputsUnchanged }

    func isOf(_ reading: inout BuildReading) -> Bool { areOutputsUnchanged && digest == Self.digest(of: &reading) }

    /// Nil where this program cannot be told from others.
    private static func digest(of reading: inout BuildReading) -> ContentHash? {
        guard let tool = toolIdentity() else { return nil }
        return ContentHash(ofLists: [tool, [reading.run.digest.text]])
    }

    private var areOutputsUnchanged: Bool {
        FileStates(ofOutputs: outputs, in: root, since: .now).hash == status
    }
}

// MARK: - On the disk

extension BuildState {
    /// Nil where none is kept.
    init?(keptIn root: String) {
        guard let file = try? CacheFile(root, path: Self.path) else { return nil }
        let lines = file.read().split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        let hashes = lines.prefix(3).map { ContentHash($0) }
        guard hashes.count == 3, let status = hashes[1], let digest = hashes[2] else { return nil }
        self.root = root
        (inputs, self.status, self.digest) = (hashes[0], status, digest)
        outputs = Array(lines.dropFirst(3))
    }

    /// For the next run. Nothing is the worse where it cannot be kept.
    func keep() {
        let lines = [inputs?.text ?? "unsettled", status.text, digest.text] + outputs
        _ = try? CacheFile(root, path: Self.path).replace(with: Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}

/// The status of everything that a build reads, and what else it depends on.
struct InputState {
    private let root: String
    private let files: FileStates

    /// Nil where something cannot be known, or is not right, which a build will say.
    init?(_ project: ProjectFiles, _ options: ProjectOptions, _ targets: Set<GeneratedFile.Target>) {
        guard let tool = toolIdentity(), project.isConfigurationFine else { return nil }
        var files = FileStates(since: project.start)
        for text in tool + targets.map(\.rawValue).sorted() { files.add(text: text) }
        files.add(
            [options.config ?? "\(project.root)/\(Configuration.fileName)"]
                + (project.inputs + project.templates).map { "\(project.root)/\($0)" })
        root = project.root
        self.files = files
    }

    /// Whether any later change of them will show.
    fileprivate var isSettled: Bool { files.areSettled }

    /// With the cache as it is now. Nothing depends on it, so not every change of it has to show.
    fileprivate var hash: ContentHash {
        var files = files
        files.add(["\(root)/\(CacheFile.parsed)"])
        return files.hash
    }
}

/// The status of some files, in a form that tells any two lists of them apart.
private struct FileStates {
    /// Whether each of them had changed last some time before the build began; see ``FileStamp/isSettled(before:)``.
    private(set) var areSettled = true
    private var bytes: [UInt8] = []
    private let start: FileTime

    init(since start: FileTime) { self.start = start }

    init(ofOutputs outputs: [String], in root: String, since start: FileTime) {
        self.init(since: start)
        add((outputs + [OwnershipRecord.path]).map { "\(root)/\($0)" })
    }

    var hash: ContentHash { ContentHash(of: bytes) }

    mutating func add(text: String) {
        bytes += text.utf8
        bytes.append(0)
    }

    mutating func add(_ paths: [String]) {
        for path in paths {
            add(text: path)
            let stamp = FileStamp(path)
            bytes.append(stamp == nil ? 0 : 1)
            guard let stamp else { continue }
            withUnsafeBytes(of: stamp.words) { bytes += $0 }
            if !stamp.isSettled(before: start) { areSettled = false }
        }
    }
}
