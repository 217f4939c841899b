import Pikku

// pikku-gen:ignore-file mutating-get -- too far down

// pikku-gen:ingore unused-type -- misspelt
struct Order: Sendable {
    var note: String  // pikku-gen:ignore
    // pikku-gen:ignore unused-type it is old
    var title: Titel
    // pikku-gen:ignore unused-type -- nothing below
}

// pikku-gen:ignore unused-type -- too far above

let post = PikkuSessionlessFunc<Order, Void> { _, _ in }

/// pikku-gen:ignore mutating-get -- in documentation
let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/orders", func: post)
}
