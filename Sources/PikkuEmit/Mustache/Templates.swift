import PikkuModel
import PikkuTemplates

/// The parsed templates of a run: the built-in ones, with a user's in their place where the names agree.
package struct Templates: Sendable {
    private let templates: [String: Template]

    /// Throws a ``TemplateError`` for the first template (by name) that is not Mustache, includes itself, which would
    /// never end, includes one that is not there, or is one that nothing includes.
    package init(overrides: [String: String] = [:]) throws {
        var texts = overrides
        for template in builtInTemplates where texts[template.name] == nil {
            texts[template.name] = String(decoding: template.bytes, as: UTF8.self)
        }
        var parsed: [String: Template] = [:]
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            do {
                parsed[name] = try Template(text)
            } catch {
                throw TemplateError(description: "\(name).mustache:\(error.line): not a template: \(error.message)")
            }
        }
        try checkInclusions(of: parsed)
        templates = parsed
    }

    /// Lays out a view. Nothing is escaped: views hold text that is ready for its language. Empty for a name that no
    /// template has.
    func render(_ name: String, _ view: View) -> String {
        var renderer = TemplateRenderer(view, templates: templates)
        renderer.render(templates[name]?.parts ?? [])
        return renderer.text
    }
}

/// Why a template cannot be used.
package struct TemplateError: Error, CustomStringConvertible {
    package let description: String
}

private func checkInclusions(of templates: [String: Template]) throws {
    var finished: Set<String> = []
    func visit(_ name: String, from path: [String]) throws {
        guard !finished.contains(name) else { return }
        guard !path.contains(name) else {
            throw TemplateError(description: "\(name).mustache: the template includes itself")
        }
        guard let template = templates[name] else {
            let fault = "no template has the name '\(name)', which it includes"
            throw TemplateError(description: "\(path.last ?? name).mustache: \(fault)")
        }
        for next in template.inclusions { try visit(next, from: path + [name]) }
        finished.insert(name)
    }
    let names = builtInTemplates.map(\.name)
    for name in names { try visit(name, from: []) }
    guard let unused = templates.keys.filter({ !finished.contains($0) }).min() else { return }
    let near = suggestion(for: unused, among: names).map { "; did you mean '\($0)'?" } ?? ""
    throw TemplateError(description: "\(unused).mustache: no template has this name, and none includes it\(near)")
}
