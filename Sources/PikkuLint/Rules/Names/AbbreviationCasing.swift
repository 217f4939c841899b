import PikkuModel

/// An abbreviation is written in capitals in one name and as a word in another.
///
/// ## Why
/// With `userId` and `postID` in one API every caller looks up each of them.
///
/// ## Bad
/// ```yaml
/// types:
///   Comment: { userId: uuid, postId: uuid, threadID: uuid }
/// functions:
///   getComment: { output: Comment }
/// http:
///   - { method: get, route: /comment, func: getComment }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Comment: { userId: uuid, postId: uuid, threadId: uuid }
/// functions:
///   getComment: { output: Comment }
/// http:
///   - { method: get, route: /comment, func: getComment }
/// ```
///
/// ## How to fix
/// Write it as most names of functions, types and properties do; the others are reported.
///
/// ## Options
/// - `abbreviations`: in lower case, those that are looked at.
enum AbbreviationCasing: Rule {
    static let id = "abbreviation-casing"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(strict: .info)
    static let abbreviations = RuleOption(
        "abbreviations",
        .texts([
            "api", "csv", "dns", "html", "http", "https", "id", "ip", "json", "jwt", "pdf", "rpc", "sms", "sql", "ui",
            "uri", "url", "utc", "uuid", "xml", "yaml",
        ]),
        "In lower case, those that are looked at.")
    static let options = [abbreviations]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let abbreviations = Set(findings.options[abbreviations].texts)
        let names =
            project.functions.map { Name($0.baseName, at: $0.location) }
            + project.travellingTypes.flatMap { type in
                [Name(type.declaredName, at: type.location)]
                    + type.namedProperties.map { Name($0.name, at: $0.nameLocation) }
            }
        var spellings = Spellings()
        let joined = NameStyle.Styles([.camelCase, .pascalCase])
        for name in names where !NameStyle.fitting(name.text).isDisjoint(with: joined) {
            var rest = name.text.utf8[...]
            for word in words(of: name.text) {
                let written = rest.prefix(word.utf8.count)
                rest = rest.dropFirst(word.utf8.count)
                guard written.first?.isUpperCase == true, abbreviations.contains(word) else { continue }
                spellings.add(String(Substring(written)), as: word, at: name.location)
            }
        }
        for odd in spellings.odd {
            findings.report(
                "the abbreviation '\(odd.spelling)' is written '\(odd.usual)' elsewhere", at: odd.location,
                notes: [Diagnostic.Note("for example here", at: odd.usualLocation)])
        }
    }
}
