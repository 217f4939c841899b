/// What a call came through.
public enum CallTransport: String, Hashable, Sendable {
    case http, rpc, channel, queue, schedule
}
