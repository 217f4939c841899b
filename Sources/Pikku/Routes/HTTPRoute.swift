/// A function at a method and a path.
public struct HTTPRoute<Services: PikkuServices>: Sendable {
    public let method: PikkuRequest.Method
    /// `/users/{id}`; a trailing wildcard is `{path...}`.
    public let path: String
    /// One for each property of an input that is an object.
    public let parameters: [Parameter]
    public let body: HTTPBody
    /// 200, or 204 without output, unless given.
    public let successStatus: Int?
    public let requiresSession: Bool
    /// The name of the function.
    public let function: String
    /// Of the wiring, its groups and its function.
    public let tags: [String]
    let plan: InputPlan
    let wiring: Wiring<Services>
    let run: Invocation<Services>.Run

    public init(
        method: PikkuRequest.Method,
        path: String,
        parameters: [Parameter] = [],
        body: HTTPBody = .none,
        successStatus: Int? = nil,
        requiresSession: Bool,
        function: String = "",
        tags: [String] = [],
        wiring: Wiring<Services> = Wiring(),
        run: @escaping Invocation<Services>.Run
    ) {
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        plan = InputPlan(parameters, path: pathParameters(path), body: body)
        self.successStatus = successStatus
        self.requiresSession = requiresSession
        self.function = function
        self.tags = tags
        self.wiring = wiring
        self.run = run
    }
}

/// How the part of an input that is neither in the path nor in the query travels.
public enum HTTPBody: Hashable, Sendable {
    case none
    /// JSON, or a form whose fields are coerced like a query.
    case json
    /// `multipart/form-data`.
    case multipart
}

/// A property of an input and where a request carries it.
public struct Parameter: Hashable, Sendable {
    /// In the order in which they count.
    public enum Source: Hashable, Sendable, CaseIterable {
        case path, query, body
    }

    /// How text, which has no types, becomes JSON.
    public enum Kind: Hashable, Sendable {
        /// A JSON string, whatever the text.
        case text
        /// `true` or `false`.
        case boolean
        /// A number in JSON's grammar.
        case number
        /// Any JSON; only in forms.
        case json
        /// An uploaded file, which is refused while it arrives when it is too long or of another type.
        case file(maxSize: Int? = nil, mediaTypes: [String] = [])
    }

    let name: String
    let source: Source
    let kind: Kind
    /// Takes any number of values, each of ``kind``.
    let isArray: Bool

    public init(_ name: String, in source: Source, _ kind: Kind = .text, isArray: Bool = false) {
        self.name = name
        self.source = source
        self.kind = kind
        self.isArray = isArray
    }
}
