package import PikkuModel

/// Rules at work on a project.
package struct Linter: Sendable {
    /// A rule with what a configuration makes of it.
    package struct EnabledRule: Sendable {
        package var rule: any Rule.Type
        package var options: RuleOptions
        /// How much a finding matters in a file; nil where the rule is off.
        package var severity: @Sendable (_ file: String) -> Diagnostic.Severity?

        package init(
            _ rule: any Rule.Type, options: RuleOptions = RuleOptions(),
            severity: @escaping @Sendable (_ file: String) -> Diagnostic.Severity?
        ) {
            self.rule = rule
            self.options = options
            self.severity = severity
        }
    }

    /// By the rule's id.
    package let enabled: [EnabledRule]

    package init(_ enabled: [EnabledRule]) { self.enabled = enabled }

    package init(_ set: RuleSet) {
        enabled = rules.compactMap { rule in
            rule.severities[set].map { severity in EnabledRule(rule) { _ in severity } }
        }
    }

    /// Sorted by place, without repetition.
    package func check(_ project: Project) -> [Diagnostic] {
        let project = LintedProject(project)
        return enabled.flatMap { $0.check(project) }.sortedWithoutRepetition()
    }
}

extension Linter.EnabledRule {
    /// In no particular order.
    package func check(_ project: LintedProject) -> [Diagnostic] {
        var findings = Findings(of: self)
        rule.check(project, &findings)
        return findings.diagnostics
    }
}
