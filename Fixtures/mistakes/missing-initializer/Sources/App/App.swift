import Foundation
import Pikku

struct Range: Sendable {
    var low: Int
    var high: Int

    init(around center: Int) {
        low = center - 1
        high = center + 1
    }
}

let search = PikkuSessionlessFunc<Range, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/search", func: search)
}
