import Foundation
import PikkuEmit
import PikkuModel
import TestSupport
import Testing

@testable import PikkuGen

/// Whatever happens to a project, and whatever earlier builds remember, the outputs are those of a build that knows
/// nothing.
@Suite struct EditSequenceTests {
    /// All of them take a minute and a half.
    private static let count = ProcessInfo.processInfo.environment["CI"] == nil ? 100 : 1000

    @Test(.patient, arguments: 0..<count / 20) func runsThatRememberMakeWhatOthersMake(batch: Int) throws {
        for seed in batch * 20..<batch * 20 + 20 { try follow(EditedProject(seed: seed), "seed \(seed)") }
    }

    /// With everything that the program keeps on the disk between two builds.
    @Test(.patient, arguments: 0..<count / 25) func buildsEndAsTheFirstWould(seed: Int) throws {
        var edited = EditedProject(seed: seed)
        let project = try TemporaryProject()
        try project.replace([:], with: edited.texts)
        for _ in 0..<10 {
            let before = edited.texts
            edited.edit()
            try project.replace(before, with: edited.texts)
            _ = try project.run("build")
        }
        let before = edited.texts
        edited.mend()
        try project.replace(before, with: edited.texts)
        #expect(try project.run("build").status == 0)
        #expect(try project.generated == builtCold(edited.texts).generated)
    }

    @Test(.timely, arguments: 0..<count / 25) func aWatchedProjectEndsAsTheFirstBuildWould(seed: Int) async throws {
        var edited = EditedProject(seed: seed)
        let project = try TemporaryProject()
        try project.replace([:], with: edited.texts)
        try await Program.built("pikku-gen").running(["watch"], in: project.root) { watch in
            for pause in 0..<20 {
                let before = edited.texts
                edited.edit()
                try project.replace(before, with: edited.texts)
                try await Task.sleep(for: .milliseconds(pause * pause))
            }
            let before = edited.texts
            edited.mend()
            try project.replace(before, with: edited.texts)
            let cold = try builtCold(edited.texts).generated
            try await eventually { try project.generated == cold }
            watch.send(signal: SIGTERM)
            _ = try await watch.exitCode()
        }
    }

    private func builtCold(_ texts: [String: String]) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.replace([:], with: texts)
        #expect(try project.run("build").status == 0)
        return project
    }

    private func follow(_ project: EditedProject, _ title: Comment) throws {
        var project = project
        let templates = try Templates()
        var cache = ParseCache()
        var watched: Run?
        var outputs: [ContentHash: [GeneratedFile]] = [:]
        for _ in 0..<10 {
            project.edit()
            var run = Run(project.sources, Configuration(), templates: templates, overrides: [:], after: watched)
            let output = run.output()
            watched = run
            if output.diagnostics.isEmpty { #expect(outputs[run.digest, default: output.files] == output.files, title) }
            outputs[run.digest] = output.diagnostics.isEmpty ? output.files : nil
            var warm = Run(project.sources, Configuration(), templates: templates, overrides: [:], cache: cache)
            #expect(warm.digest == run.digest, title)
            cache = ParseCache(decoding: try #require(warm.cache).encoded(by: []), of: [])
        }
        let cold = generate(project.sources, Configuration(), templates: templates, extent: .outputs)
        var warm = Run(project.sources, Configuration(), templates: templates, overrides: [:], cache: cache)
        for output in [warm.output(), watched?.output()].compactMap(\.self) {
            #expect(output.files == cold.files, title)
            #expect(output.diagnostics == cold.diagnostics, title)
        }
    }
}

extension TemporaryProject {
    fileprivate func replace(_ old: [String: String], with new: [String: String]) throws {
        for path in old.keys where new[path] == nil { try remove(path) }
        for (path, text) in new where old[path] != text { try write(path, text) }
    }

    /// What a build has written, with the record of it.
    fileprivate var generated: [String: Data] {
        get throws {
            var files = try contents(of: "generated")
            files.merge(try contents(of: "Sources/App/Generated")) { first, _ in first }
            files["record"] = FileManager.default.contents(atPath: root.path + "/.pikku/manifest.json")
            return files
        }
    }
}
