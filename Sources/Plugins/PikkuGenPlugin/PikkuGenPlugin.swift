import Foundation
import PackagePlugin

/// Generates a target's Swift before the target is compiled; nothing of it enters the package.
@main
struct PikkuGenPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target.sourceModule else { return [] }
        for file in target.sourceFiles where file.url.lastPathComponent.hasSuffix(".gen.swift") {
            Diagnostics.error(
                "\(file.url.path): the plugin generates this file as well; delete it, and set 'outputs: { swift: false }' "
                    + "in pikku-gen.yaml so that it does not come again")
        }
        let root = projectRoot(around: target.directoryURL) ?? context.package.directoryURL
        let output = context.pluginWorkDirectoryURL
        return [
            .buildCommand(
                displayName: "Generating Swift for \(target.name)",
                executable: try context.tool(named: "pikku-gen").url,
                arguments: ["emit", "swift", "-C", target.directoryURL.path, "--output", output.path],
                inputFiles: inputs(below: root),
                outputFiles: outputs.map { output.appending(path: $0) })
        ]
    }

    /// What `pikku-gen emit swift` writes, whatever is declared.
    private var outputs: [String] { ["Routes.gen.swift", "Types.gen.swift", "Validators.gen.swift"] }

    /// Where the configuration lies, searched upward as the tool does.
    private func projectRoot(around directory: URL) -> URL? {
        let components = directory.standardizedFileURL.pathComponents
        return (1...components.count).reversed().lazy
            .map { URL(filePath: components[1..<$0].reduce("/") { $0 + $1 + "/" }) }
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "pikku-gen.yaml").path) }
    }

    /// All that the tool may read, whatever the configuration says. Directories are among it, since a file that is added
    /// shows in the status of its directory.
    private func inputs(below root: URL) -> [URL] {
        let endings: Set = ["swift", "yaml", "yml", "mustache"]
        let tree = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
        var found = [root]
        while let url = tree?.nextObject() as? URL {
            if (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true {
                if url.lastPathComponent == "node_modules" { tree?.skipDescendants() } else { found.append(url) }
            } else if endings.contains(url.pathExtension) {
                found.append(url)
            }
        }
        return found.sorted { $0.path < $1.path }
    }
}
