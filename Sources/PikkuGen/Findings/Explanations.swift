import PikkuLint
import PikkuModel

/// Whether an ID is one of the program's, though not of a rule.
func isExplained(_ id: String) -> Bool { ControlRule(rawValue: id) != nil }

func describe(_ id: String, _ selection: RuleSelection) -> RuleDescription? {
    guard let page = ruleManual.first(where: { $0.id == id }), let rule = rules.first(where: { $0.id == id }) else {
        return nil
    }
    return RuleDescription(
        id: id, category: rule.category.rawValue, summary: page.summary, page: page.markdown,
        severity: selection.severity(of: id))
}
