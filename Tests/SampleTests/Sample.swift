import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel

/// A project below `Fixtures`, generated anew.
struct Sample {
    static let fixtures = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    let root: URL

    init(named name: String) { root = Self.fixtures.appending(path: name) }

    func output() throws -> Output {
        let url = root.appending(path: Configuration.fileName)
        let file = SourceFile(path: Configuration.fileName, bytes: Array(try Data(contentsOf: url)))
        let configuration = Configuration.read(file).0
        return generate(try sources(configuration), configuration, templates: try Templates())
    }

    private func sources(_ configuration: Configuration) throws -> [SourceFile] {
        let inputs = InputFilter(configuration)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { inputs.accepts($0) && !$0.hasPrefix("expected/") }.sorted().map {
            SourceFile(path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0))))
        }
    }
}
