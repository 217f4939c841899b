/// The problem document (RFC 9457) of a refusal.
public struct ServiceProblem: Hashable, Sendable {
    public var status: Int
    public var title: String
    public var detail: String?
    /// Names this very failure, so that it can be found in the log of the service.
    public var instance: String?
    /// Which declared error it is.
    public var code: String?
    /// The properties of a declared error.
    public var data: JSONValue?
    /// What is wrong with the input, place by place.
    public var errors: [Problem]
    public var headers: HeaderFields

    public init(
        status: Int, title: String, detail: String? = nil, instance: String? = nil, code: String? = nil,
        data: JSONValue? = nil, errors: [Problem] = [], headers: HeaderFields = [:]
    ) {
        self.status = status
        self.title = title
        self.detail = detail
        self.instance = instance
        self.code = code
        self.data = data
        self.errors = errors
        self.headers = headers
    }

    /// The properties of a declared error; nil where they are not those.
    public func data<Value>(_ read: (inout JSONReader) -> Value?) -> Value? {
        guard let data, case .success(let text) = JSON.write({ $0.json(data) }) else { return nil }
        return try? JSON.read(text, read).get()
    }
}

extension ServiceProblem: CustomStringConvertible {
    public var description: String { "\(status) \(detail ?? title)" }
}

extension ServiceProblem {
    /// - Parameter text: Made up for where it is no problem document, as what stands between client and service sends.
    init(status: Int, headers: HeaderFields, text: [UInt8], limits: JSON.Limits) {
        let document = try? JSON.read(text, limits: limits) { $0.json() }.get()
        self.init(document, status: status)
        self.headers = headers
    }

    init(_ document: JSONValue?, status: Int? = nil) {
        self.init(
            status: status ?? document?["status"]?.integer ?? 500, title: document?["title"]?.text ?? "Refused",
            detail: document?["detail"]?.text, instance: document?["instance"]?.text, code: document?["code"]?.text,
            data: document?["data"], errors: document?["errors"]?.elements.compactMap(Problem.init) ?? [])
    }
}

extension Problem {
    fileprivate init?(_ value: JSONValue) {
        guard let source = value["in"]?.text.flatMap(Source.init), let pointer = value["pointer"]?.text,
            let keyword = value["keyword"]?.text, let detail = value["detail"]?.text
        else { return nil }
        self.init(in: source, pointer: pointer, keyword: keyword, detail: detail)
    }
}

extension JSONValue {
    fileprivate var integer: Int? {
        if case .number(let number) = self { number.integer() } else { nil }
    }

    fileprivate var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }
}
