import PikkuEmit
import PikkuModel
import PikkuParse

enum CustomOutputFormat {
    static let outputs = YAMLRecord<Parts>(
        "an output", example: "{ template: reference.md, for: project, path: docs/reference.md }",
        [
            YAMLField("template", "The name of the template.", .text("a name, such as reference.md"), isRequired: true)
            {
                parts, template, entry in
                parts.template = template
                parts.location = entry.value.location
            },
            YAMLField("for", "What there is one file for.", .choice(subjects), isRequired: true) { parts, subject, _ in
                parts.subject = subject
            },
            YAMLField("path", "The path of the file, with names in braces.", path, isRequired: true) {
                parts, path, entry in
                parts.path = path
                parts.pathNode = entry.value
            },
        ]
    ).shape { Parts(location: $0.location) }
        .compactMap { parts, _, diagnostics in output(parts, &diagnostics) }
        .list("outputs, such as [{ template: reference.md, for: project, path: docs/reference.md }]")

    struct Parts: Sendable {
        var template = ""
        var location: SourceLocation
        var subject = CustomOutput.Subject.project
        var path = ""
        var pathNode: YAMLNode?
    }

    private static let subjects = "project, function, route or type"

    private static let path = YAMLShape<String>.text("a path, such as docs/functions/{name}.md")
        .compactMap { text, node, diagnostics in relativePath(text, at: node, &diagnostics) }

    private static func output(_ parts: Parts, _ diagnostics: inout [Diagnostic]) -> CustomOutput? {
        guard let node = parts.pathNode else { return nil }
        let known = parts.subject.placeholders
        let pattern = PathPattern(parts.path)
        // A path that was written otherwise than it is used has no places within.
        let isVerbatim = node.scalar?.text == parts.path
        let unknown = pattern.placeholders.filter { !known.contains($0.name) }
        for (name, range) in unknown {
            let location = isVerbatim ? node.location(ofText: range) : node.location
            diagnostics.append(.unknownPlaceholder(name, of: parts.subject, at: location))
        }
        guard unknown.isEmpty else { return nil }
        guard known.isEmpty || pattern.placeholders.contains(where: { $0.name == "name" }) else {
            diagnostics.append(.pathWithoutName(of: parts.subject, at: node.location))
            return nil
        }
        return CustomOutput(
            template: parts.template, subject: parts.subject, path: pattern, location: parts.location)
    }

    static let variables = YAMLShape<JSONLiteral>.json.described("variables, such as { title: User API }")
        .named("variables, such as { title: User API }", keys: .identifier)
        .map { variables, _ in TemplateVariables(variables.map { .init($0.name.text, $0.value) }) }
}

extension TemplateVariables {
    /// As a configuration says it.
    var literal: JSONLiteral { .object(members) }
}

extension Configuration.Outputs {
    /// As a configuration says it.
    var customLiteral: JSONLiteral {
        .array(
            custom.map { output in
                [
                    "template": .string(output.template), "for": .string(output.subject.rawValue),
                    "path": .string(output.path.text),
                ]
            })
    }
}

extension Diagnostic {
    fileprivate static func unknownPlaceholder(
        _ name: String, of subject: CustomOutput.Subject, at location: SourceLocation
    ) -> Self {
        let known = subject.placeholders
        guard !known.isEmpty else {
            return Diagnostic(
                "unknown-placeholder", .error,
                "'{\(name)}' stands for nothing, since there is one file for the project",
                at: location, notes: [Note("'for: function', 'route' or 'type' makes one file for each")])
        }
        let diagnostic = Diagnostic(
            "unknown-placeholder", .error, "a \(subject.rawValue) has no '{\(name)}' for its path", at: location)
        if let meant = suggestion(for: name, among: known) { return diagnostic.suggesting(meant, for: name) }
        var noted = diagnostic
        noted.notes = [Note("there is \(known.map { "'{\($0)}'" }.joined(separator: " and "))")]
        return noted
    }

    fileprivate static func pathWithoutName(of subject: CustomOutput.Subject, at location: SourceLocation) -> Self {
        Diagnostic(
            "output-collision", .error, "the files of all \(subject.rawValue)s would have this path", at: location,
            notes: [Note("'{name}' in it stands for the name of each")])
    }
}
