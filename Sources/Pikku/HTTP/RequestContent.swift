/// The body of a request, as far as its media type tells.
struct RequestContent {
    /// A whole JSON text; empty without one.
    private(set) var json: [UInt8] = []
    private var fields: [FormField] = []
    /// Whose values are keys of ``files``.
    private var fileFields: [FormField] = []
    private(set) var files: [String: File] = [:]

    /// Throws ``ContentTooLarge`` or ``UnsupportedMediaType``.
    init(_ request: PikkuRequest, body: HTTPBody, limits: JSON.Limits) async throws {
        guard body != .none else { return }
        let bytes = try await request.body.bytes(upTo: limits.bytes)
        if bytes.isEmpty { return }
        let type = MediaType(request.headers[.contentType] ?? "")
        switch (body, type.essence) {
        case (.json, let essence) where essence == "application/json" || essence.hasSuffix("+json"):
            json = bytes
        case (.json, "application/x-www-form-urlencoded"):
            guard let fields = FormText.fields(bytes) else { throw Self.malformed("percent-encoded UTF-8") }
            self.fields = fields
        case (_, "multipart/form-data"):
            guard let parts = type.parameter("boundary").flatMap({ MultipartForm.parts(bytes, boundary: $0) })
            else { throw Self.malformed("a multipart form with a boundary") }
            add(parts)
        case (.none, _), (.json, _), (.multipart, _):
            throw UnsupportedMediaType(
                body == .multipart ? "the body must be multipart/form-data" : "the body must be application/json")
        }
    }

    /// A file never stands in for a text, nor a text for a file.
    func fields(for kind: Parameter.Kind) -> [FormField] {
        switch kind {
        case .text, .boolean, .number, .json: fields
        case .file: fileFields
        }
    }

    private mutating func add(_ parts: [MultipartForm.Part]) {
        for part in parts {
            guard let file = part.file else {
                fields.append(FormField(name: part.name, value: part.text))
                continue
            }
            let key = "file-\(files.count)"
            files[key] = file
            fileFields.append(FormField(name: part.name, value: key))
        }
    }

    private static func malformed(_ expected: String) -> JSONProblems {
        JSONProblems([Problem(in: .body, pointer: "", keyword: "format", detail: "must be \(expected)")])
    }
}
