import PikkuModel
import Testing

@testable import PikkuEmit

@Suite struct TemplateTests {
    private static let view: View = [
        "name": "Ada", "empty": "", "yes": true, "no": false, "none": [], "all": ["1", "2"],
        "owner": ["name": "Bob", "pet": ["kind": "cat"]],
        "people": [["name": "Cy", "isFirst": true], ["name": "Di"], ["age": "7"]],
    ]

    @Test(arguments: [
        ("", ""),
        ("text", "text"),
        ("a { b } }} c", "a { b } }} c"),
        ("<{{name}}> <{{ name }}> <{{{name}}}> <{{& name}}>", "<Ada> <Ada> <Ada> <Ada>"),
        ("<{{unknown}}><{{owner.unknown}}><{{unknown.name}}>", "<><><>"),
        ("<{{yes}}><{{owner}}><{{all}}>", "<><><>"),
        ("{{owner.name}} {{owner.pet.kind}}", "Bob cat"),
        ("{{name}}é{{name}}", "AdaéAda"),
    ])
    func `variables are replaced and never escaped`(_ template: String, _ text: String) throws {
        #expect(try render(template) == text)
    }

    @Test(arguments: [
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{#none}}c{{/none}}{{#unknown}}d{{/unknown}}", "a"),
        ("{{^yes}}a{{/yes}}{{^no}}b{{/no}}{{^none}}c{{/none}}{{^unknown}}d{{/unknown}}{{^name}}e{{/name}}", "bcd"),
        ("{{#name}}<{{.}}>{{/name}}{{#empty}}<{{.}}>{{/empty}}", "<Ada><>"),
        ("{{#all}}<{{.}}>{{/all}}", "<1><2>"),
        ("{{#owner}}{{name}} {{pet.kind}}{{/owner}}", "Bob cat"),
        ("{{#owner.pet}}{{kind}} of {{name}}{{/owner.pet}}", "cat of Ada"),
        ("{{#people}}{{^isFirst}}, {{/isFirst}}{{name}}{{/people}}", "Cy, Di, Ada"),
        ("{{#people}}{{#all}}{{.}}{{/all}}{{/people}}", "121212"),
        ("{{#yes}}{{#yes}}{{name}}{{/yes}}{{/yes}}", "Ada"),
    ])
    func `sections stand for what is there, with its names before those around it`(
        _ template: String, _ text: String
    ) throws {
        #expect(try render(template) == text)
    }

    @Test(arguments: [
        ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#all}}  \n{{.}}\n\t{{/all}}\nc", "a\n1\n2\nc"),
        ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", "a\r\nb\r\n"),
        ("{{#yes}}\na\n{{/yes}}", "a\n"),
        ("  {{! comment }}\na {{! of\ntwo lines }}b\n", "a b\n"),
        ("{{#yes}} {{/yes}}\n", " \n"),
        ("  {{name}}\n", "  Ada\n"),
        ("x{{#yes}}\na{{/yes}}\n", "x\na\n"),
    ])
    func `tags alone on their lines leave no trace`(_ template: String, _ text: String) throws {
        #expect(try render(template) == text)
    }

    @Test(arguments: [
        ("{{=<% %>=}}<%name%> {{name}}<%={{ }}=%> {{name}}", "Ada {{name}} Ada"),
        ("{{= | | =}}\n|#all||.||/all|", "12"),
    ])
    func `delimiters can be others`(_ template: String, _ text: String) throws {
        #expect(try render(template) == text)
    }

    @Test(arguments: [
        ("<{{> line}}>", "<Hello, Ada>"),
        ("  {{> line}}\n!", "  Hello, Ada!"),
        ("  {{> lines}}\n!", "  1\n  2\n\n  Ada\n!"),
        ("  {{> around}}\n!", "  a\n    1\n    2\n\n    Ada\n  b\n!"),
        ("{{#owner}}{{> line}}{{/owner}}", "Hello, Bob"),
        ("  {{> lines}} {{> line}}", "  1\n2\n\nAda\n Hello, Ada"),
    ])
    func `partials see the names around them and keep the indentation of their tag`(
        _ template: String, _ text: String
    ) throws {
        #expect(try render(template) == text)
    }

    @Test(arguments: [
        ("{{name.uppercase}} {{name.lowercase.jsonString}}", "ADA \"ada\""),
        ("{{#all}}{{inlineCode}}{{/all}}", "`1``2`"),
        ("{{all.joined}} {{all.count}} {{people.count}}", "1, 2 2 3"),
        ("{{#owner.pet.kind.lines}}// {{.}}{{/owner.pet.kind.lines}}", "// cat"),
    ])
    func `texts have forms, and lists have sums`(_ template: String, _ text: String) throws {
        #expect(try render(template) == text)
    }

    @Test func `the lines of a text keep their own indentation`() throws {
        #expect(try render("  {{> text}}", ["text": "a\nb"], partials: ["text": "{{text}}\n"]) == "  a\nb\n")
    }

    private func render(_ template: String) throws -> String {
        try render(
            template, Self.view,
            partials: [
                "line": "Hello, {{name}}", "lines": "{{#all}}\n{{.}}\n{{/all}}\n\n{{name}}\n",
                "around": "a\n  {{> lines}}\nb\n",
            ])
    }

    private func render(_ template: String, _ view: View, partials: [String: String]) throws -> String {
        let templates = try partials.mapValues { try Template(SourceFile(path: "partial", text: $0)) }
        var renderer = TemplateRenderer([view], templates: templates)
        renderer.render(try Template(SourceFile(path: "template", text: template)))
        return renderer.text
    }
}
