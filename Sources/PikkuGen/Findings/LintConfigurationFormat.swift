import PikkuLint
import PikkuModel
import PikkuParse

/// The format of `lint:`.
enum LintConfigurationFormat {
    static let configuration = YAMLRecord<LintConfiguration>(
        "the linter", example: "{ extends: recommended, rules: { unused-type: off } }",
        [
            YAMLField("extends", "The rules to begin with.", set) { lint, set, _ in lint.extends = set },
            YAMLField("rules", "How much the findings of each rule matter.", settings) { lint, rules, _ in
                lint.rules = rules
            },
            YAMLField("overrides", "Other settings for some files; later ones win.", overrides) {
                lint, overrides, _ in lint.overrides = overrides
            },
            YAMLField("baseline", "The file with findings that are accepted for now; false for none.", baseline) {
                lint, path, _ in lint.baseline = path
            },
        ]
    ).shape { _ in LintConfiguration() }

    private static let set = YAMLShape<LintSet>.choice("a set of rules: minimal, recommended, strict, security or off")

    private static let baseline = ConfigurationFormat.pathOrFalse("ci/accepted.json")

    private static let overrides = YAMLRecord<LintConfiguration.Override>(
        "an override", example: "{ files: [\"Sources/Old/**\"], rules: { unused-type: off } }",
        [
            YAMLField("files", "Globs; '!' before one takes files away.", files, isRequired: true) {
                override, files, _ in override.files = files
            },
            YAMLField("rules", "What holds in these files.", settings, isRequired: true) { override, rules, _ in
                override.rules = rules
            },
        ]
    ).shape { _ in LintConfiguration.Override() }.list("overrides, such as [{ files: [\"Old/**\"], rules: {} }]")

    /// An override for no file would say nothing, silently.
    private static let files = YAMLShape<[String]>(
        "a list of one glob or more", schema: ["allOf": [ConfigurationFormat.globs.schema, ["minItems": 1]]]
    ) { node, diagnostics in
        guard node.elements?.isEmpty != true else { return refuse(node, "a list of one glob or more", &diagnostics) }
        return ConfigurationFormat.globs.read(node, &diagnostics)
    }

    private static let settings = YAMLShape<[String: RuleSetting]>(
        "severities by rule, such as { unused-type: off }", schema: settingFields.schema
    ) { node, diagnostics in
        guard let entries = node.entries else {
            return refuse(node, "severities by rule, such as { unused-type: off }", &diagnostics)
        }
        var settings: [String: RuleSetting] = [:]
        for entry in entries {
            if let field = settingFields.fields.first(where: { $0.name == entry.key.text }) {
                _ = field.read(entry, into: &settings, &diagnostics)
            } else {
                diagnostics.append(.unknownRule(entry.name))
            }
        }
        return settings
    }

    private static let settingFields = YAMLRecord<[String: RuleSetting]>(
        "the rules", example: "{ unused-type: off }",
        configurableRules.map { id in
            let rule = rules.first { $0.id == id }
            let summary = ruleManual.first { $0.id == id }?.summary ?? "See 'pikku-gen explain \(id)'."
            return YAMLField(id, summary, setting(of: id, options: rule?.options ?? [])) { settings, setting, _ in
                settings[id] = setting
            }
        })
}

// MARK: - One rule

extension LintConfigurationFormat {
    private static let level = YAMLShape<RuleLevel>.choice("a severity: off, info, warning or error")

    /// `warning`, or `[warning, { names: [limit] }]` where the rule has options.
    private static func setting(of id: String, options: [RuleOption]) -> YAMLShape<RuleSetting> {
        let plain = level.map { level, _ in RuleSetting(level) }
        guard !options.isEmpty else { return plain }
        let record = record(of: id, options)
        let example = options.map { "\($0.name): \($0.defaultValue.text)" }.joined(separator: ", ")
        let expectation = "a severity, or one with options, such as [warning, { \(example) }]"
        let pair = YAMLShape<RuleSetting>(
            expectation,
            schema: [
                "type": "array", "prefixItems": [level.schema, record.schema], "items": false, "minItems": 2,
            ]
        ) { node, diagnostics in
            guard let elements = node.elements, elements.count == 2 else {
                return refuse(node, expectation, &diagnostics)
            }
            let level = level.read(elements[0], &diagnostics)
            let options = record.read(elements[1], &diagnostics)
            guard let level, let options else { return nil }
            return RuleSetting(level, options: RuleOptions(options))
        }
        return .either(expectation, scalar: plain, sequence: pair)
    }

    private static func record(of id: String, _ options: [RuleOption]) -> YAMLShape<[String: RuleOption.Value]> {
        let example = options.map { "\($0.name): \($0.defaultValue.text)" }.joined(separator: ", ")
        return YAMLRecord<[String: RuleOption.Value]>(
            "the options of '\(id)'", example: "{ \(example) }",
            options.map { option in
                YAMLField(option.name, option.summary, value(of: option)) { options, value, _ in
                    options[option.name] = value
                }
            }
        ).shape { _ in [:] }
    }

    private static func value(of option: RuleOption) -> YAMLShape<RuleOption.Value> {
        switch option.defaultValue {
        case .boolean: YAMLShape<Bool>.boolean().map { value, _ in .boolean(value) }
        case .integer(let number):
            YAMLShape<Int>.wholeNumber("a whole number, such as \(number)").map { value, _ in .integer(value) }
        case .texts:
            YAMLShape<String>.text("a text").list("texts, such as \(option.defaultValue.text)")
                .map { values, _ in .texts(values) }
        }
    }
}

extension RuleOption.Value {
    /// As in YAML.
    fileprivate var text: String {
        switch self {
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .texts(let values): "[\(values.joined(separator: ", "))]"
        }
    }
}

extension Diagnostic {
    static func unknownRule(_ name: Name) -> Diagnostic {
        Diagnostic("unknown-rule", .error, "no rule is named '\(name.text)'", at: name.location)
            .suggesting(suggestion(for: name.text, among: configurableRules), for: name.text)
    }
}
