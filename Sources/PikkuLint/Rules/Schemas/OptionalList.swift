import PikkuModel

/// A list or map may be absent as well as empty.
///
/// ## Why
/// There are two ways to say that there is nothing, and every reader must treat them alike: `user.roles ?? []`. Some
/// day one forgets. What a PATCH route takes is not looked at, since absent means there that nothing changes, and neither
/// is what stands in a query, where an empty list cannot be written.
///
/// ## Bad
/// ```swift
/// struct User: Codable, Sendable { var roles: [String]? }
/// let getUser = PikkuFunc<Void, User> { _ in User(roles: nil) }
/// let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
/// ```
///
/// ## Good
/// ```swift
/// struct User: Codable, Sendable { var roles: [String] = [] }
/// let getUser = PikkuFunc<Void, User> { _ in User(roles: []) }
/// let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
/// ```
///
/// ## How to fix
/// Give it an empty list as the default: then clients may leave it out, and always get one.
enum OptionalList: Rule {
    static let id = "optional-list"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let changes = Set(
            project.routes.filter { $0.route.method == .patch }
                .compactMap { project.function(named: $0.route.function)?.input?.referencedName })
        let queries = project.queryParameters
        for (type, properties) in project.objects where !changes.contains(type.name) {
            let inQueries = queries[type.name] ?? []
            for property in properties where property.schema.isOptional && !inQueries.contains(property.name) {
                let kind: String
                switch project.underlying(property.schema).shape {
                case .array, .set: kind = "list"
                case .map: kind = "map"
                case .primitive, .reference, .optional: continue
                }
                findings.report("'\(property.name)' may be absent as well as an empty \(kind)", at: property.location)
            }
        }
    }
}

extension LintedProject {
    /// The names of the properties that some route reads from its query, by the name of the input's type.
    fileprivate var queryParameters: [String: Set<String>] {
        var names: [String: Set<String>] = [:]
        for (_, route) in routes {
            guard let input = function(named: route.function)?.input?.referencedName else { continue }
            names[input, default: []].formUnion(route.parameters.filter { $0.source == .query }.map(\.name))
        }
        return names
    }
}
