import PikkuModel

extension JSONLiteral {
    /// An object of the members that have a value.
    static func present(_ members: [(String, JSONLiteral?)]) -> JSONLiteral {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }
}

extension JSONLiteral? {
    /// Nil for an empty text.
    static func text(_ text: String) -> JSONLiteral? { text.isEmpty ? nil : .string(text) }
    /// Nil without items.
    static func strings(_ items: [String]) -> JSONLiteral? { list(items.map(JSONLiteral.string)) }
    /// Nil without items.
    static func list(_ items: [JSONLiteral]) -> JSONLiteral? { items.isEmpty ? nil : .array(items) }
}
