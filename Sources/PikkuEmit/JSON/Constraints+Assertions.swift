import PikkuGrammar
import PikkuModel

extension Constraints {
    /// What JSON Schema has keywords for, as members of a schema.
    var assertions: [JSONLiteral.Member] {
        if isEmpty { return [] }
        let members: [(String, JSONLiteral?)] = [
            ("format", format.map { .string($0.rawValue) }),
            ("minLength", number(minLength)),
            ("maxLength", number(maxLength)),
            ("pattern", pattern.map(JSONLiteral.string)),
            ("minimum", minimum.map(JSONLiteral.number)),
            ("exclusiveMinimum", exclusiveMinimum.map(JSONLiteral.number)),
            ("maximum", maximum.map(JSONLiteral.number)),
            ("exclusiveMaximum", exclusiveMaximum.map(JSONLiteral.number)),
            ("multipleOf", multipleOf.map(JSONLiteral.number)),
            ("minItems", number(minItems)),
            ("maxItems", number(maxItems)),
            ("uniqueItems", uniqueItems ? true : nil),
            ("minProperties", number(minProperties)),
            ("maxProperties", number(maxProperties)),
        ]
        return members.compactMap { name, value in value.map { .init(name, $0) } }
    }
}

private func number(_ value: Int?) -> JSONLiteral? { value.map { .number(String($0)) } }
