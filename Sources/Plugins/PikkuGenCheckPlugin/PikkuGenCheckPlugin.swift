import Foundation
import PackagePlugin

/// `swift package pikku-gen-check`: whether what is generated into the package is up to date. It needs no permission,
/// since it writes nothing.
@main
struct PikkuGenCheckPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let tool = Process()
        tool.executableURL = try context.tool(named: "pikku-gen").url
        tool.arguments = ["build", "--check"] + arguments
        tool.currentDirectoryURL = context.package.directoryURL
        try tool.run()
        tool.waitUntilExit()
        guard tool.terminationStatus == 0 else {
            return Diagnostics.error("pikku-gen has ended with \(tool.terminationStatus)")
        }
    }
}
