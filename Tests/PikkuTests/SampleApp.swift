import Foundation
import Pikku
import PikkuJSON
import Synchronization

// A small application, with the code that would be emitted for it written by hand.

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

let record = Sessionless<Note, Void> { services, note in services.steps.add("recorded \(note.name)") }

let wirings = Wirings<SampleServices> {
    wireHTTP(method: .patch, route: "/notes/{id}", func: rename, query: ["isLoud"], middleware: [trace])
    wireGroup(permissions: [isAdmin]) {
        wireHTTP(method: .get, route: "/search", func: search)
    }
}

// MARK: - As emitted

private let renameInputKeys = JSONKeys(["id", "name", "isLoud"])
private let searchInputKeys = JSONKeys(
    ["tags", "limit", "exact", "since", "ratio"], optional: ["tags", "limit", "exact", "since", "ratio"])
private let noteKeys = JSONKeys(["id", "name"])

extension JSONReader {
    mutating func readRenameInput() -> RenameInput? {
        var id: UUID?
        var name: String?
        var isLoud: Bool?
        guard beginObject(renameInputKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: id = uuid()
            case 1: name = string(minLength: 2)
            default: isLoud = boolean()
            }
        }
        guard endObject(), let id, let name, let isLoud else { return nil }
        return RenameInput(id: id, name: name, isLoud: isLoud)
    }

    mutating func readSearchInput() -> SearchInput? {
        var tags: [String]?
        var limit: Int?
        var exact: Bool?
        var since: Date?
        var ratio: Double?
        guard beginObject(searchInputKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: tags = array { $0.string() }
            case 1: limit = integer(minimum: 1)
            case 2: exact = boolean()
            case 3: since = date()
            default: ratio = double()
            }
        }
        guard endObject() else { return nil }
        return SearchInput(tags: tags ?? [], limit: limit, exact: exact ?? false, since: since, ratio: ratio)
    }

    mutating func readNote() -> Note? {
        var id: UUID?
        var name: String?
        guard beginObject(noteKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: id = uuid()
            default: name = string()
            }
        }
        guard endObject(), let id, let name else { return nil }
        return Note(id: id, name: name)
    }
}

extension JSONWriter {
    mutating func writeNote(_ value: Note) {
        beginObject()
        member("id")
        uuid(value.id)
        member("name")
        string(value.name)
        endObject()
    }

    mutating func writeNameTaken(_ value: NameTaken) {
        beginObject()
        member("name")
        string(value.name)
        endObject()
    }
}

private func runRename(_ call: Invocation<SampleServices>) async throws -> Answer {
    try await call.run(rename, read: { $0.readRenameInput() }, write: { $0.writeNote($1) })
}

private func runSearch(_ call: Invocation<SampleServices>) async throws -> Answer {
    try await call.run(search, read: { $0.readSearchInput() }, write: { $0.array($1) { $0.string($1) } })
}

private func runClear(_ call: Invocation<SampleServices>) async throws -> Answer {
    try await call.run(clear)
}

private func runCountdown(_ call: Invocation<SampleServices>) async throws -> Answer {
    try await call.stream(countdown, write: { $0.integer($1) })
}

private func runRecord(_ call: Invocation<SampleServices>) async throws -> Answer {
    try await call.run(record, read: { $0.readNote() })
}

private func writeNotesEvent(_ event: String, _ data: any Sendable, _ writer: inout JSONWriter) -> Bool {
    switch event {
    case "renamed":
        guard let data = data as? Note else { return false }
        writer.writeNote(data)
        return true
    default: return false
    }
}

private func writeRecordJob(_ job: any Sendable, _ writer: inout JSONWriter) -> Bool {
    guard let job = job as? Note else { return false }
    writer.writeNote(job)
    return true
}

private func errorBody(_ error: any PikkuError) -> ErrorBody? {
    switch error {
    case let error as NameTaken: ErrorBody(code: "NameTaken") { $0.writeNameTaken(error) }
    default: nil
    }
}

let sampleRoutes = RouteTable<SampleServices>(
    http: [
        HTTPRoute(
            method: .patch, path: "/notes/{id}",
            parameters: [
                Parameter("id", in: .path), Parameter("name", in: .body), Parameter("isLoud", in: .query, .boolean),
            ],
            body: .json, requiresSession: true, wiring: wirings[0], run: runRename),
        HTTPRoute(
            method: .get, path: "/search",
            parameters: [
                Parameter("tags", in: .query, isArray: true), Parameter("limit", in: .query, .number),
                Parameter("exact", in: .query, .boolean), Parameter("since", in: .query),
                Parameter("ratio", in: .query, .number),
            ],
            requiresSession: false, run: runSearch),
        HTTPRoute(method: .delete, path: "/notes", successStatus: 204, requiresSession: true, run: runClear),
        HTTPRoute(method: .get, path: "/countdown", requiresSession: false, run: runCountdown),
    ],
    channels: [
        ChannelRoute(
            name: "notes", path: "/channels/notes", requiresSession: false, events: ["renamed"],
            writeEvent: writeNotesEvent)
    ],
    remoteProcedures: [RemoteProcedureRoute(name: "rename", requiresSession: true, run: runRename)],
    schedules: [ScheduleRoute(name: "nightly", cron: "0 3 * * *", run: runCountdown)],
    queues: [QueueRoute(name: "records", writeJob: writeRecordJob, run: runRecord)],
    errorBody: errorBody
)
