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
        eventHub: (any EventHub)? = nil, queue: (any Queue)? = nil
    ) {
        let lines = lines
        app = PikkuApp(
            routes: routes, services: services, session: { _, _ in session }, eventHub: eventHub, queue: queue,
            logger: PikkuLogger { level, message in lines.add("\(level.rawValue) \(message)") }, limits: limits)
    }

    var steps: [String] { services.steps.all }
    var log: [String] { lines.all }

    func respond(_ request: PikkuRequest) async -> TestAnswer {
        TestAnswer(response: await app.respond(to: request))
    }
}

struct TestAnswer {
    var response: PikkuResponse

    var status: Int { response.status }
    var contentType: String? { response.header("content-type") }

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
            method, target, headers: [Header("content-type", "application/json; charset=utf-8")],
            body: Array(body.utf8))
    }

    static func form(_ method: Method, _ target: String, _ body: String) -> PikkuRequest {
        PikkuRequest(
            method, target, headers: [Header("content-type", "application/x-www-form-urlencoded")],
            body: Array(body.utf8))
    }
}
