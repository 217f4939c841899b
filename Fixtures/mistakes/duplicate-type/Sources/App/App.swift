import Foundation
import Pikku

struct Order: Sendable {
    var id: UUID
}

let getOrder = PikkuSessionlessFunc<Void, Order> { _ in Order(id: UUID()) }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/order", func: getOrder)
}
