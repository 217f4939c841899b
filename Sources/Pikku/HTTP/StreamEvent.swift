/// An element of a stream that a client can resume behind: its ID comes back as ``PikkuCall/lastEventID``.
public protocol StreamEvent: Sendable {
    /// Without line breaks and NUL: an event with such an ID is sent without it.
    var eventID: String { get }
}

extension PikkuCall {
    /// The ID of the last event of this stream that the client has seen, by `Last-Event-ID`.
    public var lastEventID: String? {
        HTTPField.Name("Last-Event-ID").flatMap { context.request?.headers[$0] }
    }
}
