/// The body of a request: whole, or chunks as they arrive, which can be read once.
public struct RequestBody: Sendable, AsyncSequence {
    public typealias Element = [UInt8]

    public static let empty = RequestBody([])

    /// What has been said of its length in advance; nil when nothing has.
    public let size: Int?
    private let start: @Sendable () -> AsyncIterator

    public init(_ bytes: [UInt8]) {
        size = bytes.count
        start = {
            var rest = bytes.isEmpty ? nil : bytes
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        }
    }

    public init<Chunks: AsyncSequence & Sendable>(size: Int? = nil, _ chunks: Chunks) where Chunks.Element == [UInt8] {
        self.size = size
        start = {
            var iterator = chunks.makeAsyncIterator()
            return AsyncIterator { try await iterator.next() }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { start() }

    public struct AsyncIterator: AsyncIteratorProtocol {
        let read: () async throws -> [UInt8]?

        public mutating func next() async throws -> [UInt8]? { try await read() }
    }

    /// All of it; throws ``ContentTooLarge`` as soon as it is known to be longer than the limit.
    public func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let size, size > limit { throw ContentTooLarge(limit: limit) }
        var bytes: [UInt8] = []
        for try await chunk in self {
            guard bytes.count + chunk.count <= limit else { throw ContentTooLarge(limit: limit) }
            bytes += chunk
        }
        return bytes
    }
}

extension ContentTooLarge {
    init(limit: Int) { self.init("a body must not be longer than \(limit) bytes") }
}
