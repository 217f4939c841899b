import Foundation
import Pikku

struct Account: Sendable {
    var id: UUID
    private var secret: String
}

let save = PikkuFunc<Account, Void>(permissions: [isAdmin]) { _, _ in }

let wiring = Wirings<Services> {
    wireRPC(func: save)
}
