import Foundation
import Pikku

#if BETA
struct Order: Sendable {
    var id: UUID
}
#else
struct Order: Sendable {
    var id: Int
}
#endif

let getOrder = PikkuSessionlessFunc<Void, Order> { _ in Order(id: 1) }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/order", func: getOrder)
}
