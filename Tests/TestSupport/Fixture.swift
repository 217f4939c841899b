package import Foundation
import PikkuEmit
package import PikkuGen
package import PikkuModel
import PikkuParse
import Testing

/// One project below `Fixtures`.
package struct Fixture: CustomTestStringConvertible {
    package static let directory = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    package let name: String

    package init(name: String) { self.name = name }

    package var root: URL { Self.directory.appending(path: name) }
    package var testDescription: String { name }

    package static func all() throws -> [Fixture] {
        try
            (names(in: directory).filter { !["mistakes", "packages"].contains($0) }
            + names(in: directory.appending(path: "mistakes")).map { "mistakes/\($0)" })
            .map(Fixture.init(name:))
    }

    package func configuration() throws -> Configuration {
        let url = root.appending(path: Configuration.fileName)
        guard FileManager.default.fileExists(atPath: url.path) else { return Configuration() }
        let file = SourceFile(path: Configuration.fileName, bytes: Array(try Data(contentsOf: url)))
        let (configuration, diagnostics) = Configuration.read(file)
        guard diagnostics.isEmpty else { throw FixtureError(description: "\(name): \(diagnostics)") }
        return configuration
    }

    package func sources() throws -> [SourceFile] {
        let inputs = InputFilter(try configuration())
        return try files(below: root).filter { inputs.accepts($0) && !$0.hasPrefix("expected/") }.map {
            SourceFile(path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0))))
        }
    }

    /// What each of the sources declares.
    package func parsedFiles(skippingBodies skipsBodies: Bool = true) throws -> [ParsedFile] {
        let frontends: [any Frontend] = [
            ManifestFrontend(), SwiftFrontend(conditions: try configuration().conditions, skipsBodies: skipsBodies),
        ]
        return try sources().compactMap { source in
            frontends.first { $0.accepts(path: source.path) }?.parse(source)
        }
    }

    /// The user's templates.
    package func templateFiles() throws -> [SourceFile] {
        let directory = try configuration().templates
        return try files(below: root.appending(path: directory)).filter { $0.hasSuffix(Templates.suffix) }.map { path in
            let file = "\(directory)/\(path)"
            return SourceFile(path: file, bytes: Array(try Data(contentsOf: root.appending(path: file))))
        }
    }

    /// Everything that diagnostics may point into.
    package func shownSources() throws -> [SourceFile] {
        let configuration = FileManager.default.contents(atPath: root.appending(path: Configuration.fileName).path)
        let file = configuration.map { SourceFile(path: Configuration.fileName, bytes: Array($0)) }
        return try sources() + templateFiles() + [file].compactMap(\.self)
    }

    package func generate(threads: Int = 1) throws -> Output {
        let configuration = try configuration()
        let templates = Templates.read(try templateFiles(), configuration.emission)
        return PikkuGen.generate(try sources(), configuration, templates: templates, threads: threads)
    }

    package var expectedDiagnostics: String { text(of: "diagnostics.txt") }

    /// What the linter says of a project that configures it, or that has a file for it.
    package func findings() throws -> Report? {
        let configuration = try configuration()
        guard configuration.lint != LintConfiguration() || !expectedFindings.isEmpty else { return nil }
        var request = LintRequest(RuleSelection(configuration.lint))
        if let path = configuration.lint.baseline,
            let baseline = FileManager.default.contents(atPath: root.appending(path: path).path)
        {
            guard let baseline = Baseline.read(SourceFile(path: path, bytes: Array(baseline))).0 else {
                throw FixtureError(description: "\(name): the baseline cannot be read")
            }
            request.baseline = baseline
        }
        return try lint(sources(), configuration, request).report
    }

    package var expectedFindings: String { text(of: "findings.txt") }

    private func text(of file: String) -> String {
        (try? String(contentsOf: root.appending(path: file), encoding: .utf8)) ?? ""
    }

    package func expectedFiles() throws -> [GeneratedFile] {
        let expected = root.appending(path: "expected")
        return try files(below: expected).map {
            let text = try String(contentsOf: expected.appending(path: $0), encoding: .utf8)
            return GeneratedFile(target: .swift, path: $0, contents: text)
        }
    }

    package func rewrite(_ output: Output) throws {
        let expected = root.appending(path: "expected")
        try? FileManager.default.removeItem(at: expected)
        for file in output.files {
            let url = expected.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents.utf8).write(to: url)
        }
        let text = DiagnosticText(sources: try shownSources(), of: output.diagnostics).text(of: output.diagnostics)
        try rewrite("diagnostics.txt", text)
        if let findings = try findings() { try rewrite("findings.txt", findings.text(as: .text)) }
    }

    private func rewrite(_ file: String, _ text: String) throws {
        let url = root.appending(path: file)
        try? FileManager.default.removeItem(at: url)
        if !text.isEmpty { try Data(text.utf8).write(to: url) }
    }

    /// Paths relative to a directory, sorted; none where the directory is missing.
    private func files(below directory: URL) throws -> [String] {
        guard let paths = FileManager.default.enumerator(atPath: directory.path) else { return [] }
        return paths.compactMap { $0 as? String }.filter { path in
            var isDirectory: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: directory.appending(path: path).path, isDirectory: &isDirectory)
            return exists && !isDirectory.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }

    private static func names(in directory: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: directory.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: directory.path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }
}

package struct FixtureError: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}
