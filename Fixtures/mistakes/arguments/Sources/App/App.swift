import Foundation
import Pikku

struct Item: Sendable {
    var id: UUID
    var name: String
}

let find = PikkuSessionlessFunc<Item, Void>(tags: ["items"], tags: ["more"]) { _, _ in }
let save: PikkuSessionlessFunc = PikkuSessionlessFunc(tags: []) { (_: Services, _: Item) in }

let wiring = Wirings<Services> {
    wireHTTP(method: .get, func: find)
    wireHTTP(method: .post, route: "/items/{id}", func: find, query: ["id"], status: 404)
    wireQueueWorker(name: "", func: find, concurrency: 0)
    wireRPC("find", func: find)
    wireGroup(basePath: "/more")
    wireChannel(name: "items", events: ["added": Item.self, "added": Item.self])
}
