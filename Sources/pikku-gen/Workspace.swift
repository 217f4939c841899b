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

/// A project on disk: where it is, how it is configured, what it declares.
struct Workspace {
    var root: String
    var configuration = Configuration()
    var sources: [SourceFile] = []
    var templates: Templates
    /// The texts of templates that replace built-in ones, by name.
    var templateTexts: [String: String]
    /// Of the record as it was before anything was read: a build that ends meanwhile replaces it.
    var recordStamp: FileStamp?
    /// What earlier runs have parsed; nil where nothing of it is to be used.
    var cache: ParseCache?

    /// Reads the configuration and every input.
    ///
    /// The root is where the configuration lies, else the package around the directory, else the directory itself.
    /// Throws ``UnusableInput`` or ``FileError`` for what cannot be read or understood.
    init(_ options: ProjectOptions, usesCache: Bool) throws {
        let found = try Self.locate(options)
        root = found.root
        cache = usesCache ? Self.cache(in: root) : nil
        recordStamp = FileStamp("\(root)/\(OwnershipRecord.path)")
        if let file = found.configuration {
            configuration = try Self.read(file)
        }
        templateTexts = try Self.templateTexts(in: root, configuration)
        templates = try Self.templates(templateTexts, configuration)
        sources = try Self.sources(in: root, configuration)
    }

    /// A configuration file before it is read.
    struct FoundConfiguration {
        var root: String
        var file: SourceFile

        /// Throws ``UnusableInput`` where it has an error.
        var read: Configuration { get throws { try Workspace.read(file) } }
    }

    /// Nil where no file says anything.
    static func configuration(_ options: ProjectOptions) throws -> FoundConfiguration? {
        let found = try locate(options)
        return found.configuration.map { FoundConfiguration(root: found.root, file: $0) }
    }

    static func root(_ options: ProjectOptions) throws -> String { try locate(options).root }

    static func locate(_ options: ProjectOptions) throws -> (root: String, configuration: SourceFile?) {
        if let path = options.config {
            guard let bytes = try readFile(path) else { throw UnusableInput("\(path): no such file") }
            return (directory(of: path), SourceFile(path: name(of: path), bytes: bytes))
        }
        guard let start = canonicalPath(options.directory) else {
            throw UnusableInput("\(options.directory): no such directory")
        }
        for directory in ancestors(of: start) {
            if let bytes = try readFile("\(directory)/\(Configuration.fileName)") {
                return (directory.isEmpty ? "/" : directory, SourceFile(path: Configuration.fileName, bytes: bytes))
            }
        }
        let package = try ancestors(of: start).first { try readFile("\($0)/Package.swift") != nil }
        return (package ?? start, nil)
    }

    /// The directory itself, then those around it; the root of the file system is the empty text.
    private static func ancestors(of directory: String) -> [String] {
        let components = directory.split(separator: "/")
        return (0...components.count).reversed().map { count in
            components.prefix(count).map { "/" + $0 }.joined()
        }
    }

    fileprivate static func read(_ file: SourceFile) throws -> Configuration {
        let (configuration, diagnostics) = Configuration.read(file)
        guard diagnostics.isEmpty else {
            let text = DiagnosticText(sources: [file], of: diagnostics, style: standardErrorStyle())
            printError(text.text(of: diagnostics), terminator: "")
            guard !diagnostics.contains(where: { $0.severity == .error }) else { throw UnusableInput.reported }
            return configuration
        }
        return configuration
    }

    private static func templateTexts(in root: String, _ configuration: Configuration) throws -> [String: String] {
        let suffix = ".mustache"
        var overrides: [String: String] = [:]
        for path in try templateFiles(in: root, configuration) where path.hasSuffix(suffix) {
            guard let bytes = try readFile("\(root)/\(path)") else { continue }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw UnusableInput("\(path) is not valid UTF-8")
            }
            overrides[String(name(of: path).dropLast(suffix.count))] = text
        }
        return overrides
    }

    private static func templates(_ overrides: [String: String], _ configuration: Configuration) throws -> Templates {
        do {
            return try Templates(overrides: overrides)
        } catch {
            throw UnusableInput("\(configuration.templates)/\(error)")
        }
    }

    /// The default directory may be missing; one that a configuration names may not.
    static func templateFiles(in root: String, _ configuration: Configuration) throws -> [String] {
        let directory = configuration.templates
        let isDefault = directory == Configuration().templates
        guard !isDefault || access("\(root)/\(directory)", F_OK) == 0 else { return [] }
        return try FileTree(root: "\(root)/\(directory)").files { _ in false }.map { "\(directory)/\($0)" }
    }

    static func inputFiles(in root: String, _ configuration: Configuration) throws -> [String] {
        let inputs = InputFilter(configuration)
        return try FileTree(root: root).files(isEntered: inputs.mayHold, isWanted: inputs.accepts)
    }

    private static func sources(in root: String, _ configuration: Configuration) throws -> [SourceFile] {
        var sources: [SourceFile] = []
        for path in try inputFiles(in: root, configuration) {
            guard let bytes = try readFile("\(root)/\(path)") else { continue }
            sources.append(SourceFile(path: path, bytes: bytes))
        }
        guard !sources.isEmpty else {
            throw UnusableInput("nothing below '\(root)' matches \(configuration.inputs.joined(separator: ", "))")
        }
        return sources
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}

/// Input that no run can begin with; ends the program with 2.
struct UnusableInput: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// What is wrong has been printed already.
    static let reported = UnusableInput("")
}
