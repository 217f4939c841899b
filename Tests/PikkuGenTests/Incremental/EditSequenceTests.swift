import Foundation
import PikkuEmit
import PikkuModel
import TestSupport
import Testing

@testable import PikkuGen

/// Whatever happens to a project, and whatever earlier builds remember, the outputs are those of a build that knows
/// nothing.
@Suite struct EditSequenceTests {
    /// All of them take a minute.
    private static let count = ProcessInfo.processInfo.environment["CI"] == nil ? 100 : 1000

    @Test(arguments: 0..<count / 20) func runsThatRememberMakeWhatOthersMake(batch: Int) throws {
        for seed in batch * 20..<batch * 20 + 20 { try follow(EditedProject(seed: seed), "seed \(seed)") }
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
