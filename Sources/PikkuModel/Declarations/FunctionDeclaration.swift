/// A value that may be a function or a permission: linking decides by what ``callee`` resolves to.
///
/// Swift: `let createUser = PikkuFunc<CreateUserInput, User>(permissions: [isAdmin]) { … }`, or the same with a type
/// annotation and `.init`. A frontend records every global and static `let` whose initializer could be one.
package struct FunctionDeclaration: Hashable, Sendable {
    package enum Callee: Hashable, Sendable {
        /// The type that is called, with its generic arguments: `PikkuFunc<CreateUserInput, User>`.
        case type(TypeReference)
        /// A manifest says it outright.
        case function(input: TypeReference?, output: TypeReference?, session: Expression?)
    }

    package var name: Name
    /// The types around it, outermost first.
    package var scope: [String]
    package var callee: Callee
    package var access: AccessLevel = .internal
    /// Labelled arguments in the order written, without the body: `tags`, `permissions`, `errors`, `version`,
    /// `expose`, `deprecated`, `summary` …
    package var arguments: [ArgumentDeclaration] = []
    package var documentation = Documentation()
    package var deprecation: String?
    package var origin: Origin
    package var location: SourceLocation

    package init(name: Name, scope: [String], callee: Callee, origin: Origin, location: SourceLocation) {
        self.name = name
        self.scope = scope
        self.callee = callee
        self.origin = origin
        self.location = location
    }
}

package struct ArgumentDeclaration: Hashable, Sendable {
    package var label: Name
    package var value: Expression

    package init(label: Name, value: Expression) {
        self.label = label
        self.value = value
    }
}

/// A permission that a manifest declares; Swift's are ``FunctionDeclaration``s.
package struct PermissionDeclaration: Hashable, Sendable {
    package var name: Name
    package var documentation = Documentation()

    package init(name: Name) { self.name = name }
}

/// An error that a manifest declares; Swift's are types that conform to `PikkuError`.
package struct ErrorDeclaration: Hashable, Sendable {
    package var name: Name
    package var status: Expression?
    /// The properties of its body.
    package var properties: [PropertyDeclaration] = []
    package var documentation = Documentation()

    package init(name: Name) { self.name = name }
}
