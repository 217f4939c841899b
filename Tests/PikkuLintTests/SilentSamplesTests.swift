import Foundation
import PikkuLint
import PikkuModel
import Testing
import TestSupport

/// Projects as they should be give nothing to complain about.
@Suite struct SilentSamplesTests {
    @Test(arguments: ["todo", "user-service", "user-service-manifest"])
    func theDefaultSetFindsNothing(_ name: String) throws {
        let sources = LinkedSources(
            try files(of: Fixture.directory.appending(path: name)), services: false, conditions: ["ADMIN": true])
        #expect(sources.linked.diagnostics == [])
        let found = Linter(RuleSet.recommended).check(sources.project)
        #expect(found.map { "\($0.id) at \(sources.text(at: $0.location)): \($0.message)" } == [])
    }

    private func files(of folder: URL) throws -> [String: String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let inputs = paths.filter { path in
            path.hasPrefix("Sources/App/") && path.hasSuffix(".swift") && !path.contains("/Generated/")
                || path.hasSuffix(".pikku.yaml")
        }
        return Dictionary(
            uniqueKeysWithValues: try inputs.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            })
    }
}
