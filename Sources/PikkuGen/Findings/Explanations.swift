import PikkuLint
import PikkuModel

/// Whether an ID is one of the program's, though not of a rule.
package func isExplained(_ id: String) -> Bool { Manual.entry(for: id).map { $0.rule == nil } ?? false }

func describe(_ id: String, _ selection: RuleSelection) -> RuleDescription? {
    Manual.entry(for: id).map { entry in
        var description = entry.description
        if entry.isConfigurable { description.severity = selection.severity(of: id) }
        return description
    }
}
