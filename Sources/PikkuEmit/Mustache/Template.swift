import PikkuModel

/// A parsed Mustache template: variables, sections, partials, comments and other delimiters; no lambdas, no blocks.
struct Template: Sendable {
    /// Of its file.
    let path: SourcePath
    let parts: [Part]

    enum Part: Sendable {
        case text(String, Place)
        case variable(Tag)
        case section(Tag, [Part])
        case inverted(Tag, [Part])
        /// The indentation stands before each line of what is included.
        case partial(String, Place, indentation: String)
    }

    /// A tag that asks for a value.
    struct Tag: Sendable {
        let name: Name
        /// Of the name.
        let place: Place
    }

    enum Name: Hashable, Sendable {
        /// `.`
        case current
        /// `owner.name`: the first is looked up in everything around, the others in what that is.
        case path(String, [String])
    }

    /// UTF-8 offsets in the template's text.
    struct Place: Sendable {
        let start: Int
        let end: Int
    }

    func location(_ place: Place) -> SourceLocation { SourceLocation(path: path, start: place.start, end: place.end) }

    /// The names of the templates that it includes, with the place of each.
    var inclusions: [(name: String, place: Place)] { PikkuEmit.inclusions(in: parts) }
}

extension Template.Name {
    /// As it stands in a tag.
    var text: String {
        switch self {
        case .current: "."
        case .path(let first, let rest): ([first] + rest).joined(separator: ".")
        }
    }
}

private func inclusions(in parts: [Template.Part]) -> [(name: String, place: Template.Place)] {
    parts.flatMap { part in
        switch part {
        case .text, .variable: [(name: String, place: Template.Place)]()
        case .section(_, let parts), .inverted(_, let parts): inclusions(in: parts)
        case .partial(let name, let place, _): [(name, place)]
        }
    }
}
