import Foundation
import PikkuGen
import TestSupport

/// The ids of findings that the sources can report, as far as the text tells.
enum DeclaredIDs {
    static func all() throws -> Set<String> {
        try ids(in: "Sources", endingWith: ".swift", /[Dd]iagnostic\(\s*"([a-z]+(?:-[a-z]+)*)"/)
            .union(ControlRule.allCases.map(\.rawValue))
            .union(ids(in: "Sources", endingWith: ".swift", /unresolved\(\s*"([a-z]+(?:-[a-z]+)*)"/))
    }

    /// What a pattern finds in the files below a folder of this package.
    static func ids(
        in folder: String, endingWith suffix: String, _ pattern: Regex<(Substring, Substring)>
    ) throws -> Set<String> {
        let root = Fixture.directory.deletingLastPathComponent().appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        var ids: Set<String> = []
        for path in paths where path.hasSuffix(suffix) {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            for match in text.matches(of: pattern) { ids.insert(String(match.1)) }
        }
        return ids
    }
}
