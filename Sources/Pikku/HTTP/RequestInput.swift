/// The input of an HTTP call: path, query and body become one JSON text, which the one emitted reader reads.
struct RequestInput: Sendable {
    var request: PikkuRequest
    /// Decoded, by the names in the route.
    var path: [FormField]
    var parameters: [Parameter]
    var body: HTTPBody

    init(_ request: PikkuRequest, path: [FormField], parameters: [Parameter], body: HTTPBody) {
        self.request = request
        self.path = path
        self.parameters = parameters
        self.body = body
    }

    func value<Value>(_ limits: JSON.Limits, _ read: (inout JSONReader) -> Value?) async throws -> Value {
        let content = try await RequestContent(request, body: body, limits: limits)
        guard let query = FormText.fields(request.query.utf8) else {
            throw JSONProblems([Problem(in: .query, pointer: "", keyword: "format", detail: "must be percent-encoded")])
        }
        let text = InputText(parameters, path: path, query: query, content: content)
        var textLimits = limits
        textLimits.bytes = max(limits.bytes, text.bytes.count)
        let result = JSON.read(text.bytes, limits: textLimits, attachments: content.files, read)
        switch result {
        case .success(let value) where text.conflicts.isEmpty: return value
        case .success: throw JSONProblems(text.conflicts)
        case .failure(let problems):
            let located = problems.all.map(inRequest)
            throw JSONProblems(Array((text.conflicts + located).prefix(limits.problems)))
        }
    }

    /// The problem with the part of the request that its value came from, or should have.
    private func inRequest(_ problem: Problem) -> Problem {
        var problem = problem
        let name = problem.pointer.dropFirst().prefix { $0 != "/" }
        let field = name.replacing("~1", with: "/").replacing("~0", with: "~")
        problem.in = parameters.first { $0.name == field }?.source.problemSource ?? (body == .none ? .query : .body)
        return problem
    }
}

extension Parameter.Source {
    var problemSource: Problem.Source {
        switch self {
        case .path: .path
        case .query: .query
        case .body: .body
        }
    }
}
