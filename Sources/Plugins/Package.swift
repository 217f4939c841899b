// swift-tools-version: 6.2
import Foundation
import PackageDescription

// A package of its own, so that nobody compiles the tool who does not use the plugins, and nobody twice. Where
// `.ci/distribute` has put an artifact bundle beside this file, nobody does at all.
let bundle = "pikku-gen.artifactbundle"
let isPrebuilt = FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(bundle)")
let tool: Target.Dependency = isPrebuilt ? "PikkuGenTool" : .product(name: "pikku-gen", package: "pikku-gen")

let package = Package(
    name: "pikku-gen-plugins",
    platforms: [.macOS(.v15)],
    products: [
        .plugin(name: "PikkuGenPlugin", targets: ["PikkuGenPlugin"]),
        .plugin(name: "PikkuGenCommandPlugin", targets: ["PikkuGenCommandPlugin"]),
        .plugin(name: "PikkuGenCheckPlugin", targets: ["PikkuGenCheckPlugin"]),
    ],
    dependencies: isPrebuilt ? [] : [.package(name: "pikku-gen", path: "../..")],
    targets: [
        .plugin(name: "PikkuGenPlugin", capability: .buildTool(), dependencies: [tool], path: "PikkuGenPlugin"),
        .plugin(
            name: "PikkuGenCommandPlugin",
            capability: .command(
                intent: .custom(verb: "pikku-gen", description: "Generate into this package, or anything else"),
                permissions: [.writeToPackageDirectory(reason: "It writes what it generates.")]),
            dependencies: [tool],
            path: "PikkuGenCommandPlugin"
        ),
        .plugin(
            name: "PikkuGenCheckPlugin",
            capability: .command(
                intent: .custom(verb: "pikku-gen-check", description: "Say whether what is generated is up to date")),
            dependencies: [tool],
            path: "PikkuGenCheckPlugin"
        ),
    ] + (isPrebuilt ? [.binaryTarget(name: "PikkuGenTool", path: bundle)] : [])
)
