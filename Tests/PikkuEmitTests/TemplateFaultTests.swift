import PikkuEmit
import PikkuModel
import TestSupport
import Testing

/// In a template `«id|text»` marks where a diagnostic must be.
@Suite struct TemplateFaultTests {
    @Test(arguments: [
        ("{{> header.swift}}\n«template-syntax|{{#»x", "a tag has no end"),
        ("\n{{#«template-syntax|x»}}\n{{x}}", "section 'x' has no end"),
        ("{{#isEmpty}}\n{{/«template-syntax|y»}}", "'y' ends a section that does not begin"),
        ("{{/ «template-syntax|x» }}", "'x' ends a section that does not begin"),
        ("{{«template-syntax|upper(x)»}}", "'upper(x)' is not a name"),
        ("{{«template-syntax|a..b»}}", "'a..b' is not a name"),
        ("{{«template-syntax|»}}", "'' is not a name"),
        ("{{«template-syntax|<parent»}}{{/parent}}", "'<parent' is not a name"),
        ("{{=«template-syntax|<»=}}", "'<' is not a pair of delimiters"),
        (
            String(repeating: "{{#x}}", count: 100) + "{{#«template-syntax|x»}}",
            "sections are nested too deeply"
        ),
        (
            "{{> «unknown-template|header.swif»}}",
            "no template has the name 'header.swif'; did you mean 'header.swift'?"
        ),
        ("{{> «template-cycle|swift.routes»}}", "the template includes itself"),
        ("{{«unknown-template-name|tabel»}}", "nothing here has the name 'tabel'; did you mean 'table'?"),
        (
            "{{#routes}}{{#comment}}{{.}}{{/comment}}{{«unknown-template-name|pth»}}{{/routes}}",
            "nothing here has the name 'pth'; did you mean 'path'?"
        ),
        (
            "{{#routes}}{{function.«unknown-template-name|nam»}}{{/routes}}",
            "'function' is text, which has no 'nam'"
        ),
        (
            "{{^routes}}{{«unknown-template-name|tabel»}}{{/routes}}",
            "nothing here has the name 'tabel'; did you mean 'table'?"
        ),
        ("{{«template-type-mismatch|routes»}}", "'routes' is a list, which cannot be printed"),
        ("{{«template-type-mismatch|isEmpty»}}", "'isEmpty' is true or false, which cannot be printed"),
        (
            "{{«template-type-mismatch|matcherTable»}}",
            "'matcherTable' is a matcherTable with keys of its own, which cannot be printed"
        ),
        (
            "{{#lists}}{{«template-type-mismatch|.»}}{{/lists}}",
            "'.' is an argument with keys of its own, which cannot be printed"
        ),
    ])
    func `a template that cannot be used is refused at its place`(_ text: String, _ message: String) {
        expect(["swift.routes": text], message)
    }

    @Test func `a template that includes itself by way of a built-in one is refused where it can be mended`() {
        expect(
            ["header.swift": "{{> «template-cycle|swift.types» }}"],
            "the template includes itself: 'header.swift', then 'swift.types', then 'header.swift'")
    }

    @Test func `a template that nothing uses is refused`() {
        expect(
            ["swift.route": "«unused-template|»text"],
            "no built-in template is called 'swift.route', and nothing uses it; did you mean 'swift.routes'?")
    }

    @Test func `a partial is checked wherever it is included`() {
        expect(
            [
                "swift.types": "{{#types}}{{> mine}}{{/types}}",
                "mine": "{{#comment}}{{.}}{{/comment}}{{«unknown-template-name|declaration»}}",
            ],
            "nothing here has the name 'declaration'")
    }

    @Test func `templates may include further ones of the user`() {
        expect(["header.swift": "{{> mine}}", "mine": "// mine"], nil)
    }

    private func expect(_ marked: [String: String], _ message: String?) {
        let templates = LinkedSources(marked.reduce(into: [:]) { $0["templates/\($1.key).mustache"] = $1.value })
        let found = Templates.read(templates.sources, EmissionSettings()).faults
        expectMarked(templates, in: found)
        #expect(found.first?.message == message)
    }
}
