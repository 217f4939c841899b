/// A type as one file declares it.
package struct TypeDeclaration: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A struct (or class, actor: see ``TypeDeclaration/isReference``), a mapping of properties in a manifest.
        case object([PropertyDeclaration])
        /// A Swift enum with or without payloads; a list in a manifest, whose raw type is `String`.
        case enumeration([CaseDeclaration])
        case alias(TypeReference)
        /// `$union`: told apart by the value of a property of the members' objects.
        case union(discriminator: Name?, members: [UnionMemberDeclaration])
        /// `$schema`: raw JSON Schema.
        case raw(JSONLiteral)
    }

    package var name: Name
    /// The types around it, outermost first.
    package var scope: [String]
    package var genericParameters: [String] = []
    package var kind: Kind
    /// What stands behind the colon: raw type, protocols.
    package var inheritedTypes: [TypeReference] = []
    package var access: AccessLevel = .internal
    /// A class or an actor, which cannot describe data.
    package var isReference = false
    /// Keywords in the type's documentation (`- schema: …`, constraints of an alias).
    package var keywords: [KeywordDeclaration] = []
    package var members = TypeMembers()
    package var documentation = Documentation()
    /// As a property's.
    package var deprecation: String?
    package var origin: Origin

    package init(name: Name, scope: [String], kind: Kind, origin: Origin) {
        self.name = name
        self.scope = scope
        self.kind = kind
        self.origin = origin
    }
}

/// Which frontend a declaration came from.
package enum Origin: String, Hashable, Sendable, CaseIterable {
    case swift, manifest
}

/// Members that change how a type is coded or built; an extension may add them.
package struct TypeMembers: Hashable, Sendable {
    /// The cases of a `CodingKeys` enum: a property's Swift name and its name on the wire. Nil without the enum.
    package var codingKeys: [CodingKey]?
    /// The places of a handwritten `init(from:)` and `encode(to:)`.
    package var customCoding: [SourceLocation] = []
    /// The argument labels of each handwritten initializer that generated code may call: visible in the module, and
    /// always giving a value at once.
    package var initializers: [[String]] = []
    /// Whether the main declaration has an initializer of any kind, so that Swift makes no memberwise one.
    package var hidesMemberwiseInitializer = false
    /// `static let status = 409`: literal static constants, which describe errors.
    package var staticConstants: [ConstantDeclaration] = []

    package struct CodingKey: Hashable, Sendable {
        package var property: String
        package var wireName: Name

        package init(property: String, wireName: Name) {
            self.property = property
            self.wireName = wireName
        }
    }

    package init() {}
}

/// `extension User: Codable { … }`; the types nested in it are declared in ``ParsedFile/types``.
package struct ExtensionDeclaration: Hashable, Sendable {
    /// The extended type's path as written.
    package var extendedType: [String]
    package var inheritedTypes: [TypeReference] = []
    package var members = TypeMembers()
    package var location: SourceLocation

    package init(extendedType: [String], location: SourceLocation) {
        self.extendedType = extendedType
        self.location = location
    }
}

package struct PropertyDeclaration: Hashable, Sendable {
    /// The name in Swift; a manifest's name is that of the wire.
    package var name: Name
    package var type: TypeReference
    /// `name?` in a manifest; in Swift the type says it.
    package var isOptional = false
    /// The initial value; linking accepts literals and references to literals.
    package var defaultValue: Expression?
    /// What an edit takes away to leave the initial value out; nil where Swift would then ask for one.
    package var defaultExtent: SourceLocation?
    /// A `let`, which cannot be read when it has an initial value.
    package var isConstant = false
    package var access: AccessLevel = .internal
    package var keywords: [KeywordDeclaration] = []
    package var documentation = Documentation()
    /// `@available(*, deprecated, message:)` or `deprecated:`; the text is the message, which may be empty.
    package var deprecation: String?

    package init(name: Name, type: TypeReference) {
        self.name = name
        self.type = type
    }
}

package struct CaseDeclaration: Hashable, Sendable {
    package var name: Name
    /// `= "admin"`; nil where Swift derives it.
    package var rawValue: Expression?
    package var payload: [PayloadDeclaration] = []
    package var documentation = Documentation()
    package var deprecation: String?

    package init(name: Name) { self.name = name }
}

package struct PayloadDeclaration: Hashable, Sendable {
    /// Nil for a value without a label, which Codable calls `_0`, `_1` …
    package var label: String?
    package var type: TypeReference
    package var hasDefault: Bool

    package init(label: String?, type: TypeReference, hasDefault: Bool = false) {
        self.label = label
        self.type = type
        self.hasDefault = hasDefault
    }
}

package struct UnionMemberDeclaration: Hashable, Sendable {
    /// The discriminator's value.
    package var tag: Name
    package var type: TypeReference

    package init(tag: Name, type: TypeReference) {
        self.tag = tag
        self.type = type
    }
}
