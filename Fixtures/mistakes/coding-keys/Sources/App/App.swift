import Foundation
import Pikku

struct Order: Codable, Sendable {
    var id: UUID
    var note: String

    enum CodingKeys: String, CodingKey {
        case id
        case remark = "note"
    }
}

let post = PikkuSessionlessFunc<Order, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/orders", func: post)
}
