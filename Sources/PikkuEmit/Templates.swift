import Mustache
import PikkuModel
import PikkuTemplates

/// The parsed templates of a run: the built-in ones, with a user's in their place where the names agree.
package struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Throws a ``TemplateError`` for the first template (by name) that is not Mustache, includes itself, which would
    /// never end, or is one that nothing includes.
    package init(overrides: [String: String] = [:]) throws {
        var texts = overrides
        for template in builtInTemplates where texts[template.name] == nil {
            texts[template.name] = String(decoding: template.bytes, as: UTF8.self)
        }
        var parsed: [String: MustacheTemplate] = [:]
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            do {
                parsed[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
            } catch let error as MustacheTemplate.ParserError {
                // The first line is not the user's.
                let line = error.context.lineNumber - 1
                throw TemplateError(description: "\(name).mustache:\(line): not a template: \(error.error)")
            }
        }
        try checkInclusions(of: texts)
        library = MustacheLibrary(templates: parsed)
    }

    /// Lays out a view: nested `[String: Any]`, `[Any]`, `String` and `Bool`. Nothing is escaped: views hold text that
    /// is ready for its language. Empty for a name that no template has.
    func render(_ name: String, _ view: [String: Any]) -> String {
        library.render(view, withTemplate: name) ?? ""
    }
}

/// Why a template cannot be used.
package struct TemplateError: Error, CustomStringConvertible {
    package let description: String
}

private func checkInclusions(of texts: [String: String]) throws {
    let inclusions = texts.mapValues(includedNames)
    var finished: Set<String> = []
    func visit(_ name: String, from path: [String]) throws {
        guard !finished.contains(name) else { return }
        guard !path.contains(name) else {
            throw TemplateError(description: "\(name).mustache: the template includes itself")
        }
        for next in inclusions[name] ?? [] { try visit(next, from: path + [name]) }
        finished.insert(name)
    }
    let names = builtInTemplates.map(\.name)
    for name in names { try visit(name, from: []) }
    guard let unused = texts.keys.filter({ !finished.contains($0) }).min() else { return }
    let near = suggestion(for: unused, among: names).map { "; did you mean '\($0)'?" } ?? ""
    throw TemplateError(description: "\(unused).mustache: no template has this name, and none includes it\(near)")
}

/// The names in `{{> name}}` and `{{< name}}`.
private func includedNames(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.dropLast(2).compactMap { start in
        guard scalars[start] == "{", scalars[start + 1] == "{", scalars[start + 2] == ">" || scalars[start + 2] == "<"
        else { return nil }
        let name = scalars[(start + 3)...].drop { $0.properties.isWhitespace }
            .prefix { $0 != "}" && !$0.properties.isWhitespace }
        return String(String.UnicodeScalarView(name))
    }
}
