/// What a method and a path lead to.
enum RouteMatch: Hashable, Sendable {
    /// - Parameter path: The decoded values of the path's parameters.
    case found(Int, path: [FormField])
    case notAllowed([PikkuRequest.Method])
    case notFound
}

extension RouteTable {
    /// A literal segment beats a parameter, a parameter a wildcard, the first difference decides; `HEAD` follows `GET`.
    ///
    /// - Parameter path: Percent-encoded.
    func match(_ method: PikkuRequest.Method, _ path: String) -> RouteMatch {
        guard let segments = decodedSegments(path) else { return .notFound }
        var best: (index: Int, captures: RouteCaptures)?
        var methods: [PikkuRequest.Method] = []
        for (index, route) in http.enumerated() {
            guard let captures = RouteCaptures(route.path, segments) else { continue }
            if !methods.contains(route.method) { methods.append(route.method) }
            guard route.method == method || method == .head && route.method == .get else { continue }
            if let best, !captures.ranks.lexicographicallyPrecedes(best.captures.ranks) { continue }
            best = (index, captures)
        }
        if let best { return .found(best.index, path: best.captures.fields) }
        if methods.isEmpty { return .notFound }
        return .notAllowed(methods.contains(.get) && !methods.contains(.head) ? methods + [.head] : methods)
    }
}

private struct RouteCaptures {
    var fields: [FormField] = []
    /// How special each segment of the route is; the lower, the more.
    var ranks: [Int] = []

    init?(_ route: String, _ segments: [String]) {
        let pattern = route.split(separator: "/")
        for (index, part) in pattern.enumerated() {
            if part.hasPrefix("{"), part.hasSuffix("...}") {
                let rest = segments.dropFirst(index)
                guard !rest.isEmpty else { return nil }
                fields.append(FormField(name: String(part.dropFirst().dropLast(4)), value: rest.joined(separator: "/")))
                ranks.append(2)
                return
            }
            guard index < segments.count else { return nil }
            if part.hasPrefix("{"), part.hasSuffix("}") {
                guard !segments[index].isEmpty else { return nil }
                fields.append(FormField(name: String(part.dropFirst().dropLast()), value: segments[index]))
                ranks.append(1)
            } else {
                guard part == segments[index] else { return nil }
                ranks.append(0)
            }
        }
        guard pattern.count == segments.count else { return nil }
    }
}

/// Nil for a path without a leading slash or with a broken escape.
private func decodedSegments(_ path: String) -> [String]? {
    guard path.hasPrefix("/") else { return nil }
    if path == "/" { return [] }
    var segments: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
        guard let segment = FormText.percentDecoded(part.utf8) else { return nil }
        segments.append(segment)
    }
    return segments
}
