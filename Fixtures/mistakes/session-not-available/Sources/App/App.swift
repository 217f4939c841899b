import Foundation
import Pikku

let isAdmin = PikkuPermission<Void> { call in call.session.isAdmin }

let cleanUp = PikkuFunc<Void, Void> { _ in }
let report = PikkuSessionlessFunc<Void, Void>(permissions: [isAdmin]) { _ in }
let refresh = PikkuSessionlessFunc<Void, Void> { _ in }

let wiring = Wirings<Services> {
    wireScheduler(name: "clean", schedule: "@daily", func: cleanUp)
    wireQueueWorker(name: "reports", func: report)
    wireGroup(session: .required) {
        wireScheduler(name: "refresh", schedule: "@hourly", func: refresh)
    }
}
