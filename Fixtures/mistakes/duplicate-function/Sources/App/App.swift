import Foundation
import Pikku

enum Orders {
    static let get = PikkuSessionlessFunc<Void, Int> { _ in 1 }
}

enum Users {
    static let get = PikkuSessionlessFunc<Void, Int> { _ in 2 }
}

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/orders", func: Orders.get)
    wireHTTP(method: .get, route: "/users", func: Users.get)
}
