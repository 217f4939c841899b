/// What a caller is told of a call that failed (RFC 9457).
public struct ProblemDocument: Sendable {
    public static let mediaType = "application/problem+json"

    public var status: Int
    /// The phrase of the status.
    public var title: String
    /// What callers compare; absent for a failure that is none of theirs.
    public var code: String?
    public var detail: String?
    /// Names this very failure, so that it can be found in the log.
    public var instance: String?
    /// What is wrong with the input.
    public var errors: [Problem]
    /// For transports that have a place for them: `Retry-After`, `WWW-Authenticate`.
    public var headers: HTTPFields
    /// Writes the properties of a declared error.
    let data: (@Sendable (inout JSONWriter) -> Void)?

    public init(
        status: Int, code: String? = nil, detail: String? = nil, instance: String? = nil, errors: [Problem] = [],
        headers: HTTPFields = [:], data: (@Sendable (inout JSONWriter) -> Void)? = nil
    ) {
        self.status = status
        title = reasonPhrase(status)
        self.code = code
        self.detail = detail
        self.instance = instance
        self.errors = errors
        self.headers = headers
        self.data = data
    }

    /// A whole JSON text. Data that have no JSON, such as a number that is not finite, are left out.
    public var text: [UInt8] {
        if case .success(let text) = JSON.write({ write(to: &$0) }) { return text }
        guard data != nil else { return Array("{}".utf8) }
        return ProblemDocument(status: status, code: code, detail: detail, instance: instance, errors: errors).text
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type")
        writer.string("about:blank")
        writer.member("title")
        writer.string(title)
        writer.member("status")
        writer.integer(status)
        write("code", code, to: &writer)
        write("detail", detail, to: &writer)
        write("instance", instance, to: &writer)
        if !errors.isEmpty {
            writer.member("errors")
            writer.array(errors) { write($1, to: &$0) }
        }
        if let data {
            writer.member("data")
            data(&writer)
        }
        writer.endObject()
    }

    private func write(_ name: StaticString, _ text: String?, to writer: inout JSONWriter) {
        guard let text else { return }
        writer.member(name)
        writer.string(text)
    }

    private func write(_ problem: Problem, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("in")
        writer.string(problem.in.rawValue)
        writer.member("pointer")
        writer.string(problem.pointer)
        writer.member("keyword")
        writer.string(problem.keyword)
        writer.member("detail")
        writer.string(problem.detail)
        writer.endObject()
    }
}

/// The phrases that IANA registers; a status of its class for others.
package func reasonPhrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 203: "Non-Authoritative Information"
    case 204: "No Content"
    case 205: "Reset Content"
    case 206: "Partial Content"
    case 200..<300: "Success"
    case 300..<400: "Redirection"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 402: "Payment Required"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 410: "Gone"
    case 411: "Length Required"
    case 412: "Precondition Failed"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 416: "Range Not Satisfiable"
    case 417: "Expectation Failed"
    case 421: "Misdirected Request"
    case 422: "Unprocessable Content"
    case 423: "Locked"
    case 424: "Failed Dependency"
    case 425: "Too Early"
    case 426: "Upgrade Required"
    case 428: "Precondition Required"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 451: "Unavailable For Legal Reasons"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    case 505: "HTTP Version Not Supported"
    case 507: "Insufficient Storage"
    case 508: "Loop Detected"
    case 511: "Network Authentication Required"
    case 400..<500: "Client Error"
    default: "Server Error"
    }
}
