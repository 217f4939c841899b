import Foundation
import Pikku

struct Order: Sendable {
    @Clamped var amount: Int
    lazy var total = 3
}

let post = PikkuSessionlessFunc<Order, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/orders", func: post)
}
