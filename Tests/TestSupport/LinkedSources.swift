package import PikkuModel
import PikkuParse
package import Testing

/// Links small sources in which `«id|text»` marks where a diagnostic of that id must be.
package struct LinkedSources {
    package typealias SourceLocation = PikkuModel.SourceLocation

    package struct Finding: Hashable, Comparable, CustomStringConvertible {
        package var id: String
        package var location: SourceLocation
        package var text: String

        package static func < (left: Self, right: Self) -> Bool {
            (left.location, left.id) < (right.location, right.id)
        }
        package var description: String { "\(id) at '\(text)' (\(location.file):\(location.start))" }
    }

    package let linked: Linked
    package let expected: [Finding]
    /// Without the marks.
    package let sources: [SourceFile]
    private let texts: [String: [UInt8]]

    /// - Parameter services: Whether a file with the services and the usual type aliases is added.
    package init(_ marked: [String: String], services: Bool = true, conditions: [String: Bool] = [:]) {
        var files = marked
        if services, marked.keys.contains(where: { $0.hasSuffix(".swift") }) { files["Services.swift"] = preamble }
        var expected: [Finding] = []
        var texts: [String: [UInt8]] = [:]
        for (path, text) in files {
            let source = MarkedSource(text, path: path)
            texts[path] = source.bytes
            expected += source.findings
        }
        self.texts = texts
        self.expected = expected.sorted()
        sources = texts.map { SourceFile(path: $0, bytes: $1) }.sorted { $0.path < $1.path }
        linked = Project.link(
            sources.map { file in
                file.path.hasSuffix(".swift")
                    ? SwiftFrontend(conditions: conditions).parse(file) : ManifestFrontend().parse(file)
            })
    }

    package init(swift: String, services: Bool = true) {
        self.init(["Sources/App/test.swift": swift], services: services)
    }

    package init(manifest: String) {
        self.init(["test.pikku.yaml": "pikku: 1\n" + manifest])
    }

    package var project: Project { linked.project }

    package var found: [Finding] { linked.diagnostics.map(finding) }

    package func finding(_ diagnostic: Diagnostic) -> Finding {
        Finding(id: diagnostic.id, location: diagnostic.location, text: text(at: diagnostic.location))
    }

    package func text(at location: SourceLocation) -> String {
        String(decoding: texts[location.file]?[location.start..<location.end] ?? [], as: UTF8.self)
    }

    /// The source text of the first note of the only diagnostic with an id.
    package func notes(of id: String) -> [String] {
        (linked.diagnostics.first { $0.id == id }?.notes ?? []).map { note in
            note.location.map(text) ?? note.message
        }
    }

    package func message(of id: String) -> String? {
        linked.diagnostics.first { $0.id == id }?.message
    }
}

/// Fails unless the marked diagnostics, and no others, are found.
package func expectMarked(_ sources: LinkedSources, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    expectMarked(sources, in: sources.linked.diagnostics, sourceLocation: sourceLocation)
}

package func expectMarked(
    _ sources: LinkedSources, in diagnostics: [Diagnostic], sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let found = diagnostics.map(sources.finding)
    let missing = Set(sources.expected).subtracting(found).sorted()
    let surplus = Set(found).subtracting(sources.expected).sorted()
    let messages = diagnostics.map { "\($0.id): \($0.message)" }.joined(separator: "\n")
    #expect(missing.isEmpty, "not reported; found:\n\(messages)", sourceLocation: sourceLocation)
    #expect(surplus.isEmpty, "not expected:\n\(messages)", sourceLocation: sourceLocation)
}

package func expectMarked(swift: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    expectMarked(LinkedSources(swift: swift), sourceLocation: sourceLocation)
}

package func expectMarked(manifest: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    expectMarked(LinkedSources(manifest: manifest), sourceLocation: sourceLocation)
}

/// A text without its marks, which may nest.
private struct MarkedSource {
    var bytes: [UInt8] = []
    var findings: [LinkedSources.Finding] = []

    init(_ text: String, path: String) {
        var open: [(id: String, start: Int)] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "«", let bar = rest.firstIndex(of: "|") {
                open.append((String(rest[..<bar]), bytes.count))
                rest = rest[rest.index(after: bar)...]
            } else if character == "»", let (id, start) = open.popLast() {
                findings.append(
                    LinkedSources.Finding(
                        id: id, location: PikkuModel.SourceLocation(file: path, start: start, end: bytes.count),
                        text: String(decoding: bytes[start...], as: UTF8.self)))
            } else {
                bytes += Array(String(character).utf8)
            }
        }
    }
}

private let preamble = """
    import Pikku

    struct AppServices: PikkuServices {
        typealias Session = String
        var database: any Database
    }
    typealias PikkuFunc<Input: Sendable, Output: Sendable> = Function<AppServices, Input, Output>
    typealias PikkuSessionlessFunc<Input: Sendable, Output: Sendable> = SessionlessFunction<AppServices, Input, Output>
    typealias PikkuPermission<Input: Sendable> = Permission<AppServices, Input>
    """
