import PikkuModel
import SwiftParser
import SwiftSyntax

/// A language whose syntax is checked before a file in it is written.
package enum OutputLanguage: Sendable {
    case json, swift, yaml

    /// As the name of a file says; nil for any other language.
    package init?(path: String) {
        let languages: [(ending: String, language: OutputLanguage)] = [
            (".json", .json), (".swift", .swift), (".yaml", .yaml), (".yml", .yaml),
        ]
        guard let found = languages.first(where: { path.hasSuffix($0.ending) }) else { return nil }
        self = found.language
    }

    package var name: String {
        switch self {
        case .json: "JSON"
        case .swift: "Swift"
        case .yaml: "YAML"
        }
    }

    /// What is wrong with a text first, and where; nil where it has the syntax of the language.
    package func fault(in text: String) -> (message: String, offset: Int)? {
        let file = SourceFile(path: "", text: text)
        switch self {
        case .json: return JSONLiteral.end(ofJSONIn: file.bytes).map { (jsonMessage($0, file.bytes), $0) }
        case .swift: return swiftFault(in: file)
        case .yaml: return yamlFault(in: file)
        }
    }
}

private func jsonMessage(_ offset: Int, _ bytes: [UInt8]) -> String {
    guard offset < bytes.count else { return "the text ends too early" }
    let character = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).first.map { String($0) } ?? ""
    return character.allSatisfy(\.isWhitespace) ? "the value is not complete" : "'\(character)' is not expected"
}

private func swiftFault(in file: SourceFile) -> (message: String, offset: Int)? {
    guard NestingScan.firstExcess(in: file.bytes) == nil else { return nil }
    let tree = file.bytes.withUnsafeBufferPointer { Parser.parse(source: $0) }
    guard tree.hasError else { return nil }
    return syntaxErrors(in: tree, of: file.path).first { $0.severity == .error }.map { ($0.message, $0.location.start) }
}

/// Only what libyaml finds: several documents, tags and merge keys are fine in files that others read.
private func yamlFault(in file: SourceFile) -> (message: String, offset: Int)? {
    do throws(YAMLFault) {
        let text = try YAMLText(file, maximumSize: .max)
        let result: Result<Void, YAMLFault> = text.bytes[text.start...].withUnsafeBufferPointer { bytes in
            var events = YAMLEventSource(text, bytes: bytes)
            do throws(YAMLFault) {
                while true {
                    if case .streamEnd = try events.next().kind { return .success(()) }
                }
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        return nil
    } catch {
        return (error.diagnostic.message, error.diagnostic.location.start)
    }
}
