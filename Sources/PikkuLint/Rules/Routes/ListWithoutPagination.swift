import PikkuModel

/// A GET route answers with a list that nothing limits.
///
/// ## Why
/// The list grows with the data. One day the answer takes seconds and megabytes for every caller, or an attacker asks
/// for it on purpose (OWASP API4:2023, unrestricted resource consumption), and adding pages then breaks all clients.
///
/// ## Bad
/// ```swift
/// /// Lists the names of all users.
/// let listUsers = PikkuSessionlessFunc<Void, [String]> { _ in [] }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/users", func: listUsers)
/// }
/// ```
///
/// ## Good
/// ```swift
/// struct ListUsersInput: Codable, Sendable {
///     var after: String?
///     /// - maximum: 100
///     var limit: Int = 25
/// }
///
/// /// Lists the names of users, one page at a time.
/// let listUsers = PikkuSessionlessFunc<ListUsersInput, [String]> { _, _ in [] }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/users", func: listUsers)
/// }
/// ```
///
/// ## How to fix
/// Take a limit and where to go on from. Where the list is short by its nature, say so: make it a type alias with
/// `- maxItems:`. Lists of enumerations are short by themselves, and streams are not looked at.
///
/// ## Options
/// - `names`: the words of which an input has one in a field that pages a list.
enum ListWithoutPagination: Rule {
    static let id = "list-without-pagination"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .warning, security: .warning)
    static let names = RuleOption(
        "names",
        .texts([
            "after", "before", "count", "cursor", "first", "last", "limit", "offset", "page", "size", "skip", "take",
            "top",
        ]),
        "The words of which an input has one in a field that pages a list.")
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = Set(findings.options[names].texts)
        for (wiring, route) in project.routes where route.method == .get {
            guard let function = project.function(named: route.function), case .value(let output) = function.output,
                project.isEndlessList(output),
                !route.parameters.contains(where: { !names.isDisjoint(with: words(of: $0.name)) })
            else { continue }
            findings.report(
                "'\(function.name)' gives a list without limit", at: function.location,
                notes: [Diagnostic.Note("nothing in the input of this route limits it", at: wiring.place(of: "route"))])
        }
    }
}

extension LintedProject {
    /// Whether a schema is an array with any number of elements.
    fileprivate func isEndlessList(_ schema: Schema) -> Bool {
        var schema = schema
        for _ in 0..<64 {
            if schema.constraints.maxItems != nil { return false }
            switch schema.shape {
            case .array(let element): return !isEnumeration(element)
            case .set(let element): return !isEnumeration(element)
            case .optional(let wrapped): schema = wrapped
            case .reference(let name):
                guard case .alias(let target) = type(named: name)?.shape else { return false }
                schema = target
            case .primitive, .map: return false
            }
        }
        return false
    }

    private func isEnumeration(_ schema: Schema) -> Bool {
        guard case .reference(let name) = schema.shape, case .enumeration = type(named: name)?.shape else {
            return false
        }
        return true
    }
}
