import Foundation
import PikkuModel
import PikkuParse

/// The samples of the repository.
enum Fixture {
    /// In the order of their paths.
    static func swiftFiles(of name: String) -> [SourceFile] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures/\(name)")
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix(".gen.swift") }.sorted().compactMap { path in
            FileManager.default.contents(atPath: root.appending(path: path).path).map {
                SourceFile(path: path, bytes: Array($0))
            }
        }
    }

    static func parsed(_ file: SourceFile) -> ParsedFile { parsed(file, conditions: [:]) }

    static func parsed(_ file: SourceFile, conditions: [String: Bool]) -> ParsedFile {
        SwiftFrontend(conditions: conditions).parse(file)
    }
}
