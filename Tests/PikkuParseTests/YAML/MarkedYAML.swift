import PikkuModel
import PikkuParse
import Testing

/// YAML in which `⟦a⟧…⟦/a⟧` marks a place; the marks are taken out before it is parsed.
struct MarkedYAML {
    private let marked: MarkedSwift

    init(_ marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        self.marked = MarkedSwift(marked, sourceLocation: sourceLocation)
    }

    var document: YAMLDocument { YAMLDocument.parse(SourceFile(path: "a.swift", text: marked.text)) }

    func document(limits: YAMLDocument.Limits) -> YAMLDocument {
        YAMLDocument.parse(SourceFile(path: "a.swift", text: marked.text), limits: limits)
    }

    /// Where `⟦name⟧…⟦/name⟧` stands.
    func location(_ name: String) -> PikkuModel.SourceLocation? { marked.location(name) }
}

extension YAMLNode {
    /// The value at a path of keys and indices.
    func at(_ path: String...) -> YAMLNode? {
        path.reduce(into: Optional(self)) { node, step in
            if let index = Int(step), let elements = node?.elements, elements.indices.contains(index) {
                node = elements[index]
            } else {
                node = node?.entries?.first { $0.key.text == step }?.value
            }
        }
    }

    /// The tree in a short form, scalars in quotes.
    var outline: String {
        switch content {
        case .scalar(let scalar): "'\(scalar.text)'"
        case .sequence(let elements): "[" + elements.map(\.outline).joined(separator: " ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key.text): \($0.value.outline)" }.joined(separator: " ") + "}"
        }
    }
}
