import PikkuEmit
import PikkuModel
import PikkuParse

/// The key `swiftClient` of a configuration.
enum SwiftClientStyleFormat {
    static let style = YAMLRecord<SwiftClientStyle>(
        "the style of the Swift client", example: "{ name: UserService, access: public }",
        [
            YAMLField("name", "The name of the type with the operations.", typeName) { style, name, _ in
                style.name = name
            },
            YAMLField(
                "access", "Who may use what the file declares.",
                YAMLShape<SwiftClientStyle.Access>.choice("internal, package or public")
            ) { style, access, _ in
                style.access = access
            },
        ]
    ).shape { _ in SwiftClientStyle() }

    private static let typeName = YAMLShape<String>.text("a name, such as UserService")
        .compactMap { name, node, diagnostics in
            if isASCIIIdentifier(name) == true { return name }
            return refuse(node, "a name, such as UserService", &diagnostics)
        }
}

extension SwiftClientStyle {
    /// As a configuration says it.
    var literal: JSONLiteral { ["name": .string(name), "access": .string(access.rawValue)] }
}
