import PikkuModel

/// A type that only one function takes is not named after it.
///
/// ## Why
/// `CreateUserInput` says where it belongs. A general name invites others to use it, and then no field can be added for
/// one of them alone.
///
/// ## Bad
/// ```yaml
/// types:
///   NewUser: { name: string }
/// functions:
///   createUser: { input: NewUser }
/// http:
///   - { method: post, route: /users, func: createUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   CreateUserInput: { name: string }
/// functions:
///   createUser: { input: CreateUserInput }
/// http:
///   - { method: post, route: /users, func: createUser }
/// ```
///
/// ## How to fix
/// Name the type after the function. Types that travel elsewhere too, and jobs of queues, are not looked
/// at.
///
/// ## Options
/// - `suffixes`: what such a name ends in, the one to suggest first.
enum InputName: Rule {
    static let id = "input-name"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(strict: .info)
    static let suffixes = RuleOption(
        "suffixes", .texts(["Input"]), "What such a name ends in, the one to suggest first.")
    static let options = [suffixes]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let suffixes = findings.options[suffixes].texts
        guard let suffix = suffixes.first else { return }
        var takers: [String: [Function]] = [:]
        for function in project.functions {
            if case .reference(let name) = function.input?.shape { takers[name, default: []].append(function) }
        }
        let jobs = Set(project.queues.map(\.worker.function))
        let parts = Set(project.types.flatMap(\.referencedNames))
        for type in project.types where type.usage == .input && !parts.contains(type.name) {
            guard case .object = type.shape, let functions = takers[type.name], functions.count == 1,
                let function = functions.first, !jobs.contains(function.name)
            else { continue }
            let isNamedAfterIt =
                suffixes.contains { type.declaredName.hasSuffix($0) }
                && Set(words(of: type.declaredName)).isSuperset(of: words(of: function.baseName))
            if isNamedAfterIt { continue }
            let wanted = NameStyle.pascalCase.applied(to: function.baseName) + suffix
            findings.report(
                "'\(type.declaredName)' is the input of '\(function.name)' alone; call it '\(wanted)'",
                at: type.location,
                notes: [Diagnostic.Note("'\(function.name)' is declared here", at: function.location)])
        }
    }
}
