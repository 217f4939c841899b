import PikkuModel

/// The functions that have a body in Swift.
struct ServedFunctions {
    private let names: Set<String>

    init(_ project: Project) {
        names = Set(project.functions.lazy.filter { $0.origin == .swift }.map(\.name))
    }

    func contains(_ function: String) -> Bool { names.contains(function) }

    /// A channel without the functions that have no body yet.
    func part(of channel: Channel) -> Channel {
        var part = channel
        part.onConnect = channel.onConnect.flatMap { contains($0) ? $0 : nil }
        part.onDisconnect = channel.onDisconnect.flatMap { contains($0) ? $0 : nil }
        part.onMessage = channel.onMessage.flatMap { contains($0) ? $0 : nil }
        part.actions = channel.actions.filter { contains($0.function) }
        return part
    }
}
