import PikkuModel

/// An output is a bare list or a bare value, which cannot grow.
///
/// ## Why
/// Sooner or later a list gets a total, a cursor or a warning beside it, and a number a unit. An object takes a new
/// member without breaking a client; a list or a number must become something else, which breaks all of them.
///
/// ## Bad
/// ```yaml
/// functions:
///   listCities: { output: "string[]" }
/// http:
///   - { method: get, route: /cities, func: listCities }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   CityList: { cities: "string[]" }
/// functions:
///   listCities: { output: CityList }
/// http:
///   - { method: get, route: /cities, func: listCities }
/// ```
///
/// ## How to fix
/// Give an object with one member.
enum BareOutput: Rule {
    static let id = "bare-output"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let exposed = project.exposedFunctions
        for function in project.functions where exposed.contains(function.name) {
            guard case .value(let schema) = function.output, project.isBare(schema) else { continue }
            findings.report(
                "the output of '\(function.name)' is \(schema.text), which cannot grow", at: function.location)
        }
    }
}

extension LintedProject {
    fileprivate func isBare(_ schema: Schema) -> Bool {
        switch underlying(schema).shape {
        case .primitive(let primitive): primitive != .any && primitive != .file
        case .array, .set: true
        case .reference(let name): if case .enumeration? = type(named: name)?.shape { true } else { false }
        case .map, .optional: false
        }
    }
}
