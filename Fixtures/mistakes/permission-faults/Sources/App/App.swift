import Foundation
import Pikku

struct Rename: Sendable {
    var name: String
}

let isAdmin = PikkuPermission<Void> { call in call.session.isAdmin }
let mayRename = PikkuPermission<Rename> { _, input in !input.name.isEmpty }

let rename = PikkuFunc<Rename, Void>(permissions: [isAdmin, mayRename]) { _, _ in }
let remove = PikkuFunc<Void, Void>(permissions: [mayRename]) { _ in }

let wiring = Wirings<Services> {
    wireHTTP(method: .post, route: "/name", func: rename, permissions: [mayRename])
    wireChannel(
        name: "names",
        onMessageWiring: ["action": ["rename": .action(rename, session: .required), "remove": .action(removed)]],
        permissions: [isAdmi])
}
