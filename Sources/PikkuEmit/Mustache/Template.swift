/// A parsed Mustache template: variables, sections, partials, comments and other delimiters; no lambdas, no blocks.
struct Template: Sendable {
    let parts: [Part]

    enum Part: Sendable {
        case text(String)
        case variable(Name)
        case section(Name, [Part])
        case inverted(Name, [Part])
        /// The indentation stands before each line of what is included.
        case partial(String, indentation: String)
    }

    enum Name: Hashable, Sendable {
        /// `.`
        case current
        /// `owner.name`: the first is looked up in everything around, the others in what that is.
        case path(String, [String])
    }

    /// The names of the templates that it includes.
    var inclusions: [String] { PikkuEmit.inclusions(in: parts) }
}

private func inclusions(in parts: [Template.Part]) -> [String] {
    parts.flatMap { part in
        switch part {
        case .text, .variable: [String]()
        case .section(_, let parts), .inverted(_, let parts): inclusions(in: parts)
        case .partial(let name, _): [name]
        }
    }
}
