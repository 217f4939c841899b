import Foundation
import Pikku

struct Order: Sendable {
    /// - maxLenght: 20
    var note: String
    /// - maxLength: twenty
    var title: String
}

let post = PikkuSessionlessFunc<Order, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/orders", func: post)
}
