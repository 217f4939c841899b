import PikkuModel

extension ManifestFormat {
    static let documentationText = YAMLShape<String>.text("text, such as Lists all users.")

    static let deprecation = YAMLShape<String>(
        "true, or what to use instead", schema: ["anyOf": [["const": true], ["type": "string"]]]
    ) { node, diagnostics in
        guard case .boolean(let value) = node.scalar?.value else {
            return YAMLShape<String>.text("true, or what to use instead").read(node, &diagnostics)
        }
        return value ? "" : refuse(node, "true, or what to use instead", &diagnostics)
    }
}

/// What `summary`, `description` and `deprecated` are said of.
protocol Documented: Sendable {
    var documentation: Documentation { get set }
    var deprecation: String? { get set }
}

extension YAMLField where Target: Documented {
    static var documentation: [Self] {
        [
            YAMLField("summary", "What it does, in one line.", ManifestFormat.documentationText) { target, text, _ in
                let described = target.documentation
                target.documentation = Documentation(description: text)
                target.documentation.append(described)
            },
            YAMLField("description", "What more there is to say, in Markdown.", ManifestFormat.documentationText) {
                target, text, _ in target.documentation.append(Documentation(description: text))
            },
            YAMLField("deprecated", "true, or what to use instead.", ManifestFormat.deprecation) { target, message, _ in
                target.deprecation = message
            },
        ]
    }
}

extension Documentation {
    /// The text of a `description:`.
    init(description text: String) {
        self.init(markdown: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    /// Makes other documentation the paragraphs behind this one.
    mutating func append(_ other: Documentation) {
        guard !isEmpty else { return self = other }
        let paragraphs = [discussion, other.summary, other.discussion]
        discussion = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
