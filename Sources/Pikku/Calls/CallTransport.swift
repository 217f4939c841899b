/// What a call came through.
public enum CallTransport: String, Hashable, Sendable {
    case http, rpc, channel, queue, schedule

    /// Whether somebody waits for the answer.
    var hasCaller: Bool {
        switch self {
        case .http, .rpc, .channel: true
        case .queue, .schedule: false
        }
    }
}
