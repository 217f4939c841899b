import Foundation
import Pikku

private struct Order: Sendable {
    var id: UUID
}

fileprivate let getOrder = PikkuSessionlessFunc<Void, Order> { _ in Order(id: UUID()) }
private let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/order", func: getOrder)
}
