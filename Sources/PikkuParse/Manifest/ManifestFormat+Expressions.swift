import PikkuModel

/// Values of the vocabulary that both frontends share.
extension ManifestFormat {
    static func text(_ expectation: String) -> YAMLShape<Expression> {
        YAMLShape<String>.text(expectation).map { Expression(.string($0), at: $1.location) }
    }

    static func wholeNumber(_ expectation: String, from minimum: Int = 0) -> YAMLShape<Expression> {
        YAMLShape<Int>.wholeNumber(expectation, from: minimum)
            .map { Expression(.number(String($0)), at: $1.location) }
    }

    static let flag = YAMLShape<Bool>.boolean().map { Expression(.boolean($0), at: $1.location) }

    static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ expectation: String, _ type: Choice.Type
    ) -> YAMLShape<Expression> where Choice.RawValue == String {
        YAMLShape<Choice>.choice(expectation).map { Expression(.implicitMember($0.rawValue), at: $1.location) }
    }

    /// A declared function, permission or error: its path as in Swift.
    static func path(_ expectation: String) -> YAMLShape<[String]> {
        YAMLShape<String>.text(expectation).compactMap { text, node, diagnostics in
            let components = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard !components.contains(where: \.isEmpty), !text.contains(where: \.isWhitespace) else {
                return refuse(node, expectation, &diagnostics)
            }
            return components
        }
    }

    static func reference(_ expectation: String) -> YAMLShape<Expression> {
        path(expectation).map { Expression(.reference($0), at: $1.location) }
    }

    static func list(_ expectation: String, of element: YAMLShape<Expression>) -> YAMLShape<Expression> {
        element.list(expectation).map { Expression(.array($0), at: $1.location) }
    }

    static func dictionary(_ expectation: String, of value: YAMLShape<Expression>) -> YAMLShape<Expression> {
        value.named(expectation).map { entries, node in
            let entries = entries.map {
                ExpressionEntry(key: Expression(.string($0.name.text), at: $0.name.location), value: $0.value)
            }
            return Expression(.dictionary(entries), at: node.headLocation)
        }
    }

    static let function = reference("a function, such as getUsers")
    static let tags = list("tags, such as [users]", of: text("a tag, such as users"))
    static let permissionNames = list("permissions, such as [isAdmin]", of: reference("a permission, such as isAdmin"))
    static let errorTypes = list(
        "errors, such as [UserNotFound]",
        of: path("an error, such as UserNotFound").map { path, node in
            Expression(.type(TypeReference(.named(path, arguments: []), at: node.location)), at: node.location)
        })
    static let session = choice("none or required", SessionRule.self)
}

/// Whether a caller must have a session.
enum SessionRule: String, CaseIterable, Sendable {
    case none, required
}

/// What arguments with Swift's labels are said of.
protocol Argued: Sendable {
    var arguments: [ArgumentDeclaration] { get set }
}

extension YAMLField where Target: Argued {
    /// A key that Swift has as an argument, of the same name unless `label` says otherwise.
    static func argument(
        _ name: String, label: String? = nil, _ summary: String, _ shape: YAMLShape<Expression>,
        isRequired: Bool = false
    ) -> Self {
        YAMLField(name, summary, shape, isRequired: isRequired) { target, value, entry in
            let label = Name(label ?? name, at: entry.keyLocation)
            target.arguments.append(ArgumentDeclaration(label: label, value: value))
        }
    }
}
