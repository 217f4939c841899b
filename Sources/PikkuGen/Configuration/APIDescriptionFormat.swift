import PikkuEmit
import PikkuModel
import PikkuParse

enum APIDescriptionFormat {
    static let description = YAMLRecord<APIDescription>(
        "a description of the API", example: "{ title: User service, version: \"1.2.0\" }",
        [
            YAMLField("title", "The name of the API.", text("a name, such as User service")) { api, title, _ in
                api.title = title
            },
            YAMLField("version", "The version of the API.", text("a version, such as \"1.2.0\"")) { api, version, _ in
                api.version = version
            },
            YAMLField("description", "What the API is for, in Markdown.", text("a text")) { api, text, _ in
                api.description = text
            },
            YAMLField("servers", "Where the API is served.", servers) { api, servers, _ in api.servers = servers },
            YAMLField("authentication", "How callers say who they are.", authentication) { api, authentication, _ in
                api.authentication = authentication
            },
            YAMLField("openapi", "The version of the OpenAPI Specification.", version) { api, version, _ in
                api.openAPIVersion = version
            },
        ]
    ).shape { _ in APIDescription() }

    private static func text(_ expectation: String) -> YAMLShape<String> { .text(expectation) }

    private static let servers = text("an address, such as https://api.example.com")
        .list("addresses, such as [\"https://api.example.com\"]")

    private static let version = YAMLShape<String>.number("3.1 or 3.0")
        .described("3.1 or 3.0", schema: ["enum": [.number("3.1"), .number("3.0")]])
        .compactMap { number, node, diagnostics in
            OpenAPIVersion(rawValue: number) ?? refuse(node, "3.1 or 3.0", &diagnostics)
        }

    private enum Scheme: String, CaseIterable {
        case bearer, basic
    }

    private static let authentication = YAMLShape<APIDescription.Authentication>.either(
        "bearer, basic, or a place such as { header: X-API-Key }",
        scalar: YAMLShape<Scheme>.choice("bearer or basic").map { scheme, _ in
            switch scheme {
            case .bearer: .bearer
            case .basic: .basic
            }
        },
        mapping: keyPlace)

    private static let keyPlace = YAMLRecord<[APIDescription.Authentication]>(
        "the place of a key", example: "{ header: X-API-Key }",
        [
            YAMLField("header", "The header with the key.", text("a name, such as X-API-Key")) { places, name, _ in
                places.append(.header(name))
            },
            YAMLField("query", "The query parameter with the key.", text("a name, such as key")) { places, name, _ in
                places.append(.query(name))
            },
            YAMLField("cookie", "The cookie with the key.", text("a name, such as session")) { places, name, _ in
                places.append(.cookie(name))
            },
        ]
    ).shape { _ in [] }
        .compactMap { places, node, diagnostics in
            if places.count == 1 { return places[0] }
            // A key that is none has a diagnostic of its own.
            let isUnread = places.isEmpty && node.entries?.isEmpty == false
            return isUnread ? nil : refuse(node, "one place, such as { header: X-API-Key }", &diagnostics)
        }
}

extension APIDescription {
    /// As a configuration says it.
    var literal: JSONLiteral {
        var members: [JSONLiteral.Member] = [.init("title", .string(title)), .init("version", .string(version))]
        if let description { members.append(.init("description", .string(description))) }
        return .object(
            members + [
                .init("servers", .array(servers.map(JSONLiteral.string))),
                .init("authentication", authentication.literal),
                .init("openapi", .number(openAPIVersion.rawValue)),
            ])
    }
}

extension APIDescription.Authentication {
    fileprivate var literal: JSONLiteral {
        switch self {
        case .bearer: "bearer"
        case .basic: "basic"
        case .header(let name): ["header": .string(name)]
        case .query(let name): ["query": .string(name)]
        case .cookie(let name): ["cookie": .string(name)]
        }
    }
}
