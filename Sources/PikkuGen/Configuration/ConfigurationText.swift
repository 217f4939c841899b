import PikkuEmit
import PikkuLint
import PikkuModel

extension Configuration {
    /// A configuration file that says all of it, defaults included; reading it gives the same configuration.
    package var text: String {
        var lines = [
            "version: 1",
            "inputs: \(flow(inputs))",
            "outputs:",
            line(of: "swift", outputs.swift),
            line(of: "schemas", outputs.schemas),
            line(of: "typescript", outputs.typescript),
            line(of: "routes", outputs.routes),
            line(of: "openapi", outputs.openapi),
            line(of: "asyncapi", outputs.asyncapi),
            "  custom: \(JSONText.line(outputs.customLiteral))",
            line(of: "swiftClient", outputs.swiftClient),
            "templates: \(flow(templates))",
            "variables: \(JSONText.line(variables.literal))",
            "conditions: \(flow(conditions.sorted { $0.key < $1.key }.map { .init($0.key, .boolean($0.value)) }))",
            "api: \(JSONText.line(api.literal))",
            "swiftClient: \(JSONText.line(swiftClient.literal))",
            "lint:",
            "  extends: \(lint.extends.rawValue == "off" ? "\"off\"" : lint.extends.rawValue)",
            "  rules: \(flow(members(of: lint.rules)))",
        ]
        lines.append(lint.overrides.isEmpty ? "  overrides: []" : "  overrides:")
        lines += lint.overrides.map { override in
            "    - { files: \(flow(override.files)), rules: \(flow(members(of: override.rules))) }"
        }
        lines.append("  baseline: \(lint.baseline.map(flow) ?? "false")")
        return lines.map { $0 + "\n" }.joined()
    }

    private func line(of name: String, _ output: Output) -> String {
        switch output {
        case .automatic: "  # \(name): without it, 'Generated' in the target that holds the wirings"
        case .at(let path): "  \(name): \(flow(path))"
        case .off: "  \(name): false"
        }
    }

    private func members(of rules: [String: RuleSetting]) -> [JSONLiteral.Member] {
        rules.sorted { $0.key < $1.key }.map { id, setting in
            let level = JSONLiteral.string(setting.level.rawValue)
            guard let options = setting.options else { return .init(id, level) }
            let members = options.values.sorted { $0.key < $1.key }.map { JSONLiteral.Member($0.key, $0.value.literal) }
            return .init(id, [level, .object(members)])
        }
    }
}

/// JSON, which is YAML as well, and in which no text is taken for something else.
private func flow(_ text: String) -> String { JSONText.line(.string(text)) }
private func flow(_ texts: [String]) -> String { JSONText.line(.array(texts.map(JSONLiteral.string))) }
private func flow(_ members: [JSONLiteral.Member]) -> String { JSONText.line(.object(members)) }

extension RuleOption.Value {
    fileprivate var literal: JSONLiteral {
        switch self {
        case .boolean(let value): .boolean(value)
        case .integer(let value): .number(String(value))
        case .texts(let values): .array(values.map(JSONLiteral.string))
        }
    }
}
