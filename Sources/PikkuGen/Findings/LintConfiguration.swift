package import PikkuLint
package import PikkuModel

/// What a project says under `lint:`.
package struct LintConfiguration: Hashable, Sendable {
    package var extends = LintSet.recommended
    /// By the rule's ID.
    package var rules: [String: RuleSetting] = [:]
    /// Later ones win.
    package var overrides: [Override] = []
    /// The file with the findings that are accepted for now; nil where none ever are.
    package var baseline: String? = ".pikku/baseline.json"

    /// Other settings for some files.
    package struct Override: Hashable, Sendable {
        /// Globs; see ``GlobSet``.
        package var files: [String] = []
        package var rules: [String: RuleSetting] = [:]
    }

    package init() {}
}

package struct RuleSetting: Hashable, Sendable {
    package var level: RuleLevel
    /// Nil leaves those that hold without this setting.
    package var options: RuleOptions?

    package init(_ level: RuleLevel, options: RuleOptions? = nil) {
        self.level = level
        self.options = options
    }
}

/// How much the findings of a rule matter.
package enum RuleLevel: String, CaseIterable, Sendable {
    case off, info, warning, error

    package var severity: Diagnostic.Severity? {
        switch self {
        case .off: nil
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}

/// The rules that a configuration begins with.
package enum LintSet: String, CaseIterable, Sendable {
    case minimal, recommended, strict, security, off

    /// Nil for ``off``.
    package var rules: RuleSet? {
        switch self {
        case .minimal: .minimal
        case .recommended: .recommended
        case .strict: .strict
        case .security: .security
        case .off: nil
        }
    }
}

/// A check of what a project says about findings, rather than of the model; configured like a rule.
package enum ControlRule: String, CaseIterable, Sendable {
    case staleBaseline = "baseline-stale"
    case suppressionWithoutReason = "suppression-without-reason"
    case unusedSuppression = "unused-suppression"

    /// In every set but ``LintSet/off``.
    package var severity: Diagnostic.Severity {
        switch self {
        case .staleBaseline: .info
        case .suppressionWithoutReason, .unusedSuppression: .warning
        }
    }
}

/// What a configuration may name, sorted.
package let configurableRules = (rules.map { $0.id } + ControlRule.allCases.map(\.rawValue)).sorted()
