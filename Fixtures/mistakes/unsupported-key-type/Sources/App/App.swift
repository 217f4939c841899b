import Foundation
import Pikku

struct Stock: Sendable {
    var byID: [UUID: Int]
}

let getStock = PikkuSessionlessFunc<Void, Stock> { _ in Stock(byID: [:]) }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/stock", func: getStock)
}
