/// The body of a request, as far as its media type tells.
///
/// A body that is there must say what it is: one without a `Content-Type` is refused like one of a type that is not
/// taken, since a page of another origin may send it without asking.
struct RequestContent {
    /// A whole JSON text; empty without one.
    private(set) var json: [UInt8] = []
    private(set) var files: [String: File] = [:]

    /// - Parameter fields: Gets those of a form.
    /// - Throws: ``ContentTooLarge``, ``UnsupportedMediaType``, or ``JSONProblems`` for a form that is malformed or holds
    ///   a file that its field does not take.
    init(
        _ request: PikkuRequest, _ plan: InputPlan, _ limits: JSON.Limits, _ options: HTTPOptions,
        fields: inout InputFields
    ) async throws {
        guard plan.body != .none, request.body.size != 0 else { return }
        switch Encoding(request.headers, plan) {
        case .json:
            json = try await request.body.bytes(upTo: limits.bytes)
        case .form:
            let text = try await request.body.bytes(upTo: limits.bytes)
            try text.withUnsafeBufferPointer { try fields.append($0, .body, plan, limit: options.fields) }
        case .multipart(let boundary):
            let limit = plan.fileBytes.map { limits.bytes + $0 } ?? max(limits.bytes, options.uploadBytes)
            let reader = try MultipartReader(request.body, boundary: boundary, limit: limit)
            var form = MultipartForm(plan, fields, textLimit: limits.bytes, options)
            try await form.read(reader)
            (fields, files) = (form.fields, form.files)
        case nil:
            if try await request.body.isEmpty() { return }
            let expected = plan.body == .multipart ? "multipart/form-data" : "application/json"
            throw UnsupportedMediaType("the body must be \(expected)")
        }
    }

    private enum Encoding {
        case json, form
        case multipart(boundary: String?)

        /// Nil for a body that the plan does not take. A form has no types: only fields can say what it means.
        init?(_ headers: HTTPFields, _ plan: InputPlan) {
            guard headers[.contentEncoding].map({ $0.lowercased() == "identity" }) ?? true,
                let text = headers[.contentType]
            else { return nil }
            if text == "application/json", plan.body == .json {
                self = .json
                return
            }
            guard let type = ParameterizedValue(text), type.isMediaType,
                type.parameter("charset").map({ $0.lowercased() == "utf-8" }) ?? true
            else { return nil }
            switch (type.value, plan.body) {
            case ("multipart/form-data", _) where !plan.fields.isEmpty:
                self = .multipart(boundary: type.parameter("boundary"))
            case ("application/x-www-form-urlencoded", .json) where !plan.fields.isEmpty: self = .form
            case ("application/json", .json): self = .json
            case (let type, .json) where type.hasSuffix("+json"): self = .json
            case (_, .json), (_, .multipart), (_, .none): return nil
            }
        }
    }
}

extension JSONProblems {
    /// A part of a request that cannot be read at all.
    static func notReadable(_ expected: String, in source: Problem.Source = .body) -> JSONProblems {
        JSONProblems([Problem(in: source, pointer: "", keyword: "format", detail: "must be \(expected)")])
    }

    static func tooManyFields(_ limit: Int, in source: Problem.Source) -> JSONProblems {
        let detail = "must have at most \(limit) \(limit == 1 ? "field" : "fields")"
        return JSONProblems([Problem(in: source, pointer: "", keyword: "maxProperties", detail: detail)])
    }
}
