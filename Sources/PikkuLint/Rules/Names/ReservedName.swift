import PikkuModel

/// A name is a keyword where code uses it.
///
/// ## Why
/// Swift takes a property called `default` only in backticks, and generated clients call a function `delete` by the name
/// `delete_`, since TypeScript has no function of that name. Each is one more thing to remember.
///
/// ## Bad
/// ```yaml
/// types:
///   Setting: { default: string }
/// functions:
///   getSetting: { output: Setting }
/// http:
///   - { method: get, route: /setting, func: getSetting }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Setting: { defaultValue: string }
/// functions:
///   getSetting: { output: Setting }
/// http:
///   - { method: get, route: /setting, func: getSetting }
/// ```
///
/// ## How to fix
/// Choose a longer name. In Swift `CodingKeys` can keep what a property is called on the wire.
enum ReservedName: Rule {
    static let id = "reserved-name"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for function in project.functions {
            let name = function.baseName
            let languages = [
                swiftKeywords.contains(name) || sharedKeywords.contains(name) ? "Swift" : nil,
                typeScriptKeywords.contains(name) ? "TypeScript" : nil,
            ].compactMap(\.self)
            guard !languages.isEmpty else { continue }
            findings.report(
                "'\(name)' is a keyword of \(languages.joined(separator: " and ")); "
                    + "clients call it '\(function.identifier)'",
                at: function.location)
        }
        for type in project.travellingTypes {
            for property in type.namedProperties { report(property.swiftName, at: property.location, &findings) }
            for dataCase in type.cases { report(dataCase.swiftName, at: dataCase.location, &findings) }
        }
    }

    private static func report(
        _ member: String, at location: @autoclosure () -> SourceLocation, _ findings: inout Findings
    ) {
        guard swiftKeywords.contains(member) || sharedKeywords.contains(member) else { return }
        findings.report("'\(member)' is a keyword of Swift, so it needs backticks", at: location())
    }

    /// Keywords of Swift that TypeScript has too.
    private static let sharedKeywords: Set = [
        "break", "case", "catch", "class", "continue", "default", "do", "else", "enum", "false", "for", "if", "import",
        "in", "let", "private", "public", "return", "static", "super", "switch", "throw", "true", "try", "var",
        "while",
    ]
}
