import PikkuModel

extension ViewTypes {
    static let route: ViewType<Documented<Wired<HTTPRoute>>> = ViewType(
        "route", "A function that HTTP serves.",
        [
            .text("name", "Unique: the operation ID of documents and clients.") { $0.transport.operationID },
            .text("method", "In upper case: `GET`.") { $0.transport.method.token },
            .text("path", "With parameters in braces: `/users/{id}`.") { $0.transport.path.text },
            .texts("tags", "Its tags, with those of its function and its groups.") { $0.wiring.tags },
            .optional("function", "What it calls.", function) { $0.declared(function: $0.transport.function) },
        ],
        wiring { $0.function },
        access(\.transport.requiresSession) { $0.permissions },
        [
            .list("parameters", "Every field of the input, in its order.", of: parameter) { $0.parameters(in: nil) },
            .list("pathParameters", "The fields that the path holds.", of: parameter) { $0.parameters(in: .path) },
            .list("queryParameters", "The fields that the query holds.", of: parameter) { $0.parameters(in: .query) },
            .list("bodyParameters", "The fields that the body holds.", of: parameter) { $0.parameters(in: .body) },
            .optional("bodyMediaType", "The media type of the body, where it has one.") {
                $0.transport.body.mediaType
            },
            .optional("bodyExample", "An example of a JSON body, where one can be made up.") { $0.bodyExample },
        ],
        [
            .text("status", "The HTTP status of success.") { String($0.transport.successStatus) },
            .list("responses", "Every answer that it declares, success first, then by status.", of: response) {
                $0.responses
            },
        ])

    static let parameter: ViewType<Documented<RouteParameter>> = ViewType(
        "parameter", "A field of a route's input.",
        [
            .text("name", "Its name on the wire.") { $0.name },
            .text("source", "Where it travels: `path`, `query` or `body`.") { $0.parameter.source.rawValue },
            .flag("isRequired", "Whether it must be there.") { $0.isRequired },
            .fields("schema", "What its value is.", schema) { $0.travelling($0.schema, .input) },
            .optional("default", "What stands for it where it is absent, as JSON.") {
                $0.property?.defaultValue.map(JSONText.line)
            },
            .texts("examples", "Examples that its documentation gives, as JSON.") {
                ($0.property?.examples ?? []).map(JSONText.line)
            },
        ],
        documentation { $0.property?.documentation ?? Documentation() },
        deprecation { $0.property?.deprecation })

    static let response: ViewType<Documented<RouteResponse>> = ViewType(
        "response", "One of the answers of a route.",
        [
            .text("status", "Its HTTP status.") { String($0.status) },
            .text("summary", "What it means, in a sentence of Markdown.") { $0.summary },
            .flag("isSuccess", "Whether the call did what it should.") { $0.isSuccess },
            .flag("isStream", "Whether it is a stream of events, each with a value.") { $0.isStream },
            .optional("mediaType", "The media type of its body, where it has one.") { $0.mediaType },
            .optional("schema", "What a success holds; of a stream, each element.", schema) { response in
                response.schema.map { response.travelling($0, .output) }
            },
            .optional("error", "The declared error that it is.", error) { response in
                response.error.map { response.with($0) }
            },
        ])

    /// What every wiring says of itself, or else its function.
    static func wiring<Transport>(
        _ function: @escaping @Sendable (Documented<Wired<Transport>>) -> Function?
    ) -> [ViewType<Documented<Wired<Transport>>>.Key] {
        documentation { wired in
            let own = wired.wiring.documentation
            return own.isEmpty ? function(wired)?.documentation ?? own : own
        } + deprecation { $0.wiring.deprecation ?? function($0)?.deprecation }
    }

    /// Who may call.
    static func access<Value>(
        _ requiresSession: @escaping @Sendable (Documented<Value>) -> Bool,
        _ permissions: @escaping @Sendable (Documented<Value>) -> [String]
    ) -> [ViewType<Documented<Value>>.Key] {
        [
            .flag("requiresSession", "Whether callers have to say who they are.", requiresSession),
            .list("permissions", "What callers must be allowed.", of: permission) {
                $0.declared(permissions: permissions($0))
            },
        ]
    }
}

@dynamicMemberLookup
struct RouteParameter: Sendable {
    let parameter: HTTPRoute.Parameter
    /// Of the input.
    let property: Property?

    subscript<Member>(dynamicMember member: KeyPath<HTTPRoute.Parameter, Member>) -> Member {
        parameter[keyPath: member]
    }
}

struct RouteResponse: Sendable {
    let status: Int
    let summary: String
    var isSuccess = false
    var isStream = false
    var mediaType: String?
    var schema: Schema?
    var error: DeclaredError?
}

extension Documented<Wired<HTTPRoute>> {
    fileprivate var route: HTTPRoute { value.transport }
    fileprivate var function: Function? { project.function(named: route.function) }
    fileprivate var permissions: [String] { allPermissions(function, route.permissions) }

    fileprivate func parameters(in source: HTTPRoute.Parameter.Source?) -> [Documented<RouteParameter>] {
        let properties = function?.input.map(project.properties) ?? []
        return with(
            route.parameters.filter { source == nil || $0.source == source }.map { parameter in
                RouteParameter(parameter: parameter, property: properties.first { $0.name == parameter.name })
            })
    }

    fileprivate var bodyExample: String? {
        guard route.body == .json, let input = function?.input else { return nil }
        let names = Set(route.parameters.filter { $0.source == .body }.map(\.name))
        guard case .object(let members)? = project.example(of: input, .input) else {
            return names.isEmpty ? example(of: input, .input) : nil
        }
        return String(JSONText.document(.object(members.filter { names.contains($0.name) })).dropLast())
    }

    fileprivate var responses: [Documented<RouteResponse>] {
        let described = OpenAPIResponses(
            project: project, function: function, method: route.method, successStatus: route.successStatus,
            requiresSession: route.requiresSession, asksPermission: !permissions.isEmpty,
            takesInput: function?.input != nil)
        let hasBody = route.method != .head
        let output = function?.output
        let success = RouteResponse(
            status: route.successStatus, summary: described.successDescription, isSuccess: true,
            isStream: output?.isStream ?? false, mediaType: hasBody ? output?.mediaType : nil, schema: output?.schema)
        let refusals = described.refusals.map { refusal in
            RouteResponse(
                status: refusal.status, summary: refusal.description,
                mediaType: hasBody ? "application/problem+json" : nil, error: refusal.error)
        }
        // As declared, those of one status.
        return with([success] + refusals.enumerated().sorted { ($0.1.status, $0.0) < ($1.1.status, $1.0) }.map(\.1))
    }
}

extension Function.Output {
    fileprivate var mediaType: String? {
        switch self {
        case .none: nil
        case .value: "application/json"
        case .stream: "text/event-stream"
        }
    }
}

extension HTTPRoute.Body {
    fileprivate var mediaType: String? {
        switch self {
        case .none: nil
        case .json: "application/json"
        case .multipart: "multipart/form-data"
        }
    }
}
