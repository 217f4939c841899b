import PikkuGrammar
import PikkuModel

/// The literals of a route matcher, each a list of lines; the index of a route is its place in `routes`.
func matcherTable(of routes: [HTTPRoute]) -> View {
    let matcher = RouteMatcher(routes.map { RouteMatcher.Route($0.method.matched, $0.path.segments.map(\.matched)) })
    return [
        "nodes": lines(of: matcher.nodes, columns: 6 * 4),
        "slots": lines(of: matcher.slots, columns: 24),
        "routes": lines(of: matcher.routes, columns: 24),
        "text": .text(SwiftText.literal(matcher.text)),
    ]
}

private func lines(of numbers: [UInt32], columns: Int) -> View {
    .lines(
        stride(from: 0, to: numbers.count, by: columns).map { start in
            let line = numbers[start..<min(start + columns, numbers.count)].map(String.init).joined(separator: ", ")
            return numbers.count == 1 ? line : line + ","
        })
}

extension HTTPMethod {
    fileprivate var matched: RouteMatcher.Method {
        switch self {
        case .get: .get
        case .head: .head
        case .post: .post
        case .put: .put
        case .patch: .patch
        case .delete: .delete
        case .options: .options
        }
    }
}

extension RoutePath.Segment {
    fileprivate var matched: RouteMatcher.Route.Segment {
        switch self {
        case .literal(let text): .literal(text)
        case .parameter: .parameter
        case .wildcard: .wildcard
        }
    }
}
