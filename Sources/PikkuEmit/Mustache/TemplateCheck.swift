import PikkuModel

/// Finds what a template asks for that no view has, and what it asks of the wrong thing; wherever it stands, in lists
/// without elements as well.
struct TemplateCheck {
    let templates: [String: Template]
    private(set) var diagnostics: [Diagnostic] = []
    /// From the outermost to the current one.
    private var scopes: [ViewKind]

    init(of views: [ViewKind], templates: [String: Template]) {
        scopes = views
        self.templates = templates
    }

    mutating func check(_ template: Template) { check(template.parts, of: template) }

    private mutating func check(_ parts: [Template.Part], of template: Template) {
        for part in parts {
            switch part {
            case .text: break
            case .variable(let tag):
                guard let kind = kind(of: tag, in: template),
                    let mistake = mistakeOfPrinting(tag.name.text, kind)
                else { continue }
                diagnostics.append(.unprintable(tag.name.text, mistake, at: template.location(tag.place)))
            case .section(let tag, let parts):
                guard let kind = kind(of: tag, in: template) else { continue }
                check(parts, inside: kind, of: template)
            case .inverted(let tag, let parts):
                if kind(of: tag, in: template) != nil { check(parts, of: template) }
            case .partial(let name, _, _):
                if let partial = templates[name] { check(partial) }
            }
        }
    }

    private mutating func check(_ parts: [Template.Part], inside kind: ViewKind, of template: Template) {
        switch kind {
        case .flag: check(parts, of: template)
        case .optional(let kind), .list(let kind): check(parts, inside: kind, of: template)
        case .text, .fields:
            scopes.append(kind)
            check(parts, of: template)
            scopes.removeLast()
        }
    }

    /// Nil where nothing has the name, which is reported.
    private mutating func kind(of tag: Template.Tag, in template: Template) -> ViewKind? {
        switch tag.name {
        case .current: return scopes.last
        case .path(let first, let rest):
            guard var kind = scopes.reversed().lazy.compactMap({ $0[first] }).first else {
                let names = scopes.reversed().flatMap(\.names)
                let place = Template.Place(start: tag.place.start, end: tag.place.start + first.utf8.count)
                let message = "nothing here has the name '\(first)'"
                diagnostics.append(.unknown(first, message, among: names, at: template.location(place)))
                return nil
            }
            var end = tag.place.start + first.utf8.count
            for (owner, name) in zip([first] + rest, rest) {
                let place = Template.Place(start: end + 1, end: end + 1 + name.utf8.count)
                guard let next = kind[name] else {
                    let message = "'\(owner)' \(description(of: kind)) no '\(name)'"
                    diagnostics.append(.unknown(name, message, among: kind.names, at: template.location(place)))
                    return nil
                }
                kind = next
                end = place.end
            }
            return kind
        }
    }
}

/// Nil for what can be printed; else what it is, and what to write instead.
private func mistakeOfPrinting(_ name: String, _ kind: ViewKind) -> (what: String, remedy: String)? {
    switch kind {
    case .text, .optional(.text): return nil
    case .flag: return ("true or false", "ask with a section: {{#\(name)}}…{{/\(name)}}")
    case .list: return ("a list", "go through it with a section: {{#\(name)}}…{{/\(name)}}")
    case .optional(let kind): return mistakeOfPrinting(name, kind)
    case .fields(let shape):
        let what = "\(article(shape().name)) \(shape().name) with keys of its own"
        return (what, "it has \(listed(shape().keys.map(\.name)))")
    }
}

/// The first of some names, those nearest to a tag.
private func listed(_ names: [String]) -> String {
    let all = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let shown = all.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return all.count > 12 ? "\(shown), …: see 'pikku-gen template context'" : shown
}

private func article(_ noun: String) -> String { "aeio".contains(noun.prefix(1)) ? "an" : "a" }

/// What stands between its name and that of something it has not.
private func description(of kind: ViewKind) -> String {
    switch kind {
    case .text: "is text, which has"
    case .flag: "is true or false, which has"
    case .optional(let kind): description(of: kind)
    case .list: "is a list, which has"
    case .fields: "has"
    }
}

extension Diagnostic {
    fileprivate static func unknown(
        _ name: String, _ message: String, among names: [String], at location: SourceLocation
    ) -> Self {
        let diagnostic = Diagnostic("unknown-template-name", .error, message, at: location)
        guard let meant = suggestion(for: name, among: names) else {
            guard !names.isEmpty else { return diagnostic }
            var noted = diagnostic
            noted.notes = [Note("there is \(listed(names))")]
            return noted
        }
        return diagnostic.suggesting(meant, for: name)
    }

    fileprivate static func unprintable(
        _ name: String, _ mistake: (what: String, remedy: String), at location: SourceLocation
    ) -> Self {
        Diagnostic(
            "template-type-mismatch", .error, "'\(name)' is \(mistake.what), which cannot be printed", at: location,
            notes: [Note(mistake.remedy)])
    }
}
