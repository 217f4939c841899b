// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "notes",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "pikku-gen", path: "../../.."),
        .package(name: "pikku-gen-plugins", path: "../../../Sources/Plugins"),
    ],
    targets: [
        .executableTarget(
            name: "Notes",
            dependencies: [.product(name: "Pikku", package: "pikku-gen")],
            plugins: [.plugin(name: "PikkuGenPlugin", package: "pikku-gen-plugins")]
        )
    ]
)
