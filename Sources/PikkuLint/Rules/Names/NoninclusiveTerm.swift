import PikkuModel

/// A name has a word that shuts people out.
///
/// ## Why
/// Names of an API are read by many, repeated in every client and hard to change later. For each of these words there is
/// one that also says better what is meant: a blocklist blocks.
///
/// ## Bad
/// ```yaml
/// types:
///   Settings: { whitelist: "string[]" }
/// functions:
///   getSettings: { output: Settings }
/// http:
///   - { method: get, route: /settings, func: getSettings }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Settings: { allowlist: "string[]" }
/// functions:
///   getSettings: { output: Settings }
/// http:
///   - { method: get, route: /settings, func: getSettings }
/// ```
///
/// ## How to fix
/// Say allowlist and blocklist, primary and replica, or what it is in your field.
///
/// ## Options
/// - `terms`: words in lower case that names of functions, types, properties, cases and segments of routes do not have.
/// - `exceptions`: names of other things that have such a word in them, such as `masterCard`.
enum NoninclusiveTerm: Rule {
    static let id = "noninclusive-term"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(strict: .info)
    static let terms = RuleOption(
        "terms", .texts(["blacklist", "blacklisted", "master", "slave", "whitelist", "whitelisted"]),
        "Words in lower case that names do not have.")
    static let exceptions = RuleOption(
        "exceptions", .texts(["masterCard", "masterClass", "masterDegree", "scrumMaster"]),
        "Names of other things that have such a word in them.")
    static let options = [terms, exceptions]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let terms = Set(findings.options[terms].texts)
        let exceptions = Set(findings.options[exceptions].texts.map { words(of: $0).joined() })
        let beginnings = Set(terms.flatMap { term in term.indices.map { String(term[..<$0]) } })
        for name in project.writtenNames {
            let words = words(of: name.text)
            guard let term = term(in: words, terms, beginnings), !words.contains(exceptions) else { continue }
            findings.report("'\(name.text)' has the word '\(term)'", at: name.location)
        }
    }

    /// A term as one word or as two.
    private static func term(in words: [String], _ terms: Set<String>, _ beginnings: Set<String>) -> String? {
        for (index, word) in words.enumerated() {
            if terms.contains(word) { return word }
            guard index + 1 < words.count, beginnings.contains(word) else { continue }
            if terms.contains(word + words[index + 1]) { return word + words[index + 1] }
        }
        return nil
    }
}

extension [String] {
    /// Whether one of some words is among these, be it as two.
    fileprivate func contains(_ names: Set<String>) -> Bool {
        contains(where: names.contains) || zip(self, dropFirst()).contains { names.contains($0 + $1) }
    }
}

extension LintedProject {
    fileprivate var writtenNames: [Name] {
        functions.map { Name($0.baseName, at: $0.location) }
            + travellingTypes.flatMap { type in
                [Name(type.declaredName, at: type.location)]
                    + type.namedProperties.map { Name($0.name, at: $0.nameLocation) }
                    + type.cases.map { Name($0.swiftName, at: $0.location) }
            }
            + wirings.flatMap(\.arguments.segments)
    }
}
