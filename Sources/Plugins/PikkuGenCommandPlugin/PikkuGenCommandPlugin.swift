import Foundation
import PackagePlugin

/// `swift package pikku-gen …`: any command of the tool, which may write into the package.
@main
struct PikkuGenCommandPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let tool = Process()
        tool.executableURL = try context.tool(named: "pikku-gen").url
        tool.arguments = arguments
        tool.currentDirectoryURL = context.package.directoryURL
        try tool.run()
        tool.waitUntilExit()
        guard tool.terminationStatus == 0 else {
            return Diagnostics.error("pikku-gen has ended with \(tool.terminationStatus)")
        }
    }
}
