/// What there is to know about one kind of finding, as Markdown.
package struct ManualPage: Hashable, Sendable {
    package let id: String
    /// One sentence.
    package let summary: String
    /// Everything behind the summary, sections included; without a newline at the end.
    package let body: String

    package init(_ id: String, _ text: String) {
        let text = text[...].trimmed
        let end = text.firstRange(of: "\n\n")?.lowerBound ?? text.endIndex
        self.id = id
        summary = text[..<end].split(separator: "\n").joined(separator: " ")
        body = String(text[end...].trimmed)
    }

    /// The page under its id.
    package var markdown: String {
        "# \(id)\n\n\(summary)\n" + (body.isEmpty ? "" : "\n\(body)\n")
    }

    /// The code under a heading, such as `Bad`.
    package func examples(under heading: String) -> [Example] {
        var examples: [Example] = []
        var isInside = false
        var open: (language: String, lines: [Substring])?
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            if let (language, lines) = open {
                if line == "```" {
                    if isInside { examples.append(Example(language, lines)) }
                    open = nil
                } else {
                    open = (language, lines + [line])
                }
            } else if line.hasPrefix("```") {
                open = (String(line.dropFirst(3)), [])
            } else if line.hasPrefix("## ") {
                isInside = line.dropFirst(3) == heading
            }
        }
        return examples
    }

    /// A block of code.
    package struct Example: Hashable, Sendable {
        /// `swift` or `yaml`.
        package let language: String
        /// Ends with a newline.
        package let text: String

        fileprivate init(_ language: String, _ lines: [Substring]) {
            self.language = language
            text = lines.map { $0 + "\n" }.joined()
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}
