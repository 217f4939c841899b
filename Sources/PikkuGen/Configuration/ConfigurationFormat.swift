import PikkuGrammar
package import PikkuModel
import PikkuParse

extension Configuration {
    /// What a configuration file says; where a value has a problem, the default stands in for it.
    package static func read(_ file: SourceFile) -> (Configuration, [Diagnostic]) {
        let document = YAMLDocument.parse(file)
        var diagnostics = document.diagnostics
        var configuration = Configuration()
        if let root = document.root {
            _ = ConfigurationFormat.configuration.read(root, into: &configuration, &diagnostics)
        } else if diagnostics.isEmpty {
            diagnostics.append(.emptyConfiguration(file.path))
        }
        return (configuration, diagnostics.sorted())
    }

    /// The JSON Schema of configuration files, for editors.
    package static var schema: JSONLiteral {
        ConfigurationFormat.configuration.document(title: "pikku-gen.yaml")
    }
}

enum ConfigurationFormat {
    static let configuration = YAMLRecord<Configuration>(
        "a configuration", example: "{ version: 1 }",
        [
            YAMLField("version", "The version of this format: 1.", .version, isRequired: true) { _, _, _ in },
            YAMLField("inputs", "Globs of the files to read; '!' before one takes files away.", globs) {
                configuration, inputs, _ in configuration.inputs = inputs
            },
            YAMLField("outputs", "Where each kind of output goes.", outputs) { configuration, outputs, _ in
                configuration.outputs = outputs
            },
            YAMLField("templates", "The directory of templates.", path) {
                configuration, path, _ in configuration.templates = path
            },
            YAMLField("variables", "What templates see as {{variables.name}}.", CustomOutputFormat.variables) {
                configuration, variables, _ in configuration.variables = variables
            },
            YAMLField("conditions", "Which conditions of #if hold.", conditions) { configuration, conditions, _ in
                for condition in conditions { configuration.conditions[condition.name.text] = condition.value }
            },
            YAMLField("api", "What documents tell of the API.", APIDescriptionFormat.description) {
                configuration, api, _ in configuration.api = api
            },
            YAMLField("swiftClient", "How the Swift client looks.", SwiftClientStyleFormat.style) {
                configuration, style, _ in configuration.swiftClient = style
            },
            YAMLField("lint", "Which rules the linter checks.", LintConfigurationFormat.configuration) {
                configuration, lint, _ in configuration.lint = lint
            },
        ])

    private static let outputs = YAMLRecord<Configuration.Outputs>(
        "the outputs", example: "{ schemas: generated/schemas, typescript: false }",
        [
            YAMLField("swift", "The directory of Swift files.", output("generated/swift")) { outputs, output, _ in
                outputs.swift = output
            },
            YAMLField("schemas", "The directory of JSON Schemas.", output("generated/schemas")) { outputs, output, _ in
                outputs.schemas = output
            },
            YAMLField("typescript", "The directory of TypeScript files.", output("generated/typescript")) {
                outputs, output, _ in outputs.typescript = output
            },
            YAMLField("routes", "The file with the table of routes.", output("generated/routes.gen.json")) {
                outputs, output, _ in outputs.routes = output
            },
            YAMLField(
                "openapi", "The OpenAPI document, in YAML where its name says so.", output("generated/openapi.json")
            ) {
                outputs, output, _ in outputs.openapi = output
            },
            YAMLField(
                "asyncapi", "The AsyncAPI document, in YAML where its name says so.", output("generated/asyncapi.json")
            ) {
                outputs, output, _ in outputs.asyncapi = output
            },
            YAMLField("custom", "What templates of your own make.", CustomOutputFormat.outputs) { outputs, custom, _ in
                outputs.custom = custom
            },
            YAMLField("swiftClient", "The directory of the Swift client.", output("Sources/Client/Generated")) {
                outputs, output, _ in outputs.swiftClient = output
            },
        ]
    ).shape { _ in Configuration.Outputs() }

    static let globs = YAMLShape<String>.text("a glob, such as Sources/**/*.swift")
        .compactMap { text, node, diagnostics -> String? in
            let isExclusion = text.hasPrefix("!")
            let pattern = isExclusion ? String(text.dropFirst()) : text
            do throws(GrammarError) {
                _ = try Glob(pattern)
            } catch {
                let shift = isExclusion ? 1 : 0
                let range = error.range.lowerBound + shift..<error.range.upperBound + shift
                diagnostics.append(.invalidGlob(error.message, at: node.location(ofText: range)))
                return nil
            }
            return relativePath(pattern, at: node, &diagnostics).map { isExclusion ? "!" + $0 : $0 }
        }
        .list("globs, such as [\"Sources/**/*.swift\"]")

    static let path = YAMLShape<String>.text("a path below this directory, such as templates")
        .compactMap { text, node, diagnostics in relativePath(text, at: node, &diagnostics) }

    private static func output(_ example: String) -> YAMLShape<Configuration.Output> {
        pathOrFalse(example).map { path, _ in path.map(Configuration.Output.at) ?? .off }
    }

    /// The value of `false` is nil.
    static func pathOrFalse(_ example: String) -> YAMLShape<String?> {
        let expectation = "a path such as \(example), or false"
        return YAMLShape(expectation, schema: ["anyOf": [["const": false], path.schema]]) { node, diagnostics in
            guard case .boolean(let value) = node.scalar?.value else {
                return path.read(node, &diagnostics).map { .some($0) }
            }
            return value ? refuse(node, expectation, &diagnostics) : .some(nil)
        }
    }

    private static let conditions = YAMLShape<Bool>.boolean().named(
        "conditions, such as { DEBUG: true }", keys: .identifier)
}

/// A path as the generator uses it: without `.`, doubled or trailing slashes; nil when it leaves the root.
func relativePath(_ text: String, at node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> String? {
    let components = text.split(separator: "/").filter { $0 != "." }
    guard !text.hasPrefix("/"), !text.hasPrefix("~"), !components.contains(".."), !components.isEmpty else {
        diagnostics.append(.pathOutside(text, at: node.location))
        return nil
    }
    return components.joined(separator: "/")
}

extension Diagnostic {
    fileprivate static func emptyConfiguration(_ path: String) -> Self {
        Diagnostic(
            "missing-key", .error, "a configuration needs 'version': the number 1",
            at: SourceLocation(file: path, start: 0, end: 0))
    }

    fileprivate static func invalidGlob(_ message: String, at location: SourceLocation) -> Self {
        Diagnostic("invalid-glob", .error, message, at: location)
    }

    fileprivate static func pathOutside(_ path: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "path-outside-root", .error, "'\(path)' does not lead below the directory of this file", at: location)
    }
}
