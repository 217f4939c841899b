import PikkuEmit
import Testing

@Suite struct TemplateFaultTests {
    @Test(arguments: [
        ("swift.routes", "{{> header.swift}}\n{{#x", "swift.routes.mustache:2: not a template: "),
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
