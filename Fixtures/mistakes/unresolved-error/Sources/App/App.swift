import Foundation
import Pikku

struct OutOfStock: Error {}

let order = PikkuSessionlessFunc<Void, Void>(errors: [OutOfStock.self, OutOfMoney.self]) { _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/order", func: order)
}
