package import PikkuModel

/// What HTTP serves, as an OpenAPI document: routes, and remote procedures under `/rpc`. Channels are in the AsyncAPI
/// document.
package func openAPIDocument(of project: Project, _ description: APIDescription) -> JSONLiteral {
    let document = OpenAPIDocument(project: project, description: description).literal
    switch description.openAPIVersion {
    case .v3_1: return document
    case .v3_0: return downgraded(document)
    }
}

private struct OpenAPIDocument {
    let project: Project
    let description: APIDescription

    var literal: JSONLiteral {
        let paths = self.paths
        return .present([
            ("openapi", "3.1.1"),
            ("info", description.info),
            ("servers", .list(description.servers.map { .object([.init("url", .string($0))]) })),
            ("tags", .list(tags.map { .object([.init("name", .string($0))]) })),
            ("paths", paths),
            ("components", components(for: paths)),
        ])
    }

    private var tags: [String] {
        let wirings = project.routes.map(\.wiring) + project.remoteProcedures.map(\.wiring)
        return Set(wirings.flatMap(\.tags)).sorted()
    }

    /// In the order of the routes, procedures last.
    private var paths: JSONLiteral {
        var paths: [(path: DocumentedPath, operations: [JSONLiteral.Member])] = []
        var places: [[DocumentedPath.Segment]: Int] = [:]
        for (wiring, route) in project.routes {
            let path = DocumentedPath(route.path)
            let index = places[path.structure] ?? paths.count
            if index == paths.count {
                places[path.structure] = index
                paths.append((path, []))
            }
            let operation = OpenAPIOperation(route, wiring, at: paths[index].path, in: project)
            paths[index].operations.append(.init(route.method.rawValue, operation.literal))
        }
        let procedures = project.remoteProcedures.map { wiring, procedure in
            let operation = OpenAPIOperation(procedure, wiring, in: project)
            let path = DocumentedPath(RoutePath([.literal("rpc"), .literal(procedure.name)]))
            return JSONLiteral.Member(path.text, .object([.init("post", operation.literal)]))
        }
        return .object(paths.map { .init($0.path.text, .object($0.operations)) } + procedures)
    }

    private func components(for paths: JSONLiteral) -> JSONLiteral? {
        let schemas = componentSchemas(namedIn: paths, of: project)
        let needsSession =
            project.routes.contains { $0.route.requiresSession }
            || project.remoteProcedures.contains { $0.procedure.requiresSession }
        let schemes = needsSession ? JSONLiteral.object([.init(sessionScheme, securityScheme)]) : nil
        return .present([("schemas", .object(schemas)), ("securitySchemes", schemes)])
    }

    private var securityScheme: JSONLiteral {
        switch description.authentication {
        case .bearer: ["type": "http", "scheme": "bearer"]
        case .basic: ["type": "http", "scheme": "basic"]
        case .header(let name): ["type": "apiKey", "in": "header", "name": .string(name)]
        case .query(let name): ["type": "apiKey", "in": "query", "name": .string(name)]
        case .cookie(let name): ["type": "apiKey", "in": "cookie", "name": .string(name)]
        }
    }
}

extension APIDescription {
    var info: JSONLiteral {
        .present([
            ("title", .string(title)), ("version", .string(version)),
            ("description", description.map(JSONLiteral.string)),
        ])
    }
}

/// What operations that need a session call their security scheme.
let sessionScheme = "session"
