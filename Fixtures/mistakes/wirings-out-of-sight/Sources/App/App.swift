import Foundation
import Pikku

let ping = PikkuSessionlessFunc<Void, Void> { _ in }
let trace = Middleware<Services> { call, next in try await next(call) }

private let hidden = Wirings<Services> {
    wireRPC(func: ping, middleware: [trace])
}

var changing = Wirings<Services> {
    wireRPC(name: "other", func: ping)
}

let elsewhere = Wirings<Services>(makeWirings)
