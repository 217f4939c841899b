import PikkuEmit
import Testing

@Suite struct TemplateFaultTests {
    @Test(arguments: [
        ("swift.routes", "{{> header.swift}}\n{{#x", "swift.routes.mustache:2: not a template: a tag has no end"),
        ("swift.routes", "\n{{#x}}\n{{x}}", "swift.routes.mustache:2: not a template: section 'x' has no end"),
        ("swift.routes", "{{#x}}\n{{/y}}", "swift.routes.mustache:2: not a template: 'y' ends a section that does not"),
        ("swift.routes", "{{/x}}", "swift.routes.mustache:1: not a template: 'x' ends a section that does not begin"),
        ("swift.routes", "{{upper(x)}}", "swift.routes.mustache:1: not a template: 'upper(x)' is not a name"),
        ("swift.routes", "{{a..b}}", "swift.routes.mustache:1: not a template: 'a..b' is not a name"),
        ("swift.routes", "{{}}", "swift.routes.mustache:1: not a template: '' is not a name"),
        ("swift.routes", "{{<parent}}{{/parent}}", "swift.routes.mustache:1: not a template: '<parent' is not a name"),
        ("swift.routes", "{{=<=}}", "swift.routes.mustache:1: not a template: '<' is not a pair of delimiters"),
        (
            "swift.routes", String(repeating: "{{#x}}", count: 101),
            "swift.routes.mustache:1: not a template: sections are nested too deeply"
        ),
        (
            "swift.routes", "{{> header.swif}}",
            "swift.routes.mustache: no template has the name 'header.swif', which it includes"
        ),
        ("swift.routes", "{{> swift.routes}}", "swift.routes.mustache: the template includes itself"),
        ("header.swift", "{{> swift.types }}", "header.swift.mustache: the template includes itself"),
        (
            "swift.route", "text",
            "swift.route.mustache: no template has this name, and none includes it; did you mean 'swift.routes'?"
        ),
    ])
    func `a template that cannot be used is refused`(_ name: String, _ text: String, _ message: String) throws {
        let error = #expect(throws: TemplateError.self) { try Templates(overrides: [name: text]) }
        #expect(error?.description.hasPrefix(message) == true)
    }

    @Test func `templates may include further ones of the user`() throws {
        #expect(throws: Never.self) { try Templates(overrides: ["header.swift": "{{> mine}}", "mine": "// mine"]) }
    }
}
