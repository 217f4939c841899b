// swift-tools-version: 6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "pikku-gen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "pikku-gen", targets: ["pikku-gen"]),
        .library(name: "Pikku", targets: ["Pikku"]),
        .library(name: "PikkuClient", targets: ["PikkuClient"]),
        .library(name: "PikkuClientAsyncHTTP", targets: ["PikkuClientAsyncHTTP"]),
        .library(name: "PikkuHummingbird", targets: ["PikkuHummingbird"]),
        .library(name: "PikkuJSON", targets: ["PikkuJSON", "PikkuGrammar"]),
    ],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The small languages that the generator checks and the runtime reads.
        .target(name: "PikkuGrammar", swiftSettings: settings),

        // The tool, from the vocabulary up to the command line.
        .target(name: "PikkuModel", dependencies: ["PikkuGrammar"], swiftSettings: settings),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(
            name: "PikkuParse",
            dependencies: [
                "PikkuGrammar", "PikkuModel", "CYAML",
                .product(name: "SwiftSyntax", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "PikkuTemplates",
            path: "Templates",
            resources: [.embedInCode("mustache"), .embedInCode("projects")],
            swiftSettings: settings
        ),
        .target(
            name: "PikkuEmit",
            dependencies: ["PikkuGrammar", "PikkuModel", "PikkuTemplates"],
            swiftSettings: settings
        ),
        .target(name: "PikkuLint", dependencies: ["PikkuGrammar", "PikkuModel"], swiftSettings: settings),
        .target(
            name: "PikkuGen",
            dependencies: [
                "PikkuGrammar", "PikkuLint", "PikkuModel", "PikkuParse", "PikkuEmit",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "pikku-gen",
            dependencies: [
                "PikkuGen", "PikkuModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        // The runtime, which emitted code links.
        .target(name: "PikkuJSON", dependencies: ["PikkuGrammar"], swiftSettings: settings),
        .target(
            name: "Pikku",
            dependencies: [
                "PikkuGrammar", "PikkuJSON",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "PikkuHummingbird",
            dependencies: [
                "Pikku", "PikkuJSON",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHPACK", package: "swift-nio-http2"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "NIOWebSocket", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),

        // What emitted clients link.
        .target(name: "PikkuClient", dependencies: ["PikkuJSON"], swiftSettings: settings),
        .target(
            name: "PikkuClientAsyncHTTP",
            dependencies: [
                "PikkuClient",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOWebSocket", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),

        // The samples, together with the Swift that a build must make of them.
        sample("user-service", at: "Fixtures/user-service"),
        sample("user-service-manifest", at: "Fixtures/user-service-manifest"),
        sample("todo", at: "Fixtures/todo", settings: [.define("ADMIN")]),
        client("user-service-client", of: "Fixtures/user-service"),
        client("todo-client", of: "Fixtures/todo"),

        .target(name: "BenchmarkSupport", path: "Tests/Benchmarks/Support", swiftSettings: settings),
        .executableTarget(
            name: "pikku-gen-benchmarks",
            dependencies: [
                "BenchmarkSupport", "CYAML", "PikkuGen", "PikkuModel", "PikkuEmit", "PikkuLint", "PikkuParse",
                .product(name: "SwiftParser", package: "swift-syntax"),
            ],
            path: "Tests/Benchmarks/Stages",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "reader-benchmarks",
            dependencies: ["BenchmarkSupport", "Pikku", "PikkuGrammar", "PikkuJSON"],
            path: "Tests/Benchmarks/Readers",
            swiftSettings: settings + [.define("ADMIN")]
        ),
        .executableTarget(
            name: "route-benchmarks",
            dependencies: [
                "BenchmarkSupport", "PikkuGrammar", .product(name: "Hummingbird", package: "hummingbird"),
            ],
            path: "Tests/Benchmarks/Routes",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "user-service-by-hand",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Benchmarks/ByHand",
            swiftSettings: settings
        ),
        .target(
            name: "TestSupport",
            dependencies: [
                "PikkuEmit", "PikkuGen", "PikkuModel", "PikkuParse",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "PikkuClient", "PikkuClientAsyncHTTP", "TestSupport", "todo-client", "user-service-client",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["Scripts"], swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuClientTests",
            dependencies: ["PikkuClient", "TestSupport", "todo-client"],
            swiftSettings: settings
        ),
        .testTarget(name: "PackageTests", dependencies: ["TestSupport", "pikku-gen"], swiftSettings: settings),
        .testTarget(name: "PikkuGrammarTests", dependencies: ["PikkuGrammar", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "PikkuJSONTests", dependencies: ["PikkuJSON", "TestSupport"], swiftSettings: settings),
        .executableTarget(
            name: "pikku-queue-victim", dependencies: ["Pikku"], path: "Tests/QueueVictim", swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuTests",
            dependencies: [
                "Pikku", "PikkuGrammar", "PikkuJSON", "TestSupport", "pikku-queue-victim",
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuHummingbirdTests",
            dependencies: [
                "PikkuHummingbird", "Pikku", "PikkuJSON", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "HostileTests",
            dependencies: [
                "PikkuHummingbird", "TestSupport", "todo", "user-service",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHPACK", package: "swift-nio-http2"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuModelTests", dependencies: ["PikkuModel", "PikkuGrammar", "PikkuParse", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuParseTests", dependencies: ["PikkuParse", "PikkuModel", "TestSupport"], swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuLintTests", dependencies: ["PikkuLint", "PikkuModel", "TestSupport"], exclude: ["Expected"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuEmitTests",
            dependencies: ["PikkuGrammar", "PikkuModel", "PikkuEmit", "Pikku", "TestSupport"],
            exclude: ["Scripts", "Routes/Expected"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PikkuGenTests",
            dependencies: ["PikkuGen", "PikkuLint", "PikkuModel", "PikkuParse", "PikkuEmit", "TestSupport"],
            exclude: ["Reports/Expected", "Reports/check_sarif.py"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SampleTests",
            dependencies: [
                "PikkuGrammar", "PikkuModel", "PikkuEmit", "PikkuGen", "PikkuJSON", "Pikku", "TestSupport",
                "user-service", "user-service-manifest", "todo",
            ],
            exclude: ["verdicts.py"],
            swiftSettings: settings
        ),
    ]
)

/// A sample's own Swift, which makes it a program, together with the generated one. Both lie beside files that are not
/// for the compiler.
func sample(_ name: String, at path: String, settings more: [SwiftSetting] = []) -> Target {
    let directory = "\(Context.packageDirectory)/\(path)"
    let others =
        ["pikku-gen.yaml", "api", "generated"]
        + ["client", "openapi.json", "schemas", "typescript", "routes.gen.json"].map { "expected/generated/\($0)" }
    let exclude = others.filter { FileManager.default.fileExists(atPath: "\(directory)/\($0)") }
    let generated = "expected/generated/swift"
    guard FileManager.default.fileExists(atPath: "\(directory)/Sources") else {
        return .target(
            name: name, dependencies: ["Pikku", "PikkuJSON"], path: path, exclude: exclude, sources: [generated],
            swiftSettings: settings + more)
    }
    return .executableTarget(
        name: name,
        dependencies: [
            "Pikku", "PikkuHummingbird", "PikkuJSON", .product(name: "Logging", package: "swift-log"),
        ],
        path: path, exclude: exclude, sources: ["Sources/App", generated], swiftSettings: settings + more)
}

/// A sample's emitted Swift client.
func client(_ name: String, of path: String) -> Target {
    .target(
        name: name, dependencies: ["PikkuClient"], path: "\(path)/expected/generated/client", swiftSettings: settings)
}
