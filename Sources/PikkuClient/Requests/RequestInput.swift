import Foundation

/// The input of a call, ready to be sent as often as it takes.
public struct RequestInput: Sendable {
    let text: Result<[UInt8], JSONProblems>
    let files: [FileField]

    public static let none = RequestInput(text: .success([]), files: [])

    private init(text: Result<[UInt8], JSONProblems>, files: [FileField]) {
        self.text = text
        self.files = files
    }

    /// - Parameter files: The fields that are files, which JSON cannot hold.
    public init(files: FileField..., write: (inout JSONWriter) -> Void) {
        self.init(text: JSON.write(write), files: files)
    }
}

/// A field of an input that holds files.
public struct FileField: Sendable {
    let name: String
    let files: [File]

    public init(_ name: String, _ file: File?) {
        self.name = name
        files = file.map { [$0] } ?? []
    }

    public init(_ name: String, _ files: [File]?) {
        self.name = name
        self.files = files ?? []
    }
}

extension TransportRequest {
    /// Puts each field of an input where it travels: into the path, the query or the body.
    init(_ operation: ServiceOperation, _ input: RequestInput, baseURL: URL) throws(ClientError) {
        let text: [UInt8]
        do { text = try input.text.get() } catch { throw .invalidInput(error) }
        // Most inputs with a body are nothing but that.
        let isWhole = operation.body == .json && operation.query.isEmpty && !operation.path.contains("{")
        var fields = InputFields(isWhole ? [] : text)
        let path = try fields.expand(operation.path)
        let query = operation.body == .none ? fields.query() : fields.query(of: operation.query)
        guard let url = URL(string: baseURL.absoluteString.withoutTrailingSlashes + path + query) else {
            throw .invalidInput("", "makes no URL")
        }
        self.init(method: operation.method, url: url)
        headers["Accept"] = "application/json, application/problem+json"
        switch operation.body {
        case .none: break
        case .json:
            body = .bytes(isWhole ? text : fields.json)
            headers["Content-Type"] = "application/json"
        case .multipart:
            let form = MultipartForm(fields.texts, input.files)
            body = .stream(form.content, length: form.length)
            headers["Content-Type"] = form.mediaType
        }
    }
}

/// The fields of an input that have not found their place in a request.
private struct InputFields {
    private var rest: [String: JSONValue] = [:]

    init(_ text: [UInt8]) {
        guard case .success(.object(let members)) = JSON.read(text, { $0.json() }) else { return }
        rest = members
    }

    var json: [UInt8] { (try? JSON.write { $0.json(.object(rest)) }.get()) ?? [] }

    /// Each field with its texts, by name.
    var texts: [(name: String, text: String)] {
        rest.sorted { $0.key < $1.key }.flatMap { name, value in value.texts.map { (name, $0) } }
    }

    /// Fills in the parameters of a path.
    mutating func expand(_ path: String) throws(ClientError) -> String {
        var segments: [String] = []
        for segment in path.split(separator: "/") {
            segments.append(try expand(segment: segment))
        }
        return "/" + segments.joined(separator: "/")
    }

    private mutating func expand(segment: Substring) throws(ClientError) -> String {
        guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return percentEncoded(segment) }
        let isRest = segment.hasSuffix("...}")
        let name = String(segment.dropFirst().dropLast(isRest ? 4 : 1))
        let texts = take(name)?.texts ?? []
        let parts = texts.first.map { isRest ? $0.split(separator: "/", omittingEmptySubsequences: false) : [$0[...]] }
        guard let parts, texts.count == 1, texts != [""], !parts.contains("."), !parts.contains("..") else {
            throw .invalidInput("/\(name)", "cannot stand in a path")
        }
        return parts.map { percentEncoded($0) }.joined(separator: "/")
    }

    /// All fields as a query with its question mark; empty without fields.
    mutating func query() -> String { query(of: rest.keys.sorted()) }

    mutating func query(of names: [String]) -> String {
        let pairs = names.flatMap { name in
            (take(name)?.texts ?? []).map { "\(percentEncoded(name))=\(percentEncoded($0))" }
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    private mutating func take(_ name: String) -> JSONValue? { rest.removeValue(forKey: name) }
}

extension JSONValue {
    /// As a path, a query or a form says it: an array by its elements, an object by its JSON, `null` not at all.
    fileprivate var texts: [String] {
        switch self {
        case .null: []
        case .boolean(let value): [value ? "true" : "false"]
        case .number(let number): [number.text]
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(\.texts)
        case .object: [(try? JSON.write { $0.json(self) }.get()).map { String(decoding: $0, as: UTF8.self) } ?? ""]
        }
    }
}

extension ClientError {
    static func invalidInput(_ pointer: String, _ detail: String) -> Self {
        .invalidInput(JSONProblems([Problem(pointer: pointer, keyword: "type", detail: detail)]))
    }
}

extension String {
    fileprivate var withoutTrailingSlashes: Substring {
        var text = self[...]
        while text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
