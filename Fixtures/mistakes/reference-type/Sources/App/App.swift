import Foundation
import Pikku

final class Order: Sendable {
    let id: Int

    init(id: Int) { self.id = id }
}

let getOrder = PikkuSessionlessFunc<Void, Order> { _ in Order(id: 1) }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/order", func: getOrder)
}
