import PikkuGrammar
import PikkuModel

/// What an operation answers, by status.
struct OpenAPIResponses {
    var project: Project
    var function: Function?
    var method: HTTPMethod
    var successStatus: Int
    var requiresSession: Bool
    var asksPermission: Bool
    var takesInput: Bool

    var literal: JSONLiteral {
        let refusals = Dictionary(grouping: self.refusals, by: \.status).sorted { $0.key < $1.key }
        return .object(
            [.init(String(successStatus), success)]
                + refusals.map { .init(String($0.key), response(for: $0.value)) }
                + [.init("default", response(for: [.any]))])
    }

    private var success: JSONLiteral {
        .present([("description", .string(successDescription)), ("content", method == .head ? nil : content)])
    }

    var successDescription: String {
        guard let schema = function?.output.schema, case .reference(let name) = schema.shape,
            let summary = project.type(named: name)?.documentation.summary, !summary.isEmpty
        else { return function?.output == Function.Output.none ? "Nothing to tell." : "The answer." }
        return summary
    }

    private var content: JSONLiteral? {
        let printer = SchemaPrinter.component(.output, of: project)
        switch function?.output {
        case .none?, nil: return nil
        case .value(let schema): return ["application/json": ["schema": .object(printer.members(of: schema))]]
        case .stream(let element, _):
            // The specification has no word for the elements of a stream yet.
            let schema: JSONLiteral = [
                "type": "string",
                "description": """
                Server-sent events. The data of each is one element as JSON; an event named 'error' is the last, \
                and its data is a problem.
                """,
                "x-elements": .object(printer.members(of: element)),
            ]
            return ["text/event-stream": ["schema": schema]]
        }
    }

    /// How a call fails; those of the function in the order that it declares.
    var refusals: [Refusal] {
        let declared = (function?.errors ?? []).compactMap(project.error).map(Refusal.init)
        return (requiresSession ? [.unauthorized] : []) + (asksPermission ? [.forbidden] : [])
            + (takesInput ? [.invalidInput] : []) + declared
    }

    private func response(for refusals: [Refusal]) -> JSONLiteral {
        let schemas = refusals.map { JSONLiteral.object([.init("$ref", .string(componentReference($0.schema)))]) }
        let schema = schemas.count == 1 ? schemas[0] : .object([.init("anyOf", .array(schemas))])
        return .present([
            ("description", .string(refusals.map(\.description).joined(separator: "\n\n"))),
            ("content", method == .head ? nil : ["application/problem+json": ["schema": schema]]),
        ])
    }
}

/// A way in which a call fails.
struct Refusal {
    var status: Int
    /// The component that describes the problem.
    var schema: String
    /// In Markdown.
    var description: String
    /// The declared error that it is.
    var error: DeclaredError?

    static let unauthorized = Refusal(status: 401, schema: problemComponent, description: "Nobody is signed in.")
    static let forbidden = Refusal(status: 403, schema: problemComponent, description: "The caller may not do this.")
    static let invalidInput = Refusal(
        status: 422, schema: problemComponent, description: "The input is not what the operation takes.")
    static let any = Refusal(status: 0, schema: problemComponent, description: "Any other failure.")

    init(status: Int, schema: String, description: String) {
        self.status = status
        self.schema = schema
        self.description = description
    }

    init(_ error: DeclaredError) {
        let summary = error.documentation.summary
        self.init(
            status: error.status, schema: problemComponent(of: error),
            description: summary.isEmpty ? "`\(error.name)`" : "`\(error.name)`: \(summary)")
        self.error = error
    }
}
