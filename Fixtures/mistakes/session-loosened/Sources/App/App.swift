import Foundation
import Pikku

let secret = PikkuFunc<Void, String> { _ in "secret" }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/secret", func: secret, session: .none)
}
