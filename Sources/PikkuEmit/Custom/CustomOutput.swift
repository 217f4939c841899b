package import PikkuModel

/// A file, or one for each of some things, that a user's template lays out.
package struct CustomOutput: Sendable {
    /// What there is one file for.
    package enum Subject: String, Sendable, CaseIterable {
        case project, function, route, type
    }

    package var template: String
    package var subject: Subject
    package var path: PathPattern
    /// Where the template is named.
    package var location: SourceLocation

    package init(template: String, subject: Subject, path: PathPattern, location: SourceLocation) {
        self.template = template
        self.subject = subject
        self.path = path
        self.location = location
    }
}

/// The same wherever it is said.
extension CustomOutput: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        (left.template, left.subject, left.path) == (right.template, right.subject, right.path)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(template)
        hasher.combine(subject)
        hasher.combine(path)
    }
}

extension CustomOutput.Subject {
    /// What stands in braces in the path of each file.
    package var placeholders: [String] {
        switch self {
        case .project: []
        case .function, .type: ["name"]
        case .route: ["method", "name"]
        }
    }

    var shape: ViewShape {
        switch self {
        case .project: ViewTypes.project.shape
        case .function: ViewTypes.function.shape
        case .route: ViewTypes.route.shape
        case .type: ViewTypes.type.shape
        }
    }
}

/// A path in which names stand in braces: `docs/functions/{name}.md`.
package struct PathPattern: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// What stands in braces, with its UTF-8 range; a brace without its partner is text.
    package var placeholders: [(name: String, range: Range<Int>)] {
        var found: [(name: String, range: Range<Int>)] = []
        var start: Int?
        let bytes = Array(text.utf8)
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "{") { start = offset + 1 }
            if byte == UInt8(ascii: "}"), let first = start {
                found.append((String(decoding: bytes[first..<offset], as: UTF8.self), first..<offset))
                start = nil
            }
        }
        return found
    }

    func path(_ values: [String: String]) -> String {
        values.reduce(text) { path, value in path.replacing("{\(value.key)}", with: value.value) }
    }
}
