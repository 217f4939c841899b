import PikkuModel

/// The cases of a union are told apart by the name of the only member, not by the value of a property.
///
/// ## Why
/// This is how Codable writes a Swift enum: `{"card": {"last4": "4242"}}`, and `{"cash": {}}` for a case without
/// payload. TypeScript narrows unions, and tools for OpenAPI choose a schema, by a property with a constant value, the
/// discriminator: `{"kind": "card", "last4": "4242"}`. Without one, clients look which member happens to be there.
///
/// ## Bad
/// ```yaml
/// types:
///   Payment: { $union: { card: Card, transfer: Transfer } }
///   Card: { last4: string }
///   Transfer: { account: string }
/// functions:
///   getPayment: { output: Payment }
/// rpc: [getPayment]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Payment: { $union: { card: Card, transfer: Transfer }, $discriminator: kind }
///   Card: { last4: string }
///   Transfer: { account: string }
/// functions:
///   getPayment: { output: Payment }
/// rpc: [getPayment]
/// ```
///
/// ## How to fix
/// Name a `$discriminator`; for a Swift enum with payloads, declare the union in a manifest, from which the Swift type is
/// emitted. An enum without payloads becomes an enumeration of strings with the raw type `String`.
enum UnionWithoutDiscriminator: Rule {
    static let id = "union-without-discriminator"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (type, union) in project.unions where union.tagging == .external {
            guard let first = union.cases.first else { continue }
            let hasPayload = union.cases.contains { !$0.payload.isEmpty || $0.type != nil }
            findings.report(
                hasPayload
                    ? "no property tells the cases of '\(type.name)' apart"
                    : "'\(type.name)' has no raw type, so its cases travel as objects such as {\"\(first.tag)\": {}}",
                at: type.location)
        }
    }
}
