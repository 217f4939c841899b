import Foundation
import Pikku

struct Page<Item: Sendable>: Sendable {
    struct Cursor: Sendable {
        var offset: Int
    }

    var items: [Item]
}

struct Search: Sendable {
    var page: Page<Int, String>
    var cursor: Page<Int>.Cursor
    var names: Array<String, Int>
}

let search = PikkuSessionlessFunc<Search, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireRPC(func: search)
}
