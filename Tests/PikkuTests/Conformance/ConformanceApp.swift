import Foundation
import Pikku
import PikkuJSON

// The same functions behind every transport.

struct Order: Sendable {
    var count: Int
    var mode: String
    var due: Date?
}

struct Receipt: Sendable {
    var total: Double
    var due: Date?
}

struct OutOfStock: PikkuError {
    static let status = 409
    var left: Int
}

struct Forgotten: PikkuError {
    static let status = 410
    var secret = "kept"
}

struct Failure: Error {
    var secret = "kept"
}

private let place: @Sendable (Order) throws -> Receipt = { order in
    switch order.mode {
    case "out-of-stock": throw OutOfStock(left: 3)
    case "forgotten": throw Forgotten()
    case "too-many": throw Conflict("there is an order already")
    case "invalid": throw ValidationError("the mode is not for sale")
    case "failure": throw Failure()
    case "not-finite": return Receipt(total: .infinity)
    default: return Receipt(total: Double(order.count) * 2.5, due: order.due)
    }
}

let openOrder = Sessionless<Order, Receipt>(errors: [OutOfStock.self]) { _, order in try place(order) }
let memberOrder = Fun<Order, Receipt>(errors: [OutOfStock.self]) { _, order in try place(order) }
let adminOrder = Fun<Order, Receipt>(permissions: [isAdmin], errors: [OutOfStock.self]) { _, order in try place(order) }
let smallOrder = Fun<Order, Receipt>(permissions: [isSmall], errors: [OutOfStock.self]) { _, order in try place(order) }
let quietOrder = Sessionless<Order, Void> { _, order in _ = try place(order) }

private let isSmall = Permission<SampleServices, Order> { _, order in order.count < 10 }

/// One function with its reader and writer, as emitted code hands them to an invocation.
struct ConformanceFunction: Sendable {
    var name: String
    /// What the wiring asks for; a function may ask for it by itself.
    var requiresSession: Bool
    var run: Invocation<SampleServices>.Run
}

let conformanceFunctions: [ConformanceFunction] = [
    .init(name: "open", requiresSession: false) {
        try await $0.run(openOrder, read: { $0.readOrder() }, write: { $0.writeReceipt($1) })
    },
    .init(name: "tightened", requiresSession: true) {
        try await $0.run(openOrder, read: { $0.readOrder() }, write: { $0.writeReceipt($1) })
    },
    .init(name: "member", requiresSession: true) {
        try await $0.run(memberOrder, read: { $0.readOrder() }, write: { $0.writeReceipt($1) })
    },
    .init(name: "loosened", requiresSession: false) {
        try await $0.run(memberOrder, read: { $0.readOrder() }, write: { $0.writeReceipt($1) })
    },
    .init(name: "admin", requiresSession: true) {
        try await $0.run(adminOrder, read: { $0.readOrder() }, write: { $0.writeReceipt($1) })
    },
    .init(name: "small", requiresSession: true) {
        try await $0.run(smallOrder, read: { $0.readOrder() }, write: { $0.writeReceipt($1) })
    },
    .init(name: "quiet", requiresSession: false) { try await $0.run(quietOrder, read: { $0.readOrder() }) },
]

let conformanceRoutes = RouteTable<SampleServices>(
    http: conformanceFunctions.map { function in
        HTTPRoute(
            method: .post, path: "/orders/" + function.name,
            parameters: [
                Parameter("count", in: .body, .number), Parameter("mode", in: .body), Parameter("due", in: .body),
            ],
            body: .json,
            requiresSession: function.requiresSession, function: function.name, run: function.run)
    },
    channels: [
        ChannelRoute(
            name: "orders", path: "/channels/orders", requiresSession: false,
            actions: conformanceFunctions.map { function in
                .init("place", function.name, requiresSession: function.requiresSession, run: function.run)
            })
    ],
    remoteProcedures: conformanceFunctions.map { function in
        RemoteProcedureRoute(name: function.name, requiresSession: function.requiresSession, run: function.run)
    },
    // A queue has no callers, so a wiring for one cannot ask for a session: the function does, or nobody.
    queues: conformanceFunctions.filter { $0.name != "tightened" }.map { function in
        QueueRoute(name: function.name, run: function.run)
    },
    errorBody: { error in
        guard let error = error as? OutOfStock else { return nil }
        return ErrorBody(code: "OutOfStock") {
            $0.beginObject()
            $0.member("left")
            $0.integer(error.left)
            $0.endObject()
        }
    }
)

private let orderKeys = JSONKeys(["count", "mode", "due"], optional: ["due"])

extension JSONReader {
    mutating func readOrder() -> Order? {
        var count: Int?
        var mode: String?
        var due: Date?
        guard beginObject(orderKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: count = integer(minimum: 1)
            case 1: mode = string(maxLength: 16)
            default: due = optional { $0.date() } ?? nil
            }
        }
        guard endObject(), let count, let mode else { return nil }
        return Order(count: count, mode: mode, due: due)
    }
}

extension JSONWriter {
    mutating func writeReceipt(_ value: Receipt) {
        beginObject()
        member("total")
        double(value.total)
        if let due = value.due {
            member("due")
            date(due)
        }
        endObject()
    }
}
