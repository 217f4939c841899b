import PikkuModel

/// An identifier that clients see or send is a number.
///
/// ## Why
/// Numbers are given out one after the other: who sees invoice 1041 asks for 1040 and 1042, and reads from two of them
/// how many there were in a month. A forgotten permission becomes a leak of everything.
///
/// ## Bad
/// ```yaml
/// types:
///   Invoice: { id: integer, number: string }
/// functions:
///   getInvoice: { output: Invoice }
/// rpc: [getInvoice]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Invoice: { id: uuid, number: string }
/// functions:
///   getInvoice: { output: Invoice }
/// rpc: [getInvoice]
/// ```
///
/// ## How to fix
/// Give clients a UUID or another text that cannot be guessed. Permissions are needed all the same.
enum ExposedNumericIdentifier: Rule {
    static let id = "exposed-numeric-identifier"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (type, properties) in project.objects where type.usage.contains(.output) {
            for property in properties where property.name == "id" && project.isInteger(property.schema) {
                findings.report(
                    "clients see 'id' of '\(type.name)', a number from which others can be guessed",
                    at: property.location)
            }
        }
        for (wiring, route) in project.routes {
            for parameter in route.parameters where parameter.source == .path && project.isInteger(parameter.schema) {
                guard words(of: parameter.name).last == "id" else { continue }
                findings.report(
                    "the parameter '\(parameter.name)' of \(route.method.token) \(route.path.text) "
                        + "is a number that can be guessed",
                    at: wiring.place(of: "route"))
            }
        }
    }
}

extension LintedProject {
    fileprivate func isInteger(_ schema: Schema) -> Bool {
        if case .primitive(.integer) = underlying(schema).shape { true } else { false }
    }
}
