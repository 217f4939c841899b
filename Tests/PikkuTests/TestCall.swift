import Pikku
import PikkuJSON
import Synchronization

/// An application with one caller, and what became of the calls.
struct TestCall {
    let app: PikkuApp<SampleServices>
    private let services = SampleServices(steps: Steps())
    private let lines = Steps()

    init(
        session: Member? = nil, routes: RouteTable<SampleServices> = pikkuRoutes, limits: JSON.Limits = JSON.Limits(),
        eventHub: any EventHub = InMemoryEventHub(), queue: any Queue = InMemoryQueue(), cors: CORS? = nil,
        http: HTTPOptions = HTTPOptions()
    ) {
        let lines = lines
        app = PikkuApp(
            routes: routes, services: services, session: SessionResolver { _, _ in session }, eventHub: eventHub,
            queue: queue,
            logger: Logger(label: "test") { _ in StepsLogHandler(steps: lines) }, limits: limits, cors: cors, http: http
        )
    }

    var steps: [String] { services.steps.all }
    var log: [String] { lines.all }

    func respond(_ request: PikkuRequest) async -> TestAnswer {
        TestAnswer(response: await app.respond(to: request))
    }
}

/// Keeps each line as `error what happened; key: value; …`.
struct StepsLogHandler: LogHandler {
    var steps: Steps
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    init(steps: Steps) { self.steps = steps }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { steps.add(line(event)) }

    private func line(_ event: LogEvent) -> String {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let texts = ["\(event.level) \(event.message)"] + (event.error.map { ["error: \($0)"] } ?? [])
        return (texts + all.map { "\($0.key): \($0.value)" }).joined(separator: "; ")
    }
}

struct TestAnswer {
    var response: PikkuResponse

    var status: Int { response.status }
    var contentType: String? { response.headers[.contentType] }

    var text: String {
        if case .bytes(let bytes) = response.body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    /// Each as `query /limit type`.
    var problems: [String] {
        guard let document = try? JSON.read(text.utf8, { $0.json() }).get(),
            case .object(let members) = document, case .array(let errors)? = members["errors"]
        else { return [] }
        return errors.map { error in
            guard case .object(let members) = error else { return "" }
            return ["in", "pointer", "keyword"].map { key in
                if case .string(let text)? = members[key] { text } else { "" }
            }.joined(separator: " ")
        }
    }
}

extension PikkuRequest {
    static func json(_ method: Method, _ target: String, _ body: String) -> PikkuRequest {
        PikkuRequest(
            method, target, headers: [.contentType: "application/json; charset=utf-8"],
            body: RequestBody(Array(body.utf8)))
    }

    static func form(_ method: Method, _ target: String, _ body: String) -> PikkuRequest {
        PikkuRequest(
            method, target, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: RequestBody(Array(body.utf8)))
    }
}
