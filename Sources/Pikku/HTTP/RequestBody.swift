import Synchronization

/// The body of a request: whole, or chunks as they arrive, which can be read once.
public struct RequestBody: Sendable, AsyncSequence {
    public typealias Element = [UInt8]

    public static let empty = RequestBody([])

    /// What has been said of its length in advance; nil when nothing has.
    public let size: Int?
    private let storage: Storage

    private enum Storage {
        case whole([UInt8])
        case arriving(ArrivingBody)
    }

    public init(_ bytes: [UInt8]) {
        size = bytes.count
        storage = .whole(bytes)
    }

    public init<Chunks: AsyncSequence & Sendable>(size: Int? = nil, _ chunks: Chunks) where Chunks.Element == [UInt8] {
        self.size = size
        storage = .arriving(
            ArrivingBody {
                var iterator = chunks.makeAsyncIterator()
                return AsyncIterator { try await iterator.next() }
            })
    }

    /// Of chunks that have been read before it throws ``BodyAlreadyRead`` for the first.
    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .whole(let bytes):
            var rest = bytes.isEmpty ? nil : bytes
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        case .arriving(let body):
            return body.begin() ?? AsyncIterator { throw BodyAlreadyRead() }
        }
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        let read: () async throws -> [UInt8]?

        public mutating func next() async throws -> [UInt8]? { try await read() }
    }

    /// All of it; throws ``ContentTooLarge`` as soon as it is known to be longer than the limit.
    public func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let size, size > limit { throw ContentTooLarge(limit: limit) }
        if case .whole(let bytes) = storage { return bytes }
        var bytes: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= limit - bytes.count else { throw ContentTooLarge(limit: limit) }
            // Most bodies are one chunk, which need not be copied.
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        }
        return bytes
    }

    /// Whether there is not one byte; reads the first where nothing has been said of the length.
    func isEmpty() async throws -> Bool {
        if let size { return size == 0 }
        for try await chunk in self where !chunk.isEmpty { return false }
        return true
    }
}

/// A body that arrives over a connection was read a second time: a mistake of the program.
public struct BodyAlreadyRead: Error {}

private final class ArrivingBody: Sendable {
    private let start: @Sendable () -> RequestBody.AsyncIterator
    private let hasBegun = Mutex(false)

    init(_ start: @escaping @Sendable () -> RequestBody.AsyncIterator) { self.start = start }

    /// Nil from the second time on.
    func begin() -> RequestBody.AsyncIterator? {
        let isFirst = hasBegun.withLock { hasBegun in
            defer { hasBegun = true }
            return !hasBegun
        }
        return isFirst ? start() : nil
    }
}

extension ContentTooLarge {
    init(limit: Int) { self.init("a body must not be longer than \(limit) bytes") }
}
