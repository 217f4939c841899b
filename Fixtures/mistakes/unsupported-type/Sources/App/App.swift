import Foundation
import Pikku

struct Order: Sendable {
    var total: (amount: Int, currency: String)
    var price: @Sendable (Int) -> Int
    var payload: any Sendable
}

let getOrder = PikkuSessionlessFunc<Void, Order> { _ in fatalError() }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/order", func: getOrder)
}
