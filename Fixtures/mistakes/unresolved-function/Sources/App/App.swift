import Foundation
import Pikku

let getOrder = PikkuSessionlessFunc<Void, Int> { _ in 1 }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/orders", func: getOrders)
    wireQueueWorker(name: "orders", func: Orders.handle)
}
