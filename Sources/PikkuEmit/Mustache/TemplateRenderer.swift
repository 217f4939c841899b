import PikkuModel

/// Lays out views.
struct TemplateRenderer {
    let templates: [String: Template]
    /// In UTF-8.
    private var bytes: [UInt8] = []
    /// From the outermost to the current one.
    private var views: [View]
    /// Of the partial that is being rendered.
    private var indentation = ""
    /// The template that is being rendered.
    private var path: SourcePath?
    /// Where each stretch of the text comes from; nil where nobody asks.
    private(set) var marks: [Mark]?

    /// From here to the next mark the text comes from one part of a template.
    struct Mark: Sendable {
        /// In the UTF-8 of the text.
        let offset: Int
        let location: SourceLocation
        /// Whether the text stands in the template, or a view has it.
        let isVerbatim: Bool
    }

    /// - Parameter views: Later ones are asked first.
    init(_ views: [View], templates: [String: Template], keepsMarks: Bool = false) {
        self.templates = templates
        self.views = views
        marks = keepsMarks ? [] : nil
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func render(_ template: Template) {
        let outer = path
        path = template.path
        render(template.parts)
        path = outer
    }

    private mutating func render(_ parts: [Template.Part]) {
        for index in parts.indices {
            switch parts[index] {
            case .text(let text, let place):
                if marks != nil { mark(place, isVerbatim: true) }
                write(lines: text)
            case .variable(let tag):
                if marks != nil { mark(tag.place, isVerbatim: false) }
                if case .text(let text) = value(of: tag.name) { write(text) }
            case .section(let tag, let parts): render(parts, for: value(of: tag.name))
            case .inverted(let tag, let parts): if value(of: tag.name).isNothing { render(parts) }
            case .partial(let name, _, let indentation): render(name, indentation)
            }
        }
    }

    private mutating func render(_ parts: [Template.Part], for view: View) {
        switch view {
        case .flag(false): break
        case .flag(true): render(parts)
        case .list(let elements): for element in elements { render(parts, with: element) }
        case .text, .fields, .answers: render(parts, with: view)
        }
    }

    private mutating func render(_ parts: [Template.Part], with view: View) {
        views.append(view)
        render(parts)
        views.removeLast()
    }

    private mutating func render(_ partial: String, _ added: String) {
        guard let template = templates[partial] else { return }
        let outer = indentation
        indentation += added
        render(template)
        indentation = outer
    }

    /// What nothing has the name of is nothing.
    private func value(of name: Template.Name) -> View {
        switch name {
        case .current:
            return views.last ?? false
        case .path(let first, let rest):
            for index in views.indices.reversed() {
                guard let found = views[index][first] else { continue }
                return rest.isEmpty ? found : rest.reduce(found) { $0[$1] ?? false }
            }
            return false
        }
    }
}

extension TemplateRenderer {
    private mutating func write(lines text: String) {
        if indentation.isEmpty { return bytes += text.utf8 }
        var rest = text[...]
        while let end = rest.utf8.firstIndex(of: newline) {
            write(String(rest[...end]))
            rest = rest[rest.utf8.index(after: end)...]
        }
        write(String(rest))
    }

    /// The rest of a line, or the text of a view, whose own lines are not indented. Nor is an empty line.
    private mutating func write(_ text: String) {
        if !indentation.isEmpty, startsLine, let first = text.first, !first.isNewline { bytes += indentation.utf8 }
        bytes += text.utf8
    }

    private var startsLine: Bool { bytes.last.map { $0 == newline } ?? true }

    private mutating func mark(_ place: Template.Place, isVerbatim: Bool) {
        guard let path else { return }
        let location = SourceLocation(path: path, start: place.start, end: place.end)
        marks?.append(Mark(offset: bytes.count, location: location, isVerbatim: isVerbatim))
    }
}

private let newline = UInt8(ascii: "\n")

extension View {
    /// Whether an inverted section stands for it.
    fileprivate var isNothing: Bool {
        switch self {
        case .flag(let flag): !flag
        case .list(let elements): elements.isEmpty
        case .text, .fields, .answers: false
        }
    }
}
