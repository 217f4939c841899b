import PikkuGrammar
import PikkuModel

/// A route takes a value away from the parameter of another one.
///
/// ## Why
/// `GET /users/me` is found before `GET /users/{name}`, so a user who is called `me` cannot be asked for. Where users
/// choose such names themselves this is a fault that waits, and sometimes a way to stand in for somebody else.
///
/// ## Bad
/// ```yaml
/// types:
///   UserReference: { name: string }
/// functions:
///   getUser: { input: UserReference, output: string, session: none }
///   getOwnUser: { output: string }
/// http:
///   - { method: get, route: "/users/{name}", func: getUser }
///   - { method: get, route: /users/me, func: getOwnUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   UserReference: { name: string }
/// functions:
///   getUser: { input: UserReference, output: string, session: none }
///   getOwnUser: { output: string }
/// http:
///   - { method: get, route: "/users/{name}", func: getUser }
///   - { method: get, route: /me, func: getOwnUser }
/// ```
///
/// ## How to fix
/// Move one of the routes, or give the parameter a type, a `format`, a `pattern` or a length that the fixed segment
/// does not have: a UUID is never `me`.
enum ShadowedParameterValue: Rule {
    static let id = "shadowed-parameter-value"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        var open: [String: (wiring: Wiring, route: HTTPRoute)] = [:]
        for (wiring, route) in project.routes { open[key(route)] = (wiring, route) }
        for (wiring, route) in project.routes {
            for (index, written) in zip(route.path.segments.indices, wiring.arguments.segments) {
                guard case .literal(let text) = route.path.segments[index],
                    let other = open[key(route, opening: index)],
                    case .parameter(let name) = other.route.path.segments[index],
                    let parameter = other.route.parameters.first(where: { $0.name == name }),
                    project.allows(text, parameter.schema)
                else { continue }
                findings.report(
                    "'\(text)' is a value that '{\(name)}' of '\(other.route.path.text)' never gets",
                    at: written.location, notes: [note(name, other.wiring, other.route, index)])
            }
        }
    }

    private static func note(_ name: String, _ wiring: Wiring, _ route: HTTPRoute, _ index: Int) -> Diagnostic.Note {
        let places = wiring.arguments.segments
        return Diagnostic.Note(
            "'{\(name)}' stands here", at: index < places.count ? places[index].location : wiring.place(of: "route"))
    }

    /// What tells requests apart, with one segment as if it were a parameter.
    private static func key(_ route: HTTPRoute, opening open: Int? = nil) -> String {
        route.path.segments.enumerated().reduce(into: route.method.rawValue) { key, segment in
            switch segment.element {
            case .literal(let text): key += segment.offset == open ? "/\u{1}" : "/" + text
            case .parameter: key += "/\u{1}"
            case .wildcard: key += "/\u{2}"
            }
        }
    }
}

extension LintedProject {
    /// Whether a text is a value of a string or of an enumeration of strings; other types are taken to differ.
    fileprivate func allows(_ text: String, _ schema: Schema) -> Bool {
        var schema = schema
        for _ in 0..<64 {
            guard schema.constraints.allow(text) else { return false }
            switch schema.shape {
            case .primitive(let primitive): return primitive == .string
            case .optional(let wrapped): schema = wrapped
            case .array, .set, .map: return false
            case .reference(let name):
                switch type(named: name)?.shape {
                case .alias(let target): schema = target
                case .enumeration(let cases): return cases.contains { $0.rawValue == .string(text) }
                case .object, .union, .raw, nil: return false
                }
            }
        }
        return false
    }
}

extension Constraints {
    fileprivate func allow(_ text: String) -> Bool {
        let length = text.unicodeScalars.count
        if let minLength, length < minLength { return false }
        if let maxLength, length > maxLength { return false }
        if let format, !format.matches(text) { return false }
        if let pattern, let pattern = try? Pattern(pattern), !pattern.matches(text) { return false }
        return true
    }
}
