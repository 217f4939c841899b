import Foundation
import Pikku

let isAdmin = PikkuPermission<Void> { services, _ in services.session.isAdmin }
let stop = PikkuFunc<Void, Void>(permissions: [isAdmn]) { _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/stop", func: stop)
}
