import PikkuGen
import PikkuModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a project is and which files it has, of which only the configuration has been read.
struct ProjectFiles {
    /// Where the configuration lies, else the package around the directory, else the directory itself.
    let root: String
    let configuration: Configuration
    /// Nil where no file says anything.
    let configurationFile: SourceFile?
    /// Whether there was nothing to say of it.
    let isConfigurationFine: Bool
    /// Relative to the root, sorted.
    let inputs: [String]
    let templates: [String]
    /// When the search began: what has changed since may have been found or not.
    let start = FileTime.now

    /// Throws ``UnusableInput`` or ``FileError`` for what cannot be read or understood.
    init(_ options: ProjectOptions) throws {
        let found = try Self.locate(options)
        root = found.root
        configurationFile = found.configuration
        let (configuration, diagnostics) = found.configuration.map(Configuration.read) ?? (Configuration(), [])
        if let file = found.configuration { try Self.report(diagnostics, of: file) }
        self.configuration = configuration
        isConfigurationFine = diagnostics.isEmpty
        templates = try Self.templates(in: root, configuration)
        let filter = InputFilter(configuration)
        inputs = try FileTree(root: root).files(isEntered: filter.mayHold, isWanted: filter.accepts)
    }

    /// The default directory may be missing; one that a configuration names may not.
    private static func templates(in root: String, _ configuration: Configuration) throws -> [String] {
        let directory = configuration.templates
        let isDefault = directory == Configuration().templates
        guard !isDefault || access("\(root)/\(directory)", F_OK) == 0 else { return [] }
        return try FileTree(root: "\(root)/\(directory)").files { _ in false }.map { "\(directory)/\($0)" }
    }
}

extension ProjectFiles {
    /// A configuration file before it is read.
    struct FoundConfiguration {
        var root: String
        var file: SourceFile

        /// Throws ``UnusableInput`` where it has an error.
        var read: Configuration {
            get throws {
                let (configuration, diagnostics) = Configuration.read(file)
                try ProjectFiles.report(diagnostics, of: file)
                return configuration
            }
        }
    }

    /// Nil where no file says anything.
    static func configuration(_ options: ProjectOptions) throws -> FoundConfiguration? {
        let found = try locate(options)
        return found.configuration.map { FoundConfiguration(root: found.root, file: $0) }
    }

    static func root(_ options: ProjectOptions) throws -> String { try locate(options).root }

    private static func locate(_ options: ProjectOptions) throws -> (root: String, configuration: SourceFile?) {
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

    fileprivate static func report(_ diagnostics: [Diagnostic], of file: SourceFile) throws {
        guard !diagnostics.isEmpty else { return }
        let text = DiagnosticText(sources: [file], of: diagnostics, style: standardErrorStyle())
        printError(text.text(of: diagnostics), terminator: "")
        guard !diagnostics.contains(where: { $0.severity == .error }) else { throw UnusableInput.reported }
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
