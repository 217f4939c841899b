import Foundation
import Pikku

struct Order: Sendable {
    var id: UUID
    var note: String?
}

let getOrder = PikkuFunc<Void, Order> { _ in Order(id: UUID(), note: nil) }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/order", func: getOrder)
}
