package import PikkuModel
import PikkuParse

/// The globs of a configuration file that match none of the paths: misspelt, or left over.
package func globsWithoutFiles(_ file: SourceFile, among paths: [String]) -> [Diagnostic] {
    guard let root = YAMLDocument.parse(file).root else { return [] }
    let overrides = root["lint"]?["overrides"]?.elements?.compactMap { $0["files"] } ?? []
    let lists = [root["inputs"]].compactMap { $0 } + overrides
    return lists.flatMap { $0.elements ?? [] }.compactMap { node in
        guard let text = node.scalar?.text else { return nil }
        let pattern = text.hasPrefix("!") ? String(text.dropFirst()) : text
        guard let glob = try? Glob(pattern), !paths.contains(where: glob.matches) else { return nil }
        return Diagnostic("glob-without-files", .warning, "no file matches '\(pattern)'", at: node.location)
    }.sorted()
}

extension YAMLNode {
    fileprivate subscript(key: String) -> YAMLNode? { entries?.first { $0.key.text == key }?.value }
}
