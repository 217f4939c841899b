import PikkuModel

/// One operation: what it takes, what it answers, who may call it.
struct OpenAPIOperation {
    private let project: Project
    private let wiring: Wiring
    private let function: Function?
    private let id: String
    private let method: HTTPMethod
    private let successStatus: Int
    private let requiresSession: Bool
    private let permissions: [String]
    private let parameters: [JSONLiteral]
    private let requestBody: JSONLiteral?

    init(_ route: HTTPRoute, _ wiring: Wiring, at path: DocumentedPath, in project: Project) {
        self.project = project
        self.wiring = wiring
        let function = project.function(named: route.function)
        self.function = function
        id = route.operationID
        method = route.method
        successStatus = route.successStatus
        requiresSession = route.requiresSession
        permissions = allPermissions(function, route.permissions)
        let input = DocumentedInput(function?.input, in: project)
        parameters = route.parameters.filter { $0.source != .body }.map { parameter in
            let name = parameter.source == .path ? path.name(of: parameter.name, in: route.path) : parameter.name
            return input.literal(of: parameter, named: name)
        }
        requestBody = input.body(of: route)
    }

    init(_ procedure: RemoteProcedure, _ wiring: Wiring, in project: Project) {
        self.project = project
        self.wiring = wiring
        let function = project.function(named: procedure.function)
        self.function = function
        id = "rpc.\(procedure.name)"
        method = .post
        successStatus = function?.output == Function.Output.none ? 204 : 200
        requiresSession = procedure.requiresSession
        permissions = allPermissions(function, procedure.permissions)
        parameters = []
        requestBody = DocumentedInput(function?.input, in: project).wholeBody
    }

    var literal: JSONLiteral {
        let deprecation = wiring.deprecation ?? function?.deprecation
        return .present([
            ("operationId", .string(id)),
            ("summary", .text(documentation.summary)),
            ("description", .text(description(deprecation))),
            ("deprecated", deprecation == nil ? nil : true),
            ("tags", .strings(wiring.tags)),
            ("security", requiresSession ? [.object([.init(sessionScheme, [])])] : nil),
            ("x-permissions", .strings(permissions)),
            ("parameters", .list(parameters)),
            ("requestBody", requestBody),
            ("responses", responses),
        ])
    }

    /// A wiring's own words win over the function's.
    private var documentation: Documentation {
        wiring.documentation.isEmpty ? function?.documentation ?? Documentation() : wiring.documentation
    }

    private func description(_ deprecation: String?) -> String {
        let note = deprecation.flatMap { $0.isEmpty ? nil : "Deprecated: \($0)" }
        return [documentation.discussion, note ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var responses: JSONLiteral {
        OpenAPIResponses(
            project: project, function: function, method: method, successStatus: successStatus,
            requiresSession: requiresSession, asksPermission: !permissions.isEmpty,
            takesInput: !parameters.isEmpty || requestBody != nil
        ).literal
    }
}

/// The function's, then the wiring's.
func allPermissions(_ function: Function?, _ more: [String]) -> [String] {
    let own = function?.permissions ?? []
    return own + more.filter { !own.contains($0) }
}
