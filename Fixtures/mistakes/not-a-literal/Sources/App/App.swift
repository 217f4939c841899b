import Foundation
import Pikku

let version = ProcessInfo.processInfo.environment["VERSION"] ?? "v1"
let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/\(version)/ping", func: ping)
    wireScheduler(name: version, schedule: "0 3 * * *", func: ping)
}
