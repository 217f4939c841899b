import PikkuModel

/// Something that is not deprecated has a part that is.
///
/// ## Why
/// Callers of a function that is meant to stay are made to use a type that will go away. They learn of it from a warning
/// that they can do nothing about.
///
/// ## Bad
/// ```swift
/// @available(*, deprecated, message: "use Account")
/// struct User: Codable, Sendable { var id: Int }
///
/// /// Finds the caller.
/// let getAccount = PikkuFunc<Void, User> { _ in User(id: 1) }
/// ```
///
/// ## Good
/// ```swift
/// struct Account: Codable, Sendable { var id: Int }
///
/// /// Finds the caller.
/// let getAccount = PikkuFunc<Void, Account> { _ in Account(id: 1) }
/// ```
///
/// ## How to fix
/// Use the type that takes its place, or deprecate what uses it too: the function, the type, or the property.
enum DeprecatedUse: Rule {
    static let id = "deprecated-use"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let deprecated = Dictionary(
            project.types.filter { $0.deprecation != nil }.map { ($0.name, $0) }
        ) { first, _ in first }
        guard !deprecated.isEmpty else { return }
        for function in project.functions where function.deprecation == nil {
            for (verb, schema) in [("takes", function.input), ("gives", function.output.schema)] {
                guard let type = schema?.referencedName.flatMap({ deprecated[$0] }) else { continue }
                report("'\(function.name)' \(verb)", type, at: function.location, &findings)
            }
        }
        for type in project.travellingTypes where type.deprecation == nil {
            for property in type.namedProperties where property.deprecation == nil {
                guard let part = property.schema.referencedName.flatMap({ deprecated[$0] }) else { continue }
                report("the property '\(property.name)' has", part, at: property.location, &findings)
            }
        }
    }

    private static func report(
        _ user: String, _ type: TypeDefinition, at location: SourceLocation, _ findings: inout Findings
    ) {
        findings.report(
            "\(user) '\(type.declaredName)', which is deprecated", at: location,
            notes: [Diagnostic.Note("'\(type.declaredName)' is declared here", at: type.location)])
    }
}
