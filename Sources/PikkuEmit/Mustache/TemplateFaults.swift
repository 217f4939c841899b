package import PikkuModel
import PikkuTemplates

/// Why templates cannot be used.
package struct TemplateFaults: Error {
    /// At least one; sorted.
    package let diagnostics: [Diagnostic]
}

/// What is wrong with templates beside their syntax; `user` are the names of those that can be mended.
func mistakes(
    in templates: [String: Template], _ user: Set<String>, _ settings: EmissionSettings
) -> [Diagnostic] {
    if user.isEmpty, settings.custom.isEmpty { return [] }
    var inclusions = InclusionCheck(templates: templates, user: user)
    for name in builtInTemplateNames { inclusions.visit(name) }
    for output in settings.custom { inclusions.visit(output) }
    // What is missing may well be what is there under another name.
    guard inclusions.diagnostics.isEmpty else { return inclusions.diagnostics }
    let unused = user.subtracting(inclusions.visited).compactMap { name in
        templates[name].map { Diagnostic.unused(name, at: $0.path, among: builtInTemplateNames) }
    }

    let globals = ViewKind.fields(globalShape(settings.variables))
    let roots =
        builtInShapes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        + settings.custom.map { ($0.template, $0.subject.shape) }
    let own = Set(user.compactMap { templates[$0]?.path })
    return unused
        + roots.flatMap { name, shape in
            guard let template = templates[name] else { return [Diagnostic]() }
            var check = TemplateCheck(of: [globals, .fields(shape)], templates: templates)
            check.check(template)
            return check.diagnostics.filter { own.contains($0.location.path) }
        }
}

/// What every template can ask for.
func globalShape(_ variables: TemplateVariables) -> ViewShape {
    ViewShape(
        "globals", "What every template can ask for.",
        [ViewKey("variables", "What the configuration says under `variables`.", .fields(variables.shape))])
}

/// Follows what templates include.
private struct InclusionCheck {
    let templates: [String: Template]
    /// Those that can be mended.
    let user: Set<String>
    private(set) var visited: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []
    /// How the current one is reached: each template with the place where it includes the next.
    private var way: [(name: String, inclusion: SourceLocation)] = []

    init(templates: [String: Template], user: Set<String>) {
        self.templates = templates
        self.user = user
    }

    mutating func visit(_ name: String) {
        guard visited.insert(name).inserted, let template = templates[name] else { return }
        for (next, place) in template.inclusions {
            let location = template.location(place)
            way.append((name, location))
            if let start = way.firstIndex(where: { $0.name == next }) {
                let cycle = way[start...]
                let mendable = cycle.last { user.contains($0.name) }
                diagnostics.append(.cycle(cycle.map(\.name), at: mendable?.inclusion ?? location))
            } else if templates[next] == nil {
                diagnostics.append(.missing(next, among: templates.keys.sorted(), at: location))
            } else {
                visit(next)
            }
            way.removeLast()
        }
    }

    mutating func visit(_ output: CustomOutput) {
        if user.contains(output.template) { return visit(output.template) }
        diagnostics.append(.missing(output.template, among: user.sorted(), at: output.location))
    }
}

extension Diagnostic {
    fileprivate static func missing(_ name: String, among names: [String], at location: SourceLocation) -> Self {
        let diagnostic = Diagnostic("unknown-template", .error, "no template has the name '\(name)'", at: location)
        let bare = name.hasSuffix(Templates.suffix) ? String(name.dropLast(Templates.suffix.count)) : name
        let meant = names.contains(bare) ? bare : suggestion(for: bare, among: names)
        return diagnostic.suggesting(meant, for: name)
    }

    fileprivate static func cycle(_ names: [String], at location: SourceLocation) -> Self {
        let way = (names + names.prefix(1)).map { "'\($0)'" }.joined(separator: ", then ")
        let detail = names.count > 1 ? ": \(way)" : ""
        return Diagnostic("template-cycle", .error, "the template includes itself\(detail)", at: location)
    }

    fileprivate static func unused(_ name: String, at path: SourcePath, among names: [String]) -> Self {
        let hint = suggestion(for: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
        return Diagnostic(
            "unused-template", .error, "no built-in template is called '\(name)', and nothing uses it\(hint)",
            at: SourceLocation(path: path, start: 0, end: 0),
            notes: [Note("an output of its own needs an entry under 'outputs: { custom: … }'")])
    }
}
