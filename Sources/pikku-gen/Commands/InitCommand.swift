import ArgumentParser
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

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a project that builds and serves.",
        discussion: """
            Writes a package with a configuration, one function and its route, and generates what belongs to it. \
            Nothing is ever overwritten: where a file is in the way, nothing is written.

            EXAMPLES
              pikku-gen init notes
              pikku-gen init notes --manifest --runtime ../pikku-gen
            """
    )

    @Argument(help: "The directory, which is made where it is missing.")
    var directory = "."

    @Flag(help: "Declare the API in Swift, or in a YAML manifest.")
    var language = NewProject.Language.swift

    @Option(help: "The name of the package; that of the directory unless given.")
    var name: String?

    @Option(help: ArgumentHelp("Where the package pikku-gen is that the project links.", valueName: "path|url"))
    var runtime = "../pikku-gen"

    func run() throws {
        try createDirectories(above: directory + "/x")
        guard let root = canonicalPath(directory) else { throw FileError(path: directory, errno: errno) }
        let name = name ?? root.split(separator: "/").last.map(String.init) ?? ""
        guard NewProject.isName(name) else {
            throw UnusableInput("'\(name)' cannot name a package; '--name' takes letters, digits, '-' and '_'")
        }
        let project = NewProject(
            name: name, language: language, runtime: PackageSource(runtime, version: toolVersion))
        try write(project.files, below: root)
        try build(root)
        print("wrote \(counted(project.files.count, "file")) and generated what belongs to them; next: swift run App")
    }

    private func write(_ files: [SourceFile], below root: String) throws {
        let obstacles = files.map(\.path).filter { path in
            var status = stat()
            return lstat("\(root)/\(path)", &status) == 0
        }
        guard obstacles.isEmpty else {
            let list = obstacles.map { "  \($0)\n" }.joined()
            throw UnusableInput("nothing is written, since these are there already:\n\(list.dropLast())")
        }
        for file in files {
            try createDirectories(above: "\(root)/\(file.path)")
            try writeNewFile("\(root)/\(file.path)", file.bytes)
        }
    }

    private func build(_ root: String) throws {
        var stopwatch = Stopwatch()
        let builder = Builder(project: try ProjectOptions.parse(["-C", root]))
        let plan = try BuildPlan(builder.read(), &stopwatch)
        let build = try builder.carryOut(plan, &stopwatch) { workspace, warnings in workspace.report(warnings) }
        plan.workspace.report(plan.output.diagnostics + build.refusals)
        guard build.isGood else { throw ExitCode(1) }
    }
}

extension NewProject.Language: EnumerableFlag {}
