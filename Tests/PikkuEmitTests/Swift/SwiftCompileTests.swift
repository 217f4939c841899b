import Foundation
import PikkuModel
import Testing
import TestSupport

@testable import PikkuEmit

@Suite(.patient) struct SwiftCompileTests {
    @Test func `validators of every shape compile without a warning`() throws {
        let emitted = try ValidatorsEmitter().texts(of: SwiftSample.project)
        let files = emitted.merging(["Types.swift": SwiftSample.types]) { $1 }
        if let output = try compilerOutput(for: files) { #expect(output == "") }
    }

    @Test func `types of manifests compile with their validators`() throws {
        let types = try TypesEmitter().texts(of: manifestProject)
        let files = try ValidatorsEmitter().texts(of: manifestProject).merging(types) { $1 }
        if let output = try compilerOutput(for: files) { #expect(output == "") }
    }
}

/// What the compiler says of some files of one module that links the runtime; nil when there is no compiler.
func compilerOutput(for files: [String: String]) throws -> String? {
    guard let swiftc = Program.find("swiftc", for: "emitted Swift must compile") else { return nil }
    let modules = try #require(modulesDirectory, "the modules of this build are not beside the tests")
    return try withTemporaryDirectory { directory in
        for (name, text) in files {
            try text.write(to: directory.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let arguments =
            ["-typecheck", "-swift-version", "6", "-module-name", "App", "-I", modules.path]
            + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
                ["-enable-upcoming-feature", $0]
            } + files.keys.sorted()
        return try swiftc.run(arguments, in: directory).text
    }
}

/// Where the build that this test belongs to has put its modules.
private let modulesDirectory: URL? = {
    let executable = CommandLine.arguments.first.map { URL(fileURLWithPath: $0) }
    let candidates = [Bundle.main.bundleURL, executable?.deletingLastPathComponent()].compactMap(\.self)
    for start in candidates {
        var directory = start
        while directory.path != "/" {
            let modules = directory.appendingPathComponent("Modules")
            if FileManager.default.fileExists(atPath: modules.appendingPathComponent("Pikku.swiftmodule").path) {
                return modules
            }
            directory.deleteLastPathComponent()
        }
    }
    return nil
}()
