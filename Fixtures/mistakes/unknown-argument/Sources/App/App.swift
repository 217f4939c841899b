import Foundation
import Pikku

let ping = PikkuSessionlessFunc<Void, String>(tag: ["health"]) { _ in "pong" }

let wiring = Wirings<Services> {
    wireHTTP(metod: .get, route: "/ping", func: ping)
}
