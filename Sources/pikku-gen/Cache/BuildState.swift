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

    /// - Parameter inputs: As they were before the build read them.
    init(_ inputs: InputState, outputs: [String]) {
        self.outputs = outputs
        let written = outputs + [OwnershipRecord.path, CacheFile.parsed]
        let lines = inputs.lines + written.map { fileLine("\(inputs.root)/\($0)") }
        digest = ContentHash(of: lines.joined(separator: "\0").utf8)
    }

    /// What the last build left behind, where all is still as it was.
    ///
    /// File systems count time in ticks. What has changed in the tick of the last build may have changed once more
    /// without a trace, so that nothing is known then.
    static func unchanged(since inputs: InputState) -> BuildState? {
        let place = "\(inputs.root)/\(path)"
        guard let end = FileStamp(place)?.changeTime, let directory = try? OutputDirectory(inputs.root),
            case .file(let bytes) = try? directory.presence(ofOwn: path)
        else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        let outputs = Array(lines.dropFirst())
        let state = BuildState(inputs, outputs: outputs)
        let tick = Duration.milliseconds(20)
        let last = outputs.compactMap { FileStamp("\(inputs.root)/\($0)")?.changeTime }.max()
        guard lines.first == state.digest.text, max(inputs.lastChange, last ?? .zero) + tick < end else { return nil }
        return state
    }

    /// For the next build; nothing is the worse where it cannot be kept.
    func keep(in root: String) {
        let text = ([digest.text] + outputs).map { $0 + "\n" }.joined()
        _ = try? CacheFile(root, path: Self.path).replace(with: Array(text.utf8))
    }
}

/// The inputs of a build, as the status of files tells, and what else it depends on.
struct InputState {
    let root: String
    /// When one of them changed last.
    fileprivate let lastChange: Duration
    fileprivate let lines: [String]

    /// Nil where something cannot be known, or is not right, which a build will say.
    init?(_ options: ProjectOptions, _ targets: Set<GeneratedFile.Target>) {
        guard let tool = toolIdentity(), let found = try? Workspace.locate(options) else { return nil }
        let (configuration, diagnostics) = found.configuration.map(Configuration.read) ?? (Configuration(), [])
        guard diagnostics.isEmpty,
            let inputs = try? Workspace.inputFiles(in: found.root, configuration),
            let templates = try? Workspace.templateFiles(in: found.root, configuration)
        else { return nil }
        root = found.root
        let files =
            [options.config ?? "\(found.root)/\(Configuration.fileName)"]
            + (inputs + templates).map { "\(found.root)/\($0)" }
        lastChange = files.compactMap { FileStamp($0)?.changeTime }.max() ?? .zero
        lines = tool + targets.map(\.rawValue).sorted() + files.map(fileLine)
    }
}

private func fileLine(_ path: String) -> String {
    "\(FileStamp(path)?.text ?? "nothing") \(path)"
}
