package import PikkuLint
package import PikkuModel

/// What there is to know about every id that a finding can have.
package enum Manual {
    /// Sorted by id.
    package static let entries: [Entry] = (ruleEntries + chapters.flatMap(\.entries)).sorted { $0.id < $1.id }

    package static func entry(for id: String) -> Entry? { entriesByID[id] }

    private static let entriesByID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }

    package struct Entry: Sendable {
        package var page: ManualPage
        /// What it is about, such as `routes`.
        package var category: String
        /// What a finding has unless a configuration says otherwise; nil for a rule that is off by default.
        package var severity: Diagnostic.Severity?
        /// Whether some findings come with a mechanical mend.
        package var isFixable: Bool
        /// Nil for what is found without the linter.
        package var rule: (any Rule.Type)?

        package var id: String { page.id }

        /// Whether a configuration has a say in the severity.
        package var isConfigurable: Bool { rule != nil || ControlRule(rawValue: id) != nil }
    }

    private static let ruleEntries: [Entry] = {
        let pages = Dictionary(ruleManual.map { ($0.id, $0) }) { first, _ in first }
        return rules.map { rule in
            Entry(
                page: pages[rule.id] ?? ManualPage(rule.id, ""), category: rule.category.rawValue,
                severity: rule.severities[.recommended], isFixable: rule.isFixable, rule: rule)
        }
    }()
}

extension Manual.Entry {
    package var description: RuleDescription {
        RuleDescription(
            id: id, category: category, summary: page.summary, page: "\(page.summary)\n\n\(page.body)\n",
            severity: severity)
    }
}

/// Pages about one area, of what is found without the linter.
private struct ManualChapter: Sendable {
    var category: String
    var pages: [ManualPage]
    var warnings: Set<String> = []
    var fixable: Set<String> = []

    var entries: [Manual.Entry] {
        pages.map { page in
            Manual.Entry(
                page: page, category: category,
                severity: ControlRule(rawValue: page.id)?.severity ?? (warnings.contains(page.id) ? .warning : .error),
                isFixable: fixable.contains(page.id), rule: nil)
        }
    }
}

/// By category.
private let chapters = [
    ManualChapter(category: "access", pages: accessPages, fixable: ["unresolved-permission"]),
    ManualChapter(category: "channels", pages: channelsPages),
    ManualChapter(category: "coding", pages: codingPages, fixable: ["unknown-coding-key"]),
    ManualChapter(category: "configuration", pages: configurationPages, warnings: ["glob-without-files"]),
    ManualChapter(
        category: "functions", pages: functionsPages,
        fixable: ["unknown-argument", "unresolved-error", "unresolved-function"]),
    ManualChapter(category: "inputs", pages: inputsPages, fixable: ["unknown-query-field"]),
    ManualChapter(
        category: "manifests", pages: manifestsPages, fixable: ["unknown-key", "unknown-type", "unknown-version"]),
    ManualChapter(category: "names", pages: namesPages),
    ManualChapter(category: "output", pages: outputPages, warnings: ["generated-file-edited"]),
    ManualChapter(category: "routes", pages: routesPages),
    ManualChapter(
        category: "schemas", pages: schemasPages, warnings: ["unknown-field"],
        fixable: ["unknown-field", "unknown-format", "unknown-keyword"]),
    ManualChapter(
        category: "suppressions", pages: suppressionsPages,
        warnings: ["malformed-suppression", "misplaced-suppression", "unknown-directive"],
        fixable: [
            "malformed-suppression", "misplaced-suppression", "not-suppressible", "unknown-directive", "unknown-rule",
            "unused-suppression",
        ]),
    ManualChapter(category: "swift", pages: swiftPages),
    ManualChapter(
        category: "templates", pages: templatesPages, fixable: ["unknown-template", "unknown-template-name"]),
    ManualChapter(category: "types", pages: typesPages, fixable: ["unresolved-type"]),
    ManualChapter(category: "wirings", pages: wiringsPages, fixable: ["unknown-wiring"]),
    ManualChapter(category: "yaml", pages: yamlPages, fixable: ["yaml-implicit-type", "yaml-unknown-alias"]),
]
