import Foundation
import Pikku

struct Patch: Sendable {
    var title: String??
}

let patch = PikkuSessionlessFunc<Patch, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/patch", func: patch)
}
