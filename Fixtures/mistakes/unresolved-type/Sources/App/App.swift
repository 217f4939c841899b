import Foundation
import Pikku

struct Order: Sendable {
    var id: UUID
    var customer: Custommer
    var lines: [OrderLine]
}

struct Customer: Sendable {
    var name: String
}

let getOrder = PikkuSessionlessFunc<Void, Order> { _ in fatalError() }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/order", func: getOrder)
}
