import PikkuLint
import PikkuModel
import Testing
import TestSupport

/// Fails unless one rule finds what is marked with its id in a source that links, and nothing else.
func expectFindings(
    _ rule: any Rule.Type, options: RuleOptions = RuleOptions(), _ sources: LinkedSources,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    #expect(sources.linked.diagnostics == [], sourceLocation: sourceLocation)
    expectMarked(sources, in: findings(of: rule, options: options, in: sources), sourceLocation: sourceLocation)
}

func expectFindings(
    _ rule: any Rule.Type, options: RuleOptions = RuleOptions(), swift: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    expectFindings(rule, options: options, LinkedSources(swift: swift), sourceLocation: sourceLocation)
}

func expectFindings(
    _ rule: any Rule.Type, options: RuleOptions = RuleOptions(), manifest: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    expectFindings(rule, options: options, LinkedSources(manifest: manifest), sourceLocation: sourceLocation)
}

func findings(
    of rule: any Rule.Type, options: RuleOptions = RuleOptions(), in sources: LinkedSources
) -> [Diagnostic] {
    Linter([Linter.EnabledRule(rule, options: options) { _ in .warning }]).check(sources.project)
}
