import PikkuModel
import Synchronization
import TestSupport
import Testing

@testable import PikkuEmit

/// What templates are told that they can ask for, beside what views answer.
@Suite struct ViewShapeTests {
    @Test(arguments: ["todo", "user-service", "user-service-manifest"])
    func `views have every key of their shape, and no other`(_ name: String) throws {
        let project = Project.link(try Fixture(name: name).parsedFiles()).project
        let seen = Mutex<[(String, View)]>([])
        let templates = try Templates().observed { rendering in
            seen.withLock { $0.append((rendering.template, rendering.view)) }
        }
        for emitter in emitters(EmissionSettings()) {
            for file in emitter.files(for: project, templates: templates) { _ = file.contents }
        }
        _ = functionStubs(for: project, templates: templates)
        for (template, view) in seen.withLock({ $0 }) {
            let shape = try #require(builtInShapes[template], "\(template) has no shape")
            #expect(faults(of: view, .fields(shape), at: template) == [])
        }
    }

    @Test func `built-in templates ask for nothing that their views do not have`() throws {
        let templates = try templatesInUse([]).mapValues(Template.init)
        for (name, shape) in builtInShapes {
            var check = TemplateCheck(of: [.fields(shape)], templates: templates)
            check.check(try #require(templates[name]))
            #expect(check.diagnostics.map(\.message) == [], "\(name)")
        }
    }

    @Test func `every key of a built-in view is one that its templates use`() throws {
        for (name, shape) in builtInShapes {
            let used = try names(in: name)
            for key in allKeys(of: shape) { #expect(used.contains(key), "\(name) never uses \(key)") }
        }
    }

    @Test(arguments: ["todo", "api-reference"])
    func `views of custom outputs answer each key with what it is said to be`(_ name: String) throws {
        let project = Project.link(try Fixture(name: name).parsedFiles()).project
        let whole = Documented(value: project, index: ProjectIndex(project, APIDescription()))
        let view = ViewTypes.project.view(of: whole)
        #expect(faults(of: view, .fields(ViewTypes.project.shape), at: "project") == [])
    }

    @Test func `no view has a key that is a form of texts or lists`() {
        let forms = Set(TextForm.allCases.map(\.rawValue) + ListForm.allCases.map(\.rawValue))
        for subject in CustomOutput.Subject.allCases {
            #expect(forms.intersection(allKeys(of: subject.shape)).isEmpty)
        }
    }

    @Test func `no view hides what every template can ask for`() {
        let globals = allKeys(of: globalShape(TemplateVariables()))
        #expect(globals == ["variables"])
        for shape in builtInShapes.values + CustomOutput.Subject.allCases.map(\.shape) {
            #expect(globals.isDisjoint(with: allKeys(of: shape)), "\(shape.name)")
        }
    }

    private func allKeys(of shape: ViewShape) -> Set<String> {
        var keys: Set<String> = []
        var shapes: Set<String> = []
        func visit(_ shape: ViewShape) {
            guard shapes.insert(shape.name).inserted else { return }
            for key in shape.keys {
                keys.insert(key.name)
                key.kind.shapes.forEach(visit)
            }
        }
        visit(shape)
        return keys
    }

    /// Of the built-in template and all that it includes.
    private func names(in template: String) throws -> Set<String> {
        let file = try #require(builtInTemplate(named: template))
        let names = String(decoding: file.bytes, as: UTF8.self).matches(of: /\{\{[#^]?([A-Za-z0-9]+)\}\}/)
        return try Template(file).inclusions.reduce(into: Set(names.map { String($0.1) })) { found, inclusion in
            found.formUnion(try self.names(in: inclusion.name))
        }
    }
}

/// Where a view is not of a kind.
private func faults(of view: View, _ kind: ViewKind, at place: String) -> [String] {
    // Views lead to each other without end.
    guard place.count(where: { $0 == "." }) < 5 else { return [] }
    return switch (view, kind) {
    case (.text, .text), (.flag, .flag), (.flag(false), .optional): []
    case (_, .optional(let kind)): faults(of: view, kind, at: place)
    case (.list(let elements), .list(let kind)): elements.flatMap { faults(of: $0, kind, at: place) }
    case (.fields(let fields), .fields(let shape)):
        fields.flatMap { name, view in
            shape()[name].map { faults(of: view, $0.kind, at: "\(place).\(name)") } ?? [
                "\(place).\(name) is not declared"
            ]
        }
    case (.answers, .fields(let shape)):
        shape().keys.flatMap { key in
            view[key.name].map { faults(of: $0, key.kind, at: "\(place).\(key.name)") }
                ?? ["\(place).\(key.name) is not answered"]
        }
    case (.text, _), (.flag, _), (.list, _), (.fields, _), (.answers, _): ["\(place) is not \(kind.text)"]
    }
}
