import Foundation
import Pikku

let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }

let wiring = Wirings<Services> {
    wireHttp(method: .get, route: "/ping", func: ping)
    if true {
        wireRPC(func: ping)
    }
}
