import Foundation
import PikkuModel
import TestSupport
import Testing

@testable import PikkuEmit

/// What templates can ask for is documented beside the sources, as `pikku-gen template context --format markdown`
/// prints it without a configuration. Its difference is that of what users' templates rely on.
///
/// `UPDATE_EXPECTED=1 swift test --filter TemplateReferenceTests` writes it anew.
@Suite struct TemplateReferenceTests {
    private let reference = TemplateReference(EmissionSettings())

    @Test func theDocumentationIsUpToDate() throws {
        let file = Fixture.directory.deletingLastPathComponent().appending(path: "Sources/TEMPLATES.md")
        let text = reference.markdown
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil { try Data(text.utf8).write(to: file) }
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(written == text)
    }

    @Test func everyKeyIsInIt() {
        let documented = Dictionary(reference.sections.map { ($0.name, $0.keys.map(\.name)) }) { first, _ in first }
        for subject in CustomOutput.Subject.allCases {
            #expect(documented[subject.shape.name] == subject.shape.keys.map(\.name))
        }
        #expect(documented["element"] == ["isFirst", "isLast"])
        #expect(documented["text"] == TextForm.allCases.map(\.rawValue))
    }

    @Test func everyKeyHasASentence() {
        let builtIn = builtInShapes.keys.compactMap { TemplateReference(of: $0, [], EmissionSettings()) }
        for key in ([reference] + builtIn).flatMap(\.sections).flatMap(\.keys) {
            #expect(key.summary.hasSuffix("."), "\(key.name)")
        }
    }

    @Test func variablesAreDocumentedAsConfigured() throws {
        var settings = EmissionSettings()
        settings.variables = TemplateVariables([.init("team", "Shop"), .init("chats", [["name": "#shop"], [:]])])
        let sections = TemplateReference(settings).sections
        let variables = try #require(sections.first { $0.name == "variables" })
        #expect(variables.keys.map { "\($0.name): \($0.kind.text)" } == ["team: text", "chats: list of chats"])
    }
}
