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

struct Percentage: Sendable {
    var value: Int

    init?(value: Int) {
        guard (0...100).contains(value) else { return nil }
        self.value = value
    }
}

struct Amount: Sendable {
    var cents: Int

    init(euros: Int) { cents = euros * 100 }
}

extension Amount {
    init(cents: Int) { self.cents = cents }
}

struct Discount: Sendable {
    var percentage: Percentage
    var amount: Amount
}

let discount = PikkuSessionlessFunc<Discount, Void> { _, _ in }
let discounts = Wirings<Services> { wireRPC(func: discount) }
