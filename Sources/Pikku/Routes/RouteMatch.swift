/// What a method and a path lead to.
enum RouteMatch: Hashable, Sendable {
    /// - Parameter path: The decoded values of the path's parameters.
    case found(Int, path: [FormField])
    case notAllowed([PikkuRequest.Method])
    case notFound
}

extension RouteTable {
    /// - Parameter path: Percent-encoded.
    func match(_ method: PikkuRequest.Method, _ path: String) -> RouteMatch {
        switch matcher.match(method, path) {
        case .notFound: return .notFound
        case .notAllowed(let methods): return .notAllowed(methods)
        case .found(let index, let ranges):
            let bytes = Array(path.utf8)
            let values = ranges.compactMap { FormText.percentDecoded(bytes[$0]) }
            // What is not UTF-8 is the value of no parameter.
            guard values.count == ranges.count, http.indices.contains(index) else { return .notFound }
            return .found(index, path: zip(http[index].pathParameters, values).map(FormField.init))
        }
    }
}

/// The names in `/users/{id}` and `/files/{path...}`, in order.
func pathParameters(_ path: String) -> [String] {
    path.split(separator: "/").compactMap { segment in
        guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return nil }
        return String(segment.dropFirst().dropLast(segment.hasSuffix("...}") ? 4 : 1))
    }
}
