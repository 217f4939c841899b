/// A constant as a user wrote it: a default, an example, the text of a raw schema.
///
/// Numbers keep their text, so that nothing is lost to rounding; members keep their order.
package enum JSONLiteral: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The text follows the number grammar of RFC 8259, section 6.
    case number(String)
    case string(String)
    case array([JSONLiteral])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: JSONLiteral

        package init(_ name: String, _ value: JSONLiteral) {
            self.name = name
            self.value = value
        }
    }
}

extension JSONLiteral: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(String(value)) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONLiteral: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: JSONLiteral...) { self = .array(elements) }
    package init(dictionaryLiteral members: (String, JSONLiteral)...) {
        self = .object(members.map { Member($0, $1) })
    }
}
