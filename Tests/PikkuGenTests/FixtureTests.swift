import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import Testing
import TestSupport

/// Every directory of `Fixtures` is a project with the files, or the diagnostics, that a build must make of it.
///
/// `PIKKU_UPDATE_FIXTURES=1 swift test --filter FixtureTests` writes them anew; read the difference before it is
/// committed.
@Suite(.patient) struct FixtureTests {
    @Test(arguments: try Fixture.all())
    func buildsAsExpected(_ fixture: Fixture) throws {
        let output = try fixture.generate()
        if ProcessInfo.processInfo.environment["PIKKU_UPDATE_FIXTURES"] == "1" {
            try fixture.rewrite(output)
        }
        let diagnostics = DiagnosticText(sources: try fixture.shownSources(), of: output.diagnostics)
            .text(of: output.diagnostics)
        #expect(diagnostics == fixture.expectedDiagnostics)

        let expected = try fixture.expectedFiles()
        #expect(output.files.map(\.path) == expected.map(\.path))
        for (file, wanted) in zip(output.files, expected) where file.contents != wanted.contents {
            Issue.record("\(fixture.name): \(file.path) differs from expected: \(firstDifference(file, wanted))")
        }
    }

    @Test(arguments: try Fixture.all())
    func lintsAsExpected(_ fixture: Fixture) throws {
        guard let report = try fixture.findings() else { return }
        #expect(report.text(as: .text) == fixture.expectedFindings)
    }

    /// A project either builds without a word or fails with an error.
    @Test(arguments: try Fixture.all())
    func errorsStopEmission(_ fixture: Fixture) throws {
        let output = try fixture.generate()
        #expect(output.files.isEmpty == output.hasErrors)
    }

    private func firstDifference(_ file: GeneratedFile, _ wanted: GeneratedFile) -> String {
        let lines = file.contents.split(separator: "\n", omittingEmptySubsequences: false)
        let others = wanted.contents.split(separator: "\n", omittingEmptySubsequences: false)
        let index = zip(lines, others).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, others.count)
        let line = index < lines.count ? lines[index] : "(end of file)"
        let other = index < others.count ? others[index] : "(end of file)"
        return "line \(index + 1) is\n  \(line)\nbut expected is\n  \(other)"
    }
}
