/// The input of an HTTP call: path, query and body become one JSON text, which the one emitted reader reads.
struct RequestInput: Sendable {
    let request: PikkuRequest
    let plan: InputPlan
    /// Those of the path.
    let fields: InputFields
    let options: HTTPOptions

    func value<Value>(_ limits: JSON.Limits, _ read: (inout JSONReader) -> Value?) async throws -> Value {
        var fields = fields
        if !plan.isBodyAlone, !request.query.isEmpty {
            var query = request.query
            try query.withUTF8 { try fields.append($0, .query, plan, limit: options.fields) }
        }
        let content = try await RequestContent(request, plan, limits, options, fields: &fields)
        let text = InputText(plan, fields, json: content.json)
        var textLimits = limits
        textLimits.bytes = max(limits.bytes, text.bytes.count)
        let result = JSON.read(text.bytes, limits: textLimits, attachments: content.files, read)
        switch result {
        case .success(let value) where text.conflicts.isEmpty: return value
        case .success: throw JSONProblems(text.conflicts)
        case .failure(let problems): throw located(problems, besides: text.conflicts, limits)
        }
    }

    /// Each problem with the part of the request that its value came from, or should have; in the order of the parts.
    private func located(
        _ problems: JSONProblems, besides conflicts: [Problem], _ limits: JSON.Limits
    ) -> JSONProblems {
        let located = problems.all.map(located).filter { problem in
            // Which of two values is meant must be known before what is wrong with it.
            !conflicts.contains { problem.pointer == $0.pointer || problem.pointer.hasPrefix($0.pointer + "/") }
        }
        let order = [Problem.Source.path, .query, .header, .body]
        let sorted = order.flatMap { source in located.filter { $0.in == source } }
        return JSONProblems(Array((conflicts + sorted).prefix(limits.problems)))
    }

    private func located(_ problem: Problem) -> Problem {
        var problem = problem
        let name = problem.pointer.dropFirst().prefix { $0 != "/" }
        let field = name.replacing("~1", with: "/").replacing("~0", with: "~")
        problem.in = plan.source(of: field.utf8)
        return problem
    }
}
