/// A value in a declaration, as far as syntax tells: a literal, or a reference that linking looks up.
package enum ExpressionKind: Hashable, Sendable {
    case string(String)
    /// A number literal in JSON's spelling: no underscores, no hexadecimal.
    case number(String)
    case boolean(Bool)
    case null
    case array([Expression])
    case dictionary([ExpressionEntry])
    /// `createUser`, `Routes.users`: the components of the path.
    case reference([String])
    /// `.get`: the name behind the dot, without arguments.
    case implicitMember(String)
    /// `User.self`.
    indirect case type(TypeReference)
    /// What a frame of a channel calls: `.action(createUser, session: .required)`, `{ func: createUser, session:
    /// required }` in a manifest.
    indirect case action(Expression, session: Expression?)
    /// Anything else, such as an interpolated string or a call; the text names the kind for a message:
    /// "a string with interpolation", "a call".
    case unsupported(String)
}

package struct Expression: Hashable, Sendable {
    package var kind: ExpressionKind
    package var location: SourceLocation

    package init(_ kind: ExpressionKind, at location: SourceLocation) {
        self.kind = kind
        self.location = location
    }
}

package struct ExpressionEntry: Hashable, Sendable {
    package var key: Expression
    package var value: Expression

    package init(key: Expression, value: Expression) {
        self.key = key
        self.value = value
    }
}

/// `let usersRoute = "/users"`: a constant that wirings may refer to.
package struct ConstantDeclaration: Hashable, Sendable {
    package var name: Name
    /// The types around it, outermost first.
    package var scope: [String]
    package var value: Expression

    package init(name: Name, scope: [String], value: Expression) {
        self.name = name
        self.scope = scope
        self.value = value
    }
}
