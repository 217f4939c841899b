import PikkuModel

extension ManifestFormat {
    static let functions = functionRecord.shape { _ in FunctionDraft() }.named(
        "functions by name, such as { getUsers: { output: \"User[]\" } }", keys: .identifier
    ).map { drafts, _ in
        drafts.map { named in
            let draft = named.value
            var function = FunctionDeclaration(
                name: named.name, scope: [],
                callee: .function(input: draft.input, output: draft.output, session: draft.session),
                origin: .manifest, location: named.location)
            function.arguments = draft.arguments
            function.documentation = draft.documentation
            function.deprecation = draft.deprecation
            return function
        }
    }

    static let errors = errorRecord.shape { ErrorDeclaration(name: Name("", at: $0.location)) }.named(
        "errors by name, such as { UserNotFound: { status: 404 } }", keys: .identifier
    ).map { errors, _ in
        errors.map { named in
            var error = named.value
            error.name = named.name
            return error
        }
    }

    static let permissions = permission.named(
        "permissions by name, such as { isAdmin: Only administrators. }", keys: .identifier
    ).map { permissions, _ in
        permissions.map { named in
            var permission = named.value
            permission.name = named.name
            return permission
        }
    }

    private static let functionRecord = YAMLRecord<FunctionDraft>(
        "a function", example: "{ output: User }",
        YAMLField.documentation + [
            YAMLField("input", "The type of what it takes; none without.", schema) { draft, type, _ in
                draft.input = type
            },
            YAMLField("output", "The type of what it gives, or a stream of it; none without.", output) {
                draft, type, _ in draft.output = type
            },
            YAMLField("session", "Whether a caller must have a session; required unless it says none.", session) {
                draft, session, _ in draft.session = session
            },
            .argument("permissions", "What a caller needs.", permissionNames),
            .argument("errors", "How it fails in ways that callers can tell apart.", errorTypes),
            .argument("tags", "What documents and clients group it by.", tags),
            .argument(
                "version", "Its version among functions of the same base name.",
                wholeNumber(
                    "a whole number of at least 1, such as 2", from: 1)),
            .argument("expose", "Whether it can be called by name.", flag),
        ])

    private static let output = YAMLShape<TypeReference>(
        "a type such as \"User[]\", or { stream: User }",
        schema: ["anyOf": [schema.schema, streamRecord.schema]]
    ) { node, diagnostics in
        let isStream = node.entries?.contains { $0.key.text == "stream" } ?? false
        return isStream ? stream.read(node, &diagnostics) : schema.read(node, &diagnostics)
    }

    private static let stream = streamRecord.shape { _ in StreamDraft() }.compactMap { draft, node, _ in
        draft.element.map { element in
            TypeReference(.named(["AsyncThrowingStream"], arguments: [element]), at: node.headLocation)
        }
    }

    private static let streamRecord = YAMLRecord<StreamDraft>(
        "a stream", example: "{ stream: User }",
        [
            YAMLField("stream", "The type of each element.", schema, isRequired: true) { draft, element, _ in
                draft.element = element
            }
        ])

    private static let errorRecord = YAMLRecord<ErrorDeclaration>(
        "an error", example: "{ status: 409 }",
        [
            YAMLField("status", "The status code of an HTTP answer, 400 to 599.", status, isRequired: true) {
                error, status, _ in error.status = status
            },
            YAMLField("description", "When it happens, in Markdown.", documentationText) { error, text, _ in
                error.documentation = Documentation(description: text)
            },
            YAMLField("properties", "What the answer says beside its code.", properties) { error, properties, _ in
                error.properties = properties
            },
        ])

    private static let status = wholeNumber("a status code, such as 409", from: 100)

    private static let permission = YAMLShape<PermissionDeclaration>.either(
        "a description, or a mapping of 'description'",
        scalar: documentationText.map { text, node in
            var permission = PermissionDeclaration(name: Name("", at: node.location))
            permission.documentation = Documentation(description: text)
            return permission
        },
        mapping: permissionRecord.shape { PermissionDeclaration(name: Name("", at: $0.location)) })

    private static let permissionRecord = YAMLRecord<PermissionDeclaration>(
        "a permission", example: "{ description: Only administrators. }",
        [
            YAMLField("description", "What it checks, in Markdown.", documentationText) { permission, text, _ in
                permission.documentation = Documentation(description: text)
            }
        ])
}

/// A function while its mapping is read.
private struct FunctionDraft: Argued, Documented {
    var input: TypeReference?
    var output: TypeReference?
    var session: Expression?
    var arguments: [ArgumentDeclaration] = []
    var documentation = Documentation()
    var deprecation: String?
}

private struct StreamDraft: Sendable {
    var element: TypeReference?
}
