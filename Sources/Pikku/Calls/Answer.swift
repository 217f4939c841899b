/// What a call gave, encoded for any transport.
public struct Answer: Sendable {
    public enum Body: Sendable {
        case none
        /// A whole JSON text.
        case json([UInt8])
        case stream(AnswerStream)
    }

    public var body: Body
    /// For transports that have a place for them.
    public var headers: HTTPFields = [:]

    public init(_ body: Body) { self.body = body }
}

/// Whole texts, one after the other; each is made when it is asked for.
public struct AnswerStream: AsyncSequence, Sendable {
    /// A text, and the ID of the ``StreamEvent`` that it was made of.
    struct Event: Sendable {
        var text: [UInt8]
        var id: String?
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        private let produce: () async throws -> Event?

        init(_ produce: @escaping () async throws -> Event?) { self.produce = produce }

        public mutating func next() async throws -> [UInt8]? { try await produce()?.text }

        mutating func nextEvent() async throws -> Event? { try await produce() }
    }

    private let iterator: @Sendable () -> AsyncIterator

    init(_ iterator: @escaping @Sendable () -> AsyncIterator) { self.iterator = iterator }

    /// Encodes the elements of another sequence.
    init<Source: AsyncSequence & Sendable>(
        _ source: Source, _ encode: @escaping @Sendable (Source.Element) throws -> [UInt8]
    ) {
        self.init {
            var elements = source.makeAsyncIterator()
            return AsyncIterator {
                guard let element = try await elements.next() else { return nil }
                return Event(text: try encode(element), id: (element as? any StreamEvent)?.eventID)
            }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { iterator() }
}
