import PikkuModel

/// A wiring asks for the session that its function or a group around it asks for already.
///
/// ## Why
/// What is said twice is changed once. A reader who sees `session` at some wirings believes that the others are open,
/// although a function needs a session unless it says otherwise, and with a permission in any case.
///
/// ## Bad
/// ```swift
/// let signOut = PikkuFunc<Void, Void> { _ in }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .delete, route: "/session", func: signOut, session: .required)
/// }
/// ```
///
/// ## Good
/// ```swift
/// let signOut = PikkuFunc<Void, Void> { _ in }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .delete, route: "/session", func: signOut)
/// }
/// ```
///
/// ## How to fix
/// Remove the argument.
enum RedundantSession: Rule {
    static let id = "redundant-session"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(strict: .info)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for wiring in project.wirings {
            var demanded: Diagnostic.Note?
            for group in wiring.arguments.groups {
                report(group, from: nil, demanded, &findings)
                demanded = demanded ?? group.demand
            }
            if let function = wiring.function.flatMap(project.function), function.requiresSession {
                demanded = demanded ?? Diagnostic.Note("'\(function.name)' needs a session", at: function.location)
            }
            report(wiring.arguments.own, from: wiring.location, demanded, &findings)
            if case .channel(let channel) = wiring.transport { reportActions(of: channel, wiring, project, &findings) }
        }
    }

    /// Actions know no places of their own arguments but the value, so there is nothing to mend by.
    private static func reportActions(
        of channel: Channel, _ wiring: Wiring, _ project: LintedProject, _ findings: inout Findings
    ) {
        for selector in wiring.entries(of: "onMessageWiring") {
            for action in selector.value.entries {
                guard case .action(_, let session?) = action.value.kind, session.isRequirement else { continue }
                let called = channel.actions.first { $0.property == selector.name && $0.value == action.name }
                guard let function = called.flatMap({ project.function(named: $0.function) }),
                    channel.requiresSession || function.requiresSession
                else { continue }
                let note =
                    channel.requiresSession
                    ? Diagnostic.Note("the channel needs a session", at: wiring.place(of: "session"))
                    : Diagnostic.Note("'\(function.name)' needs a session", at: function.location)
                findings.report("a session is needed already", at: session.location, notes: [note])
            }
        }
    }

    private static func report(
        _ arguments: [String: ArgumentDeclaration], from whole: SourceLocation?, _ demanded: Diagnostic.Note?,
        _ findings: inout Findings
    ) {
        guard let demanded, let session = arguments["session"], session.isRequirement else { return }
        let edit = arguments.removal(of: "session", from: whole)
        findings.report(
            "a session is needed already", at: session.value.location, notes: [demanded],
            fix: edit.map { Diagnostic.Fix("remove 'session'", edits: [$0]) })
    }
}

extension [String: ArgumentDeclaration] {
    /// What in a group's arguments asks for a session.
    fileprivate var demand: Diagnostic.Note? {
        if let session = self["session"], session.isRequirement {
            return Diagnostic.Note("the group needs a session", at: session.value.location)
        }
        guard let permissions = self["permissions"], !permissions.value.names.isEmpty else { return nil }
        return Diagnostic.Note("the group has permissions, so it needs a session", at: permissions.value.location)
    }
}

extension ArgumentDeclaration {
    fileprivate var isRequirement: Bool { value.isRequirement }
}

extension Expression {
    fileprivate var isRequirement: Bool {
        switch kind {
        case .implicitMember(let name), .string(let name): name == "required"
        case .number, .boolean, .null, .array, .dictionary, .reference, .type, .action, .unsupported: false
        }
    }
}
