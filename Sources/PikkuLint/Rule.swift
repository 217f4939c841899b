package import PikkuModel

/// One thing that a project may do wrong although it links.
///
/// A rule is a type without cases in a file of its own. The documentation comment above it is its manual page: a first
/// sentence that sums it up, then the sections `## Why`, `## Bad`, `## Good`, `## How to fix` and, where it has any,
/// `## Options`. What stands under Bad and Good is complete apart from the services; tests lint both.
package protocol Rule: Sendable {
    /// Names the fault in kebab-case; stable between versions and never reused.
    static var id: String { get }
    static var category: RuleCategory { get }
    static var severities: RuleSeverities { get }
    /// Whether some findings come with a mechanical mend.
    static var isFixable: Bool { get }
    /// What a configuration may set.
    static var options: [RuleOption] { get }

    static func check(_ project: LintedProject, _ findings: inout Findings)
}

extension Rule {
    package static var isFixable: Bool { false }
    package static var options: [RuleOption] { [] }
}

/// What a rule is about; the folders of `Rules` and the groups of listings.
package enum RuleCategory: String, CaseIterable, Sendable {
    case routes, names, schemas, security, responses, channels, schedules, queues, documentation, usage
}

/// A choice of rules with a severity each, which a configuration begins from.
package enum RuleSet: String, CaseIterable, Sendable {
    /// What is nearly always a mistake.
    case minimal
    /// What most projects want to hear of; the default.
    case recommended
    /// Everything that one can be strict about.
    case strict
    /// What an attacker would look for.
    case security
}

/// How much a rule's findings matter in each set; nil where the set leaves the rule out.
package struct RuleSeverities: Hashable, Sendable {
    private let minimal: Diagnostic.Severity?
    private let recommended: Diagnostic.Severity?
    private let strict: Diagnostic.Severity?
    private let security: Diagnostic.Severity?

    /// A set takes over what the one before it says, in the order minimal, recommended, strict; security stands alone.
    package init(
        minimal: Diagnostic.Severity? = nil, recommended: Diagnostic.Severity? = nil,
        strict: Diagnostic.Severity? = nil, security: Diagnostic.Severity? = nil
    ) {
        self.minimal = minimal
        self.recommended = recommended ?? minimal
        self.strict = strict ?? recommended ?? minimal
        self.security = security
    }

    package subscript(set: RuleSet) -> Diagnostic.Severity? {
        switch set {
        case .minimal: minimal
        case .recommended: recommended
        case .strict: strict
        case .security: security
        }
    }
}
