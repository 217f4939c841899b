import Mustache
import PikkuTemplates

/// The parsed templates of a run: the built-in ones, with a user's in their place where the names agree.
package struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Throws the parser's error for the first template (by name) that is not Mustache.
    package init(overrides: [String: String] = [:]) throws {
        var texts = overrides
        for template in builtInTemplates where texts[template.name] == nil {
            texts[template.name] = String(decoding: template.bytes, as: UTF8.self)
        }
        var parsed: [String: MustacheTemplate] = [:]
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            parsed[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
        }
        library = MustacheLibrary(templates: parsed)
    }

    /// Lays out a view: nested `[String: Any]`, `[Any]`, `String` and `Bool`. Nothing is escaped: views hold text that
    /// is ready for its language. Empty for a name that no template has.
    func render(_ name: String, _ view: [String: Any]) -> String {
        library.render(view, withTemplate: name) ?? ""
    }
}
