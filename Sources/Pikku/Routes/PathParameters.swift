/// The names in `/users/{id}` and `/files/{path...}`, in order.
func pathParameters(_ path: String) -> [String] {
    path.split(separator: "/").compactMap { segment in
        guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return nil }
        return String(segment.dropFirst().dropLast(segment.hasSuffix("...}") ? 4 : 1))
    }
}
