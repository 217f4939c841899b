import Foundation
import Pikku

struct Box<Item: Sendable>: Sendable {
    var item: Item
    var inner: [Box<[Item]>]
}

let get = PikkuSessionlessFunc<Void, Box<Int>> { _ in fatalError() }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, route: "/box", func: get)
}
