import Foundation
import Pikku

struct Message: Sendable {
    let kind = "message"
    var text: String
}

let post = PikkuSessionlessFunc<Message, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/messages", func: post)
}
