package import PikkuModel
import PikkuTemplates

/// The parsed templates of a run: the built-in ones, with a user's in their place where the names agree, and those of
/// custom outputs.
package struct Templates: Sendable {
    /// The texts of the user's templates, by name.
    package let userTexts: [String: String]
    let userPaths: Set<SourcePath>
    private let templates: [String: Template]
    /// Asked when nothing else has a name.
    private let globals: View
    private var observe: (@Sendable (Rendering) -> Void)?

    /// One use of a template.
    struct Rendering: Sendable {
        let template: String
        let view: View
        let text: String
        let marks: [TemplateRenderer.Mark]
    }

    /// Finds every fault of the user's templates, whose files are called as the templates, with ``suffix`` behind.
    package init(
        _ files: [SourceFile] = [], _ settings: EmissionSettings = EmissionSettings()
    ) throws(TemplateFaults) {
        let texts = files.map { ($0.templateName, String(decoding: $0.bytes, as: UTF8.self)) }
        userTexts = Dictionary(texts) { first, _ in first }
        userPaths = Set(files.map { SourcePath($0.path) })
        templates = try parsed(templatesInUse(files))
        globals = ["parameters": settings.parameters.view]
        let faults = faults(of: templates, user: Set(userTexts.keys), settings)
        guard faults.isEmpty else { throw TemplateFaults(diagnostics: faults.sortedWithoutRepetition()) }
    }

    /// Lays out a view. Nothing is escaped: views hold text that is ready for its language. Empty for a name that no
    /// template has.
    func render(_ name: String, _ view: View) -> String {
        guard let template = templates[name] else { return "" }
        var renderer = TemplateRenderer([globals, view], templates: templates, keepsMarks: observe != nil)
        renderer.render(template)
        let text = renderer.text
        observe?(Rendering(template: name, view: view, text: text, marks: renderer.marks ?? []))
        return text
    }

    /// The same templates, with someone who hears of everything that they render.
    func observed(by observe: @escaping @Sendable (Rendering) -> Void) -> Templates {
        var templates = self
        templates.observe = observe
        return templates
    }
}

extension Templates {
    /// Whether one of the user's is in the place of a built-in one.
    package var overridesBuiltIn: Bool { builtInTemplates.contains { userTexts[$0.name] != nil } }

    package static let suffix = ".mustache"
}

extension SourceFile {
    /// `swift.routes` of `templates/swift.routes.mustache`.
    package var templateName: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.hasSuffix(Templates.suffix) ? file.dropLast(Templates.suffix.count) : file)
    }
}

/// By name: a user's, or else the built-in one.
func templatesInUse(_ files: [SourceFile]) -> [String: SourceFile] {
    let all = files.map { ($0.templateName, $0) } + builtInTemplates.map { ($0.name, sourceFile($0)) }
    return Dictionary(all) { first, _ in first }
}

/// The text of a template in the binary; nil for a name that none has.
package func builtInTemplate(named name: String) -> SourceFile? {
    builtInTemplates.first { $0.name == name }.map(sourceFile)
}

package var builtInTemplateNames: [String] { builtInTemplates.map(\.name) }

private func sourceFile(_ template: (name: String, bytes: [UInt8])) -> SourceFile {
    SourceFile(path: template.name + Templates.suffix, bytes: template.bytes)
}

/// Why templates cannot be used.
package struct TemplateFaults: Error {
    /// At least one; sorted.
    package let diagnostics: [Diagnostic]
}

private func parsed(_ files: [String: SourceFile]) throws(TemplateFaults) -> [String: Template] {
    var templates: [String: Template] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, file) in files {
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            diagnostics.append(.notText(file.path))
            continue
        }
        do throws(TemplateFault) {
            templates[name] = try Template(file)
        } catch {
            diagnostics.append(error.diagnostic)
        }
    }
    guard diagnostics.isEmpty else { throw TemplateFaults(diagnostics: diagnostics.sorted()) }
    return templates
}

private func faults(
    of templates: [String: Template], user: Set<String>, _ settings: EmissionSettings
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

    let globals = ViewKind.fields(globalShape(settings.parameters))
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
func globalShape(_ parameters: TemplateParameters) -> ViewShape {
    ViewShape(
        "globals", "What every template can ask for.",
        [ViewKey("parameters", "What the configuration says under `parameters`.", .fields(parameters.shape))])
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
    fileprivate static func notText(_ path: String) -> Self {
        Diagnostic(
            "template-syntax", .error, "the template is not valid UTF-8",
            at: SourceLocation(file: path, start: 0, end: 0))
    }

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
