/// A type as written where it is used.
package struct TypeReference: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// `User`, `Todo.Status`, `Page<User>`: looked up from the innermost scope outward, then among the built-in
        /// Swift types (``BuiltinType``).
        case named([String], arguments: [TypeReference])
        /// A primitive that the frontend knows for certain, such as a manifest's `integer`.
        case primitive(Primitive)
        indirect case optional(TypeReference)
        indirect case array(TypeReference)
        indirect case dictionary(key: TypeReference, value: TypeReference)
        case void
        /// A closure, tuple, existential …; the text names it for a message: "a tuple".
        case unsupported(String)

        /// `Page<User>.Cursor`: arguments before the last component.
        package static let nestedInGeneric = Kind.unsupported("a type nested in a generic one")
    }

    package var kind: Kind
    package var location: SourceLocation
    /// Keywords that a manifest gives to this very schema, such as those under `items:`.
    package var keywords: [KeywordDeclaration] = []

    package init(_ kind: Kind, at location: SourceLocation) {
        self.kind = kind
        self.location = location
    }
}

extension TypeReference {
    /// The keywords in the spelling itself, those of elements behind `items.` or `values.`.
    package var writtenKeywords: [KeywordDeclaration] {
        switch kind {
        case .array(let element): keywords + element.writtenKeywords.map { $0.behind("items.") }
        case .dictionary(_, let value): keywords + value.writtenKeywords.map { $0.behind("values.") }
        case .optional(let wrapped): keywords + wrapped.writtenKeywords
        case .named, .primitive, .void, .unsupported: keywords
        }
    }
}

extension KeywordDeclaration {
    fileprivate func behind(_ prefix: String) -> KeywordDeclaration {
        var result = self
        result.keyword = prefix + keyword
        return result
    }
}
