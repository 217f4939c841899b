/// One connection of a server: where the frames of a channel go.
///
/// A ``ChannelSession`` sends and closes one after the other, never at once.
public protocol ChannelConnection: Sendable {
    /// Sends a frame, which is a whole JSON text; suspends while the peer is slow, and ends when its task is cancelled.
    func send(_ frame: [UInt8]) async throws

    /// Ends the connection, without waiting for a peer that does not answer; the frames of the peer end with it.
    ///
    /// - Parameter reason: For people; at most 123 bytes, all that a close frame has room for.
    func close(_ code: ChannelCloseCode, _ reason: String) async throws

    /// Returns when the connection has ended, for calls that are under way while no frames are read, or when its task
    /// is cancelled.
    func ended() async
}

extension ChannelConnection {
    /// Leaves it to the end of the frames to tell.
    public func ended() async {
        while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
    }
}

/// Why a connection ends (RFC 6455, section 7.4, and IANA's registry of close codes).
public struct ChannelCloseCode: Hashable, Sendable {
    public var number: UInt16

    public init(_ number: UInt16) { self.number = number }

    public static let normal = ChannelCloseCode(1000)
    public static let goingAway = ChannelCloseCode(1001)
    public static let protocolError = ChannelCloseCode(1002)
    public static let unacceptableData = ChannelCloseCode(1003)
    public static let invalidText = ChannelCloseCode(1007)
    public static let policyViolation = ChannelCloseCode(1008)
    public static let messageTooBig = ChannelCloseCode(1009)
    public static let internalError = ChannelCloseCode(1011)
    public static let tryAgainLater = ChannelCloseCode(1013)
}
