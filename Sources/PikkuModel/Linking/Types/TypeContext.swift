/// What the names in a type's spelling mean: where they stand, and what generic parameters stand for.
struct TypeContext: Sendable {
    enum Binding: Sendable {
        case resolved(Schema)
        /// An argument as written; resolved where it is used, so that arguments nobody uses need not describe data.
        case written(TypeReference, TypeContext)
    }

    var place: Place
    var bindings: [String: Binding] = [:]
}

/// A type as far as a function's signature tells them apart.
enum ResolvedType: Sendable {
    case data(Schema)
    case void
    case stream(element: Schema, isThrowing: Bool)
}
