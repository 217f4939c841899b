import PikkuGen
import PikkuModel

/// What a build that had nothing to complain of found and left behind, as the status of files alone tells: while none
/// of it changes, another build has nothing to do.
struct BuildState {
    static let path = "\(stateDirectory)/cache/build"

    /// The paths of what was generated, relative to the root.
    let outputs: [String]
    /// Of the status of every input and output, and of what else a build depends on.
    private let digest: ContentHash
    /// Whether any later change of them will show; of the cache none has to, which nothing depends on.
    private let isSettled: Bool

    /// - Parameter inputs: As they were before the build read them.
    init(_ inputs: InputState, outputs: [String]) {
        self.outputs = outputs
        var files = inputs.files
        files.add((outputs + [OwnershipRecord.path]).map { "\(inputs.root)/\($0)" })
        isSettled = files.areSettled
        files.add(["\(inputs.root)/\(CacheFile.parsed)"])
        digest = ContentHash(of: files.bytes)
    }

    /// What the last build left behind, where all is still as it was.
    static func unchanged(since inputs: InputState) -> BuildState? {
        guard let file = try? CacheFile(inputs.root, path: path) else { return nil }
        let lines = file.read().split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        let state = BuildState(inputs, outputs: Array(lines.dropFirst()))
        return lines.first == state.digest.text ? state : nil
    }

    /// For the next build, where it can rely on it: after one that has written nothing. Nothing is the worse where it
    /// cannot be kept.
    func keep(in root: String) {
        guard isSettled else { return }
        let text = ([digest.text] + outputs).map { $0 + "\n" }.joined()
        _ = try? CacheFile(root, path: Self.path).replace(with: Array(text.utf8))
    }
}

/// The inputs of a build, as the status of files tells, and what else it depends on.
struct InputState {
    let root: String
    fileprivate var files = FileStates()

    /// Nil where something cannot be known, or is not right, which a build will say.
    init?(_ options: ProjectOptions, _ targets: Set<GeneratedFile.Target>) {
        guard let tool = toolIdentity(), let found = try? Workspace.locate(options) else { return nil }
        let (configuration, diagnostics) = found.configuration.map(Configuration.read) ?? (Configuration(), [])
        guard diagnostics.isEmpty,
            let inputs = try? Workspace.inputFiles(in: found.root, configuration),
            let templates = try? Workspace.templateFiles(in: found.root, configuration)
        else { return nil }
        root = found.root
        for text in tool + targets.map(\.rawValue).sorted() { files.add(text: text) }
        files.add(
            [options.config ?? "\(found.root)/\(Configuration.fileName)"]
                + (inputs + templates).map { "\(found.root)/\($0)" })
    }
}

/// The status of some files, in a form that tells any two lists of them apart.
private struct FileStates {
    private(set) var bytes: [UInt8] = []
    /// Whether each of them had changed last some time before the build began.
    ///
    /// What has changed since may not be what the build has seen. And file systems count time in ticks: what changes
    /// again in the tick of a change keeps its status.
    private(set) var areSettled = true
    private let start = FileTime.now

    mutating func add(text: String) {
        bytes += text.utf8
        bytes.append(0)
    }

    mutating func add(_ paths: [String]) {
        let tick = FileTime(nanoseconds: 20_000_000)
        for path in paths {
            add(text: path)
            let stamp = FileStamp(path)
            bytes.append(stamp == nil ? 0 : 1)
            guard let stamp else { continue }
            withUnsafeBytes(of: stamp.words) { bytes += $0 }
            if stamp.changeTime + tick >= start { areSettled = false }
        }
    }
}
