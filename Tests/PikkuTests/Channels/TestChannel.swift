import Pikku
import PikkuJSON

/// A channel at `/channels/test` with the functions of the sample, and those that a test adds.
func testChannel(
    requiresSession: Bool = false, onConnect: Sessionless<Void, Void>? = nil,
    onDisconnect: Sessionless<Void, Void>? = nil,
    onMessage: Sessionless<SearchInput, [String]>? = nil, middleware: [Middleware<SampleServices>] = [],
    permissions: [Permission<SampleServices, Void>] = [],
    _ actions: [String: Sessionless<Void, Void>] = [:]
) -> RouteTable<SampleServices> {
    let channel = ChannelRoute<SampleServices>(
        name: "test", path: "/channels/test", requiresSession: requiresSession,
        onConnect: onConnect.map { function in .init(function: "onConnect") { try await $0.run(function) } },
        onDisconnect: onDisconnect.map { function in .init(function: "onDisconnect") { try await $0.run(function) } },
        onMessage: onMessage.map { function in
            .init(function: "onMessage") { call in
                try await call.run(function, read: { $0.readSearchInput() }, write: writeTexts)
            }
        },
        actions: sampleActions
            + actions.sorted { $0.key < $1.key }.map { name, function in
                .init("action", name, requiresSession: false, function: name) { try await $0.run(function) }
            },
        events: ["tick", "renamed"],
        writeEvent: { event, data, writer in
            switch (event, data) {
            case ("tick", let number as Int): writer.integer(number)
            case ("renamed", let note as Note): writer.writeNote(note)
            default: return false
            }
            return true
        },
        wiring: Wirings { wireChannel(name: "test", middleware: middleware, permissions: permissions) }[0])
    return RouteTable(channels: [channel], errorBody: errorBody)
}

private let sampleActions: [ChannelRoute<SampleServices>.Action] = [
    .init("action", "clear", requiresSession: true, function: "clear") { try await $0.run(clear) },
    .init("action", "count down", requiresSession: false, function: "countdown") { call in
        try await call.stream(countdown, write: { $0.integer($1) })
    },
    .init("action", "count up", requiresSession: false, function: "countUp") { call in
        try await call.stream(countUp, write: { $0.integer($1) })
    },
    .init("action", "map", requiresSession: false, function: "map") { call in
        try await call.run(echoMap, read: { $0.map { $0.integer() } }, write: { $0.map($1) { $0.integer($1) } })
    },
    .init("action", "rename", requiresSession: true, function: "rename") { call in
        try await call.run(rename, read: { $0.readRenameInput() }, write: { $0.writeNote($1) })
    },
    .init("action", "tick", requiresSession: false, function: "tick") { call in
        try await call.stream(tick, write: { $0.integer($1) })
    },
    .init("action", "who", requiresSession: false, function: "who") { call in
        try await call.run(who, write: { $0.string($1) })
    },
    .init("topic", "search", requiresSession: false, function: "search") { call in
        try await call.run(search, read: { $0.readSearchInput() }, write: writeTexts)
    },
]

private let who = Sessionless<Void, String> { call in call.session?.name ?? "nobody" }
private let countUp = Sessionless<Void, AsyncStream<Int>> { call in
    AsyncStream { elements in
        for number in 1...2 { elements.yield(number) }
        elements.finish()
    }
}
/// One element, and no end.
private let tick = Sessionless<Void, AsyncStream<Int>> { _ in AsyncStream { $0.yield(0) } }
private let echoMap = Sessionless<[String: Int], [String: Int]> { _, numbers in numbers }

private func writeTexts(_ writer: inout JSONWriter, _ texts: [String]) {
    writer.array(texts) { $0.string($1) }
}

private func errorBody(_ error: any PikkuError) -> ErrorBody? {
    (error as? NameTaken).map { error in ErrorBody(code: "NameTaken") { $0.writeNameTaken(error) } }
}
