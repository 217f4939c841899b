package import PikkuModel

/// The channels, as an AsyncAPI document: what the service receives and sends over WebSocket.
package func asyncAPIDocument(of project: Project, _ description: APIDescription) -> JSONLiteral {
    let channels = project.channels.map { AsyncAPIChannel($0.channel, $0.wiring, in: project) }
    let documented: JSONLiteral = .object(channels.map { .init($0.name, $0.literal) })
    let needsSession = channels.contains(where: \.mayRequireSession)
    let document: JSONLiteral = .present([
        ("asyncapi", "3.0.0"),
        ("info", description.info),
        ("servers", description.webSocketServers),
        ("defaultContentType", "application/json"),
        ("channels", documented),
        ("operations", .object(channels.flatMap(\.operations))),
        (
            "components",
            .present([
                ("schemas", .object(componentSchemas(namedIn: documented, of: project))),
                ("securitySchemes", needsSession ? [sessionScheme: description.channelSecurityScheme] : nil),
            ])
        ),
    ])
    return document.withReferencesAlone
}

extension APIDescription {
    /// Those whose host is known; nil without one.
    fileprivate var webSocketServers: JSONLiteral? {
        let found = servers.enumerated().compactMap { index, url -> JSONLiteral.Member? in
            guard let scheme = url.firstRange(of: "://") else { return nil }
            let rest = url[scheme.upperBound...]
            let host = rest.prefix { $0 != "/" }
            let path = rest[host.endIndex...]
            let server: JSONLiteral = .present([
                ("host", .string(String(host))),
                ("pathname", path.isEmpty || path == "/" ? nil : .string(String(path))),
                ("protocol", url.hasPrefix("http://") ? "ws" : "wss"),
            ])
            return .init("server\(index + 1)", server)
        }
        return found.isEmpty ? nil : .object(found)
    }

    fileprivate var channelSecurityScheme: JSONLiteral {
        switch authentication {
        case .bearer: ["type": "http", "scheme": "bearer"]
        case .basic: ["type": "http", "scheme": "basic"]
        case .header(let name): ["type": "httpApiKey", "in": "header", "name": .string(name)]
        case .query(let name): ["type": "httpApiKey", "in": "query", "name": .string(name)]
        case .cookie(let name): ["type": "httpApiKey", "in": "cookie", "name": .string(name)]
        }
    }
}

extension JSONLiteral {
    /// The schemas of AsyncAPI pass over what stands beside a reference, as JSON Schema did before 2019.
    fileprivate var withReferencesAlone: JSONLiteral {
        switch self {
        case .null, .boolean, .number, .string: return self
        case .array(let elements): return .array(elements.map(\.withReferencesAlone))
        case .object(let members):
            var others = members.map { Member($0.name, $0.value.withReferencesAlone) }
            guard others.count > 1, let index = others.firstIndex(where: \.isReference) else { return .object(others) }
            let reference = others.remove(at: index)
            return .object(others + [Member("allOf", .array([.object([reference])]))])
        }
    }
}

extension JSONLiteral.Member {
    /// Not a property of that name, whose value would be a schema.
    fileprivate var isReference: Bool {
        if case .string = value { name == "$ref" } else { false }
    }
}
