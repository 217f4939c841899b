import Pikku

let ping = SessionlessFunction<Services, Void, String> { _ in "pong" }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/ping", func: ping)
}
