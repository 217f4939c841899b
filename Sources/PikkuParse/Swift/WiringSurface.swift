package import PikkuModel

/// The functions that a `Wirings` closure may call.
package enum WiringSurface: Equatable {
    case wiring(WiringDeclaration.Kind)
    case group

    init?(_ name: String) {
        guard let surface = Self.all.first(where: { $0.name == name }) else { return nil }
        self = surface
    }

    package static let names = all.map(\.name)

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
}
