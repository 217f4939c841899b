import Pikku

/// Answers one request, as a server would.
@main
struct Main {
    static func main() async {
        let app = PikkuApp(routes: pikkuRoutes, services: AppServices(notes: [Note(text: "Buy milk")]))
        let response = await app.respond(to: PikkuRequest(.get, "/notes"))
        if case .bytes(let body) = response.body { print(response.status, String(decoding: body, as: UTF8.self)) }
    }
}
