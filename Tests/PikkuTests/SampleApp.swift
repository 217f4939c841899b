import Foundation
import Pikku
import PikkuJSON
import Synchronization

// A small application, whose table in `Routes.gen.swift` is what the emitter makes of it.

struct Member: Sendable {
    var name: String
    var isAdmin = false
}

struct SampleServices: PikkuServices {
    typealias Session = Member

    var steps: Steps
}

/// What happened, in order.
final class Steps: Sendable {
    private let steps = Mutex<[String]>([])

    func add(_ step: String) { steps.withLock { $0.append(step) } }
    var all: [String] { steps.withLock { $0 } }
}

struct RenameInput: Sendable {
    var id: UUID
    var name: String
    var isLoud: Bool
}

struct Note: Sendable, Equatable {
    var id: UUID
    var name: String
}

struct Record: Sendable {
    var note: Note
    var entry: RecordEntry?
}

struct RecordEntry: Sendable {
    var text: String
}

struct SearchInput: Sendable {
    var tags: [String]
    var limit: Int?
    var exact: Bool
    var since: Date?
    var ratio: Double?
}

struct NameTaken: PikkuError {
    static let status = 409
    var name: String
}

struct Vanished: PikkuError {
    static let status = 410
}

typealias Fun<Input: Sendable, Output: Sendable> = Function<SampleServices, Input, Output>
typealias Sessionless<Input: Sendable, Output: Sendable> = SessionlessFunction<SampleServices, Input, Output>

let isAdmin = Permission<SampleServices, Void> { services in
    services.steps.add("permission")
    return services.session.isAdmin
}
let isNotRoot = Permission<SampleServices, RenameInput> { _, input in input.name != "root" }

let trace = Middleware<SampleServices> { call, next in
    call.steps.add("before")
    defer { call.steps.add("after") }
    return try await next(call)
}

let rename = Fun<RenameInput, Note>(permissions: [isNotRoot], errors: [NameTaken.self]) { services, input in
    services.steps.add("function")
    switch input.name {
    case "taken": throw NameTaken(name: input.name)
    case "vanished": throw Vanished()
    case "rude": throw ValidationError("a name must be polite")
    case "broken": throw CancellationError()
    default: return Note(id: input.id, name: input.isLoud ? input.name.uppercased() : input.name)
    }
}

let search = Sessionless<SearchInput, [String]> { _, input in
    input.tags + [input.limit.map(String.init) ?? "-", "\(input.exact)", input.ratio.map { "\($0)" } ?? "-"]
}

let clear = Fun<Void, Void>(permissions: [isAdmin], func: { services in services.steps.add("function") })

let countdown = Sessionless<Void, AsyncThrowingStream<Int, any Error>> { services in
    AsyncThrowingStream { continuation in
        for number in [2, 1] { continuation.yield(number) }
        continuation.finish(throwing: Vanished())
    }
}

let record = Sessionless<Record, Void> { services, record in services.steps.add("recorded \(record.note.name)") }

let wirings = Wirings<SampleServices> {
    wireHTTP(method: .patch, route: "/notes/{id}", func: rename, query: ["isLoud"], middleware: [trace])
    wireGroup(permissions: [isAdmin]) {
        wireHTTP(method: .get, route: "/search", func: search)
    }
}

struct Summary: Sendable {
    var count: Int
}

let summarize = Sessionless<Void, Summary> { services in
    services.steps.add("summarized")
    return Summary(count: 1)
}

let totals = Sessionless<Void, [String: [UUID]]> { services in
    ["all": [], "none": []]
}

@available(*, deprecated, message: "use totals")
let oldTotals = Sessionless<Void, [String: [UUID]]> { _ in [:] }
