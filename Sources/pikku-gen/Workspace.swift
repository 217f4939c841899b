import PikkuEmit
import PikkuGen
import PikkuModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A project as it was read: how it is configured, what its files hold.
struct Workspace {
    let files: ProjectFiles
    private(set) var sources: [SourceFile]
    let templates: Templates
    /// The user's.
    let templateFiles: [SourceFile]
    /// When reading began: what has changed since may have been read or not.
    private(set) var start: FileTime
    /// Of the record as it was before anything was read: a build that ends meanwhile replaces it.
    private(set) var recordStamp: FileStamp?
    /// What earlier runs have parsed; nil where nothing of it is to be used.
    let cache: ParseCache?

    var root: String { files.root }
    var configuration: Configuration { files.configuration }
    var templateTexts: [String: String] { templates.userTexts }

    /// Reads the configuration and every input.
    init(_ options: ProjectOptions, usesCache: Bool) throws {
        try self.init(ProjectFiles(options), usesCache: usesCache)
    }

    /// Reads every input. Throws ``UnusableInput`` or ``FileError`` for what cannot be read or understood.
    init(_ files: ProjectFiles, usesCache: Bool) throws {
        self.files = files
        start = files.start
        cache = usesCache ? Self.cache(in: files.root) : nil
        recordStamp = FileStamp("\(files.root)/\(OwnershipRecord.path)")
        templateFiles = try Self.templateFiles(files)
        templates = Templates.read(templateFiles, files.configuration.emission)
        sources = try files.inputs.compactMap { try Self.source($0, in: files.root) }
        try checkSources()
    }

    /// The project after changes of nothing but some inputs.
    func rereading(_ paths: Set<String>) throws -> Workspace {
        var next = self
        next.start = .now
        next.recordStamp = FileStamp("\(root)/\(OwnershipRecord.path)")
        next.sources.removeAll { paths.contains($0.path) }
        next.sources += try paths.compactMap { try isFile("\(root)/\($0)") ? Self.source($0, in: root) : nil }
        next.sources.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        try next.checkSources()
        return next
    }

    private func checkSources() throws {
        guard sources.isEmpty else { return }
        throw UnusableInput("nothing below '\(root)' matches \(configuration.inputs.joined(separator: ", "))")
    }

    private static func source(_ path: String, in root: String) throws -> SourceFile? {
        try readFile("\(root)/\(path)").map { SourceFile(path: path, bytes: $0) }
    }

    static func templateFiles(_ files: ProjectFiles) throws -> [SourceFile] {
        try files.templates.filter { $0.hasSuffix(Templates.suffix) }.compactMap { try source($0, in: files.root) }
    }
}

/// Whether there is a file, or a link to one.
private func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
