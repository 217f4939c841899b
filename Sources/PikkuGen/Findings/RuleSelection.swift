package import PikkuLint
package import PikkuModel

/// Which rules are on, how much their findings matter in each file, and with which options.
package struct RuleSelection: Sendable {
    private let base: LintSet
    /// Later ones win.
    private let layers: [Layer]

    private struct Layer: Sendable {
        /// Nil for all files.
        var files: GlobSet?
        var settings: [String: RuleSetting]

        func setting(of id: String, in file: String) -> RuleSetting? {
            guard let setting = settings[id], files?.matches(file) ?? true else { return nil }
            return setting
        }
    }

    /// - Parameters:
    ///   - set: Beats what the configuration extends.
    ///   - levels: Beat everything, by the rule's ID.
    package init(_ configuration: LintConfiguration, set: LintSet? = nil, levels: [String: RuleLevel] = [:]) {
        base = set ?? configuration.extends
        layers =
            [Layer(settings: configuration.rules)]
            + configuration.overrides.map { Layer(files: GlobSet($0.files), settings: $0.rules) }
            + [Layer(settings: levels.mapValues { RuleSetting($0) })]
    }

    /// Nil where the rule is off.
    package func severity(of id: String, in file: String) -> Diagnostic.Severity? {
        for layer in layers.reversed() {
            if let setting = layer.setting(of: id, in: file) { return setting.level.severity }
        }
        return defaultSeverity(of: id)
    }

    /// Where no override says otherwise; nil where the rule is off.
    package func severity(of id: String) -> Diagnostic.Severity? {
        let setting = layers.reversed().lazy.filter { $0.files == nil }.compactMap { $0.settings[id] }.first
        return setting.map(\.level.severity) ?? defaultSeverity(of: id)
    }

    /// The linter with all rules that are on in some file. Options that differ between files make a rule run once for
    /// each.
    package var linter: Linter {
        Linter(
            rules.filter { isOn($0.id) }.flatMap { rule in
                variants(of: rule.id).map { options in
                    Linter.EnabledRule(rule, options: options) { file in
                        self.options(of: rule.id, in: file) == options ? severity(of: rule.id, in: file) : nil
                    }
                }
            })
    }

    private func isOn(_ id: String) -> Bool {
        severity(of: id) != nil || layers.contains { $0.settings[id]?.level.severity != nil }
    }

    private func variants(of id: String) -> Set<RuleOptions> {
        Set([RuleOptions()] + layers.compactMap { $0.settings[id]?.options })
    }

    private func options(of id: String, in file: String) -> RuleOptions {
        layers.reversed().lazy.compactMap { $0.setting(of: id, in: file)?.options }.first ?? RuleOptions()
    }

    private func defaultSeverity(of id: String) -> Diagnostic.Severity? {
        guard let set = base.rules else { return nil }
        if let control = ControlRule(rawValue: id) { return control.severity }
        return rules.first { $0.id == id }?.severities[set]
    }
}
