import PikkuModel

/// The functions that a `Wirings` closure may call, and their arguments.
enum WiringSurface: Equatable {
    case wiring(WiringDeclaration.Kind)
    case group

    init?(_ name: String) {
        guard let surface = Self.all.first(where: { $0.name == name }) else { return nil }
        self = surface
    }

    static let names = all.map(\.name)

    private static let all: [WiringSurface] = WiringDeclaration.Kind.allCases.map(Self.wiring) + [.group]

    var name: String {
        switch self {
        case .wiring(.http): "wireHTTP"
        case .wiring(.channel): "wireChannel"
        case .wiring(.rpc): "wireRPC"
        case .wiring(.schedule): "wireScheduler"
        case .wiring(.queue): "wireQueueWorker"
        case .group: "wireGroup"
        }
    }

    var labels: [String] {
        switch self {
        case .wiring(.http): ["method", "route", "func", "query", "session", "permissions", "status"] + Self.common
        case .wiring(.channel):
            ["name", "route", "onConnect", "onDisconnect", "onMessage", "onMessageWiring", "events", "session"]
                + Self.common
        case .wiring(.rpc): ["name", "func", "session", "permissions"] + Self.common
        case .wiring(.schedule): ["name", "schedule", "timeZone", "func"] + Self.common
        case .wiring(.queue): ["name", "func", "concurrency", "retries"] + Self.common
        case .group: ["basePath", "tags", "middleware", "session", "permissions"]
        }
    }

    private static let common = ["tags", "middleware", "summary", "deprecated"]
}
