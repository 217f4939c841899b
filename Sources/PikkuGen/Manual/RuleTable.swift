import PikkuLint
package import PikkuModel

extension Manual {
    /// Every id with what the rules of a selection make of it.
    package static func table(_ selection: RuleSelection) -> Table {
        Table(
            columns: ["id", "category", "severity", "default", "fixable", "configurable", "summary"],
            rows: entries.map { entry in
                [
                    .text(entry.id), .text(entry.category), .text(entry.severity(in: selection)?.rawValue ?? "off"),
                    .text(entry.severity?.rawValue ?? "off"), .flag(entry.isFixable), .flag(entry.isConfigurable),
                    .text(entry.page.summary),
                ]
            })
    }

    /// What a person looks for in it, in lines that fit a terminal.
    package static func text(_ selection: RuleSelection) -> String {
        Table(
            columns: ["id", "severity", "fixable", "summary"],
            rows: entries.map { entry in
                let severity = entry.severity(in: selection)?.rawValue ?? "off"
                return [.text(entry.id), .text(severity), .flag(entry.isFixable), .text(entry.page.summary)]
            }
        ).text(width: 100)
    }

    /// The same as Markdown: rules by category, then what is always on.
    package static func markdown(_ selection: RuleSelection) -> String {
        let categories = RuleCategory.allCases.map(\.rawValue) + ["suppressions"]
        let groups = categories.map { category in
            (category, entries.filter { $0.isConfigurable && $0.category == category })
        }
        let sections = groups.filter { !$0.1.isEmpty }.map { category, entries in
            "## \(category.prefix(1).uppercased() + category.dropFirst())\n\n" + rows(entries, selection)
        }
        return """
            # What pikku-gen finds

            `pikku-gen explain ID` tells why, with examples, and how to mend it. The first tables are rules of the linter:
            a configuration chooses and weighs them. The last one is of faults, which are always found.

            \(sections.joined(separator: "\n"))
            ## Faults

            \(rows(entries.filter { !$0.isConfigurable }, selection))
            """
    }

    private static func rows(_ entries: [Entry], _ selection: RuleSelection) -> String {
        let heading = "| id | severity | on in | fix | what it finds |\n|---|---|---|---|---|\n"
        return heading
            + entries.map { entry in
                let severity = entry.severity(in: selection)?.rawValue ?? "off"
                let summary = entry.page.summary.replacing("|", with: "\\|")
                return
                    "| `\(entry.id)` | \(severity) | \(entry.sets) | \(entry.isFixable ? "yes" : "") | \(summary) |\n"
            }.joined()
    }
}

extension Manual.Entry {
    /// What a finding has with these rules; nil for what is off.
    package func severity(in selection: RuleSelection) -> Diagnostic.Severity? {
        isConfigurable ? selection.severity(of: id) : severity
    }

    /// `recommended, strict`; `all` for what every set has, or what does not depend on them.
    fileprivate var sets: String {
        guard let rule else { return "all" }
        let sets = RuleSet.allCases.filter { rule.severities[$0] != nil }
        return sets.count == RuleSet.allCases.count ? "all" : sets.map(\.rawValue).joined(separator: ", ")
    }
}
