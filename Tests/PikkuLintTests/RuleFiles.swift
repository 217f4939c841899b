import Foundation
import PikkuLint
import TestSupport

/// A rule as its source shows it.
struct RuleFile {
    var typeName: String
    /// The folder it lies in.
    var category: String
    var id: String
    /// The documentation comment above the rule.
    var page: String

    /// Every file below `Sources/PikkuLint/Rules`, by id.
    static func all() throws -> [RuleFile] {
        let rules = directory.appending(path: "Rules")
        let paths = FileManager.default.enumerator(atPath: rules.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") }
            .compactMap { try RuleFile(path: $0, text: String(contentsOf: rules.appending(path: $0), encoding: .utf8)) }
            .sorted { $0.id < $1.id }
    }

    static let directory = Fixture.directory.deletingLastPathComponent().appending(path: "Sources/PikkuLint")
    static let tests = Fixture.directory.deletingLastPathComponent().appending(path: "Tests/PikkuLintTests")

    /// Nil for a file without a rule.
    private init?(path: String, text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let declaration = lines.firstIndex(where: { $0.hasPrefix("enum ") && $0.contains(": Rule") }),
            let name = lines[declaration].firstMatch(of: /enum (\w+): Rule/)?.1,
            let id = text.firstMatch(of: /static let id = "([a-z-]+)"/)?.1
        else { return nil }
        let comment = lines[..<declaration].reversed().prefix { $0.hasPrefix("///") }.reversed()
        typeName = String(name)
        category = path.split(separator: "/").first.map { $0.lowercased() } ?? ""
        self.id = String(id)
        page = comment.map { $0.dropFirst($0.hasPrefix("/// ") ? 4 : 3) }.joined(separator: "\n")
    }
}
