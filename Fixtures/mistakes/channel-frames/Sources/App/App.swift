import Pikku

struct Post: Codable, Sendable {
    var text: String
    var topic: String
}

struct Reply: Codable, Sendable {
    var id: String
    var text: String

    enum CodingKeys: String, CodingKey {
        case id = "$id"
        case text
    }
}

let post = PikkuFunc<Post, Void> { _, _ in }
let reply = PikkuFunc<Reply, Void> { _, _ in }
let count = PikkuFunc<Void, Int> { _ in 0 }
let watch = PikkuFunc<Void, AsyncStream<Int>> { _ in AsyncStream { $0.finish() } }

let wiring = Wirings<Services> {
    wireChannel(
        name: "posts",
        onMessageWiring: [
            "action": ["post": .action(post), "reply": .action(reply)],
            "topic": ["count": .action(count)],
            "data": ["count": .action(count)],
            "done": ["watch": .action(watch)],
        ])
}
