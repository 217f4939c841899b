/// The wirings so far, by what tells them apart.
struct WiringTable: Sendable {
    private struct Entry: Sendable {
        var transport: Wiring.Transport
        var origin: Origin
        var location: SourceLocation
    }

    private(set) var wirings: [Wiring] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var entries: [String: Entry] = [:]

    /// Keeps a wiring that is new. One that Swift and a manifest both have is kept once.
    mutating func add(_ wiring: Wiring, origin: Origin, nameLocation: SourceLocation) {
        let entry = Entry(transport: wiring.transport, origin: origin, location: nameLocation)
        for key in wiring.transport.keys {
            guard let known = entries[key] else { continue }
            let isSame = known.transport == wiring.transport && known.origin != origin
            if !isSame {
                diagnostics.append(duplicate(wiring.transport, at: nameLocation, known.transport, known.location))
            }
            return
        }
        for key in wiring.transport.keys { entries[key] = entry }
        wirings.append(wiring)
    }
}

extension WiringTable {
    /// Whether a function is callable under its own name, so that exposing it adds nothing.
    func hasProcedure(of function: Function) -> Bool {
        guard case .rpc(let procedure) = entries["rpc \(function.name)"]?.transport else { return false }
        return procedure.function == function.name
    }
}

extension Wiring.Transport {
    /// Two wirings that share one of these cannot both be served.
    fileprivate var keys: [String] {
        switch self {
        case .http(let route): ["\(route.method.token) \(route.path.structure)"]
        case .channel(let channel): ["channel \(channel.name)", "connect \(channel.path.structure)"]
        case .rpc(let procedure):
            ["rpc \(procedure.name)", "POST \(RoutePath([.literal("rpc"), .literal(procedure.name)]).structure)"]
        case .schedule(let schedule): ["schedule \(schedule.name)"]
        case .queue(let worker): ["queue \(worker.name)"]
        }
    }
}

extension RoutePath {
    /// The path without the names of parameters, which tell no requests apart.
    fileprivate var structure: String {
        segments.reduce(into: "") { text, segment in
            switch segment {
            case .literal(let literal): text += "/" + literal
            case .parameter: text += "/\u{1}"
            case .wildcard: text += "/\u{2}"
            }
        }
    }
}

extension [Wiring] {
    /// By transport, then routes by path and method, the others by name.
    func inOrder() -> [Wiring] {
        map { (order: $0.transport.order, wiring: $0) }.sorted { $0.order < $1.order }.map(\.wiring)
    }
}

extension Wiring.Transport {
    fileprivate var order: (Int, String, String) {
        switch self {
        case .http(let route): (0, route.path.text, route.method.rawValue)
        case .channel(let channel): (1, channel.name, "")
        case .rpc(let procedure): (2, procedure.name, "")
        case .schedule(let schedule): (3, schedule.name, "")
        case .queue(let worker): (4, worker.name, "")
        }
    }
}

private func duplicate(
    _ transport: Wiring.Transport, at location: SourceLocation, _ known: Wiring.Transport, _ first: SourceLocation
) -> Diagnostic {
    let note = [Diagnostic.Note("first wired here", at: first)]
    switch (transport, known) {
    case (.http(let route), .http(let other)) where route.path != other.path:
        return Diagnostic(
            "ambiguous-route", .error,
            "\(transport.title) and \(known.title) take the same requests; name the parameters alike", at: location,
            notes: note)
    case (.channel(let channel), .channel(let other)) where channel.name != other.name:
        return Diagnostic(
            "duplicate-route", .error, "two channels are at '\(channel.path.text)'", at: location, notes: note)
    case (.http, _), (_, .http):
        return Diagnostic("duplicate-route", .error, "'\(transport.title)' is wired twice", at: location, notes: note)
    case (.channel, _):
        return Diagnostic(
            "duplicate-channel", .error, "another channel is named '\(transport.title)'", at: location, notes: note)
    case (.rpc, _):
        return Diagnostic(
            "duplicate-rpc", .error, "another RPC is named '\(transport.title)'", at: location, notes: note)
    case (.schedule, _):
        return Diagnostic(
            "duplicate-schedule", .error, "another schedule is named '\(transport.title)'", at: location, notes: note)
    case (.queue, _):
        return Diagnostic(
            "duplicate-queue", .error, "another queue is named '\(transport.title)'", at: location, notes: note)
    }
}
