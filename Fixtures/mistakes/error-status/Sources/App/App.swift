import Foundation
import Pikku

struct OutOfStock: PikkuError {
    var product: String
}

struct Fine: PikkuError {
    static let status = 200
}

let order = PikkuSessionlessFunc<Void, Void>(errors: [OutOfStock.self, Fine.self]) { _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/order", func: order)
}
