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
    public struct AsyncIterator: AsyncIteratorProtocol {
        let produce: () async throws -> [UInt8]?

        public mutating func next() async throws -> [UInt8]? { try await produce() }
    }

    private let iterator: @Sendable () -> AsyncIterator

    /// Encodes the elements of another sequence.
    init<Source: AsyncSequence & Sendable>(
        _ source: Source, _ encode: @escaping @Sendable (Source.Element) throws -> [UInt8]
    ) {
        iterator = {
            var elements = source.makeAsyncIterator()
            return AsyncIterator {
                guard let element = try await elements.next() else { return nil }
                return try encode(element)
            }
        }
    }

    /// Encodes the texts of another stream; a failure is encoded as well, and is the last.
    init(_ source: AnswerStream, _ encode: @escaping @Sendable (Result<[UInt8], any Error>) -> [UInt8]) {
        iterator = {
            var texts: AsyncIterator? = source.makeAsyncIterator()
            return AsyncIterator {
                do {
                    guard let text = try await texts?.next() else { return nil }
                    return encode(.success(text))
                } catch {
                    texts = nil
                    return encode(.failure(error))
                }
            }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { iterator() }
}
