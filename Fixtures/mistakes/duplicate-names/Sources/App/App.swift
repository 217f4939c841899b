import Foundation
import Pikku

enum Level: String, Sendable {
    case low
    case high = "low"
    case top = 3
}

struct Setting: Sendable {
    var level: Level
}

struct Lost: PikkuError {
    static let status = 410
    var id: UUID
}

enum Shop {
    struct Lost: PikkuError {
        static let status = 404
    }
}

enum Depot {
    struct Lost: PikkuError {
        static let status = 404
    }
}

struct DepotLost: PikkuError {
    static let status = 404
}

let change = PikkuSessionlessFunc<Setting, Void> { _, _ in }
let check = PikkuSessionlessFunc<Void, Void> { _ in }

let wiring = Wirings<Services> {
    wireChannel(name: "levels")
    wireChannel(name: "levels", route: "/levels")
    wireRPC(func: change)
    wireRPC(name: "change", func: check)
    wireScheduler(name: "nightly", schedule: "@daily", func: check)
    wireScheduler(name: "nightly", schedule: "@hourly", timeZone: "Berlin time", func: check)
    wireQueueWorker(name: "changes", func: change)
    wireQueueWorker(name: "changes", func: change)
    wireHTTP(method: .get, route: "/a-b", func: check)
    wireHTTP(method: .get, route: "/aB", func: check)
}
