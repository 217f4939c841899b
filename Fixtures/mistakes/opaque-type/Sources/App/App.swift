import Foundation
import Pikku

struct Money: Codable, Sendable {
    var cents: Int

    init(from decoder: any Decoder) throws {
        cents = try decoder.singleValueContainer().decode(Int.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(cents)
    }
}

struct Order: Sendable {
    var total: Money
}

let order = PikkuSessionlessFunc<Order, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/order", func: order)
}
