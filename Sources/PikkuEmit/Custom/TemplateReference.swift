package import PikkuModel

/// What a template can ask for, as documentation made from the views themselves.
package struct TemplateReference: Sendable {
    /// What the template is given: "project", or the name of a built-in template.
    private let roots: [ViewShape]
    private let variables: TemplateVariables
    /// Whether elements of lists know their place, as those of custom outputs do.
    private let isCustom: Bool

    /// Of all custom outputs.
    package init(_ settings: EmissionSettings) {
        roots = CustomOutput.Subject.allCases.map(\.shape)
        variables = settings.variables
        isCustom = true
    }

    /// Of one template, or of those that include it; nil for one that nothing uses. What is wrong with templates has no
    /// say in it.
    ///
    /// - Parameter files: The user's.
    package init?(of name: String, _ files: [SourceFile], _ settings: EmissionSettings) {
        let templates = templatesInUse(files).compactMapValues { try? Template($0) }
        func uses(_ root: String) -> Bool { inclusions(from: root, in: templates).contains(name) }
        let custom = settings.custom.filter { uses($0.template) }.map(\.subject)
        let builtIn = builtInShapes.filter { uses($0.key) }.sorted { $0.key < $1.key }
        guard !custom.isEmpty || !builtIn.isEmpty else { return nil }
        roots = CustomOutput.Subject.allCases.filter(custom.contains).map(\.shape) + builtIn.map(\.value)
        variables = settings.variables
        isCustom = !custom.isEmpty
    }

    /// Every shape that can be reached, nearest first, each once.
    private var shapes: [ViewShape] {
        var found = roots
        var names = Set(roots.map(\.name))
        var index = 0
        while index < found.count {
            for shape in found[index].keys.flatMap(\.kind.shapes) where names.insert(shape.name).inserted {
                found.append(shape)
            }
            index += 1
        }
        return found
    }

    private func keys(of shape: ViewShape) -> [ViewKey] {
        isCustom ? shape.keys.filter { key in !elementKeys.contains { $0.name == key.name } } : shape.keys
    }
}

/// The names of a template and of all that it includes.
private func inclusions(from root: String, in templates: [String: Template]) -> Set<String> {
    var found: Set = [root]
    var waiting = [root]
    while let name = waiting.popLast() {
        for (next, _) in templates[name]?.inclusions ?? [] where found.insert(next).inserted { waiting.append(next) }
    }
    return found
}

extension TemplateReference {
    package struct Section: Sendable {
        package let name: String
        package let summary: String
        package let keys: [ViewKey]
    }

    /// One for each kind of thing, then what holds for all of them.
    package var sections: [Section] {
        let globals = globalShape(variables)
        let own = variables.shape
        return shapes.map { Section(name: $0.name, summary: $0.summary, keys: keys(of: $0)) }
            + [Section(name: "everywhere", summary: globals.summary, keys: globals.keys)]
            + (own.keys.isEmpty ? [] : [Section(name: own.name, summary: own.summary, keys: own.keys)])
            + [
                Section(name: "text", summary: "Behind the dot of a text: `{{summary.html}}`.", keys: TextForm.keys),
                Section(name: "list", summary: "Behind the dot of a list: `{{tags.joined}}`.", keys: ListForm.keys),
            ]
            + (isCustom
                ? [Section(name: "element", summary: "What every element of a list has as well.", keys: elementKeys)]
                : [])
    }

    /// Ends with a newline.
    package var markdown: String {
        let title = roots.count == 1 ? "a template of `\(roots[0].name)`" : "templates"
        return "# What \(title) can ask for\n\n\(introduction)" + sections.map(\.markdown).joined(separator: "\n")
    }

    private var introduction: String {
        guard isCustom else { return "" }
        let names = roots.map { "`\($0.name)`" }.joined(separator: ", ")
        return "A custom output begins with what it has a file for (\(names)), and reaches the rest from there.\n\n"
    }

    /// For programs. `version` rises when a member changes its meaning or goes away.
    package var json: JSONLiteral {
        [
            "version": 1,
            "roots": .array(roots.map { .string($0.name) }),
            "types": .array(
                shapes.map { shape in
                    [
                        "name": .string(shape.name), "summary": .string(shape.summary),
                        "keys": document(keys(of: shape)),
                    ]
                }),
            "variables": document(variables.shape.keys),
            "text": document(TextForm.keys),
            "list": document(ListForm.keys),
            "element": document(isCustom ? elementKeys : []),
        ]
    }

    private func document(_ keys: [ViewKey]) -> JSONLiteral {
        .array(
            keys.map { key in
                ["name": .string(key.name), "is": .string(key.kind.text), "summary": .string(key.summary)]
            })
    }
}

extension TemplateReference.Section {
    fileprivate var markdown: String {
        let rows = keys.map { key in
            "| `\(key.name)` | \(key.kind.text) | \(TextForm.tableCell.text(key.summary)) |\n"
        }
        return "## \(name)\n\n\(summary)\n\n| name | is | what |\n|---|---|---|\n\(rows.joined())"
    }
}
