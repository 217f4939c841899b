import Pikku
import PikkuJSON
import Synchronization

@testable import Pikku

/// A way to call a function of ``conformanceRoutes``.
enum ConformanceTransport: String, CaseIterable, Sendable {
    case http, form, rpc, channel, queue

    /// What a call came to, in words that are the same for all: the answer's JSON, `nothing`, or the problem as
    /// `409 OutOfStock {"left":3}`, `422 ValidationError body /count minimum`.
    func call(_ function: String, _ session: Member?, _ input: String) async -> String {
        let app = TestCall(session: session, routes: conformanceRoutes).app
        switch self {
        case .http: return await outcome(app.respond(to: .json(.post, "/orders/" + function, input)))
        case .form: return await outcome(app.respond(to: .form(.post, "/orders/" + function, input)))
        case .rpc: return await outcome(app.respond(to: .json(.post, "/rpc/" + function, input)))
        case .channel: return await frameOutcome(app, function, input)
        case .queue: return await jobOutcome(app, function, input)
        }
    }

    private func outcome(_ response: PikkuResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "nothing" }
        let isProblem = response.headers[.contentType] == ProblemDocument.mediaType
        let text = String(decoding: bytes, as: UTF8.self)
        return isProblem ? problem(json(text)) : text
    }

    private func frameOutcome(_ app: PikkuApp<SampleServices>, _ function: String, _ input: String) async -> String {
        guard case .accepted(let session) = await app.open(PikkuRequest(.get, "/channels/orders")) else {
            return "refused"
        }
        let connection = KeptFrames()
        // The members of the frame behind those of the input.
        let comma = input == "{ }" ? "" : ","
        let frame = input.dropLast() + #"\#(comma)"place":"\#(function)","$id":"7"}"#
        let frames = AsyncStream { continuation in
            continuation.yield(Array(frame.utf8))
            connection.onSend { continuation.finish() }
        }
        await session.run(frames, over: connection)
        guard let answer = connection.first, case .object(let members) = json(answer) else { return "no answer" }
        guard members["$id"] == .string("7") else { return "an answer to nobody: \(answer)" }
        if let error = members["error"] { return problem(error) }
        guard members["place"] == .string(function) else { return "an answer without its action: \(answer)" }
        guard members["data"] != nil, let start = answer.firstRange(of: #""data":"#)?.upperBound else {
            return "nothing"
        }
        return String(answer[start...].dropLast())
    }

    /// A worker has nobody to answer: what is compared is the error that decides over the job's retries.
    private func jobOutcome(_ app: PikkuApp<SampleServices>, _ function: String, _ input: String) async -> String {
        do {
            try await app.run(job: Array(input.utf8), of: function)
            return "nothing"
        } catch {
            return problem(
                json(String(decoding: app.problem(for: error, in: CallContext(app: app)).text, as: UTF8.self)))
        }
    }
}

private func problem(_ document: JSONValue) -> String {
    guard case .object(let members) = document, case .number(let status)? = members["status"] else {
        return "not a problem: \(text(document))"
    }
    var words = [status.text]
    if case .string(let code)? = members["code"] { words.append(code) }
    if case .string(let detail)? = members["detail"] { words.append(detail) }
    if let data = members["data"] { words.append(text(data)) }
    if case .string(let instance)? = members["instance"], instance.hasPrefix("urn:uuid:") { words.append("instance") }
    if case .array(let errors)? = members["errors"] {
        for case .object(let error) in errors {
            for key in ["in", "pointer", "keyword"] {
                if case .string(let word)? = error[key] { words.append(word) }
            }
        }
    }
    return words.joined(separator: " ")
}

private func json(_ text: String) -> JSONValue {
    (try? JSON.read(text.utf8, { $0.json() }).get()) ?? .string("not JSON: \(text)")
}

private func text(_ value: JSONValue) -> String {
    let text = try? JSON.write { $0.json(value) }.get()
    return text.map { String(decoding: $0, as: UTF8.self) } ?? "not writable"
}

/// Keeps what the peer is sent.
private final class KeptFrames: ChannelConnection {
    private let frames = Mutex<[String]>([])
    private let sent = Mutex<@Sendable () -> Void>({})

    var first: String? { frames.withLock { $0.first } }

    func onSend(_ body: @escaping @Sendable () -> Void) { sent.withLock { $0 = body } }

    func send(_ frame: [UInt8]) async throws {
        frames.withLock { $0.append(String(decoding: frame, as: UTF8.self)) }
        sent.withLock { $0 }()
    }

    func close(_ code: ChannelCloseCode, _ reason: String) async throws {}
}
