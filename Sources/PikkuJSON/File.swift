/// An uploaded file.
///
/// Its bytes are an asynchronous sequence, so that a large file need not be in memory.
public struct File: Sendable {
    /// As the client calls it; not safe as a path.
    public var name: String
    /// Such as `image/png`, as the client says.
    public var mediaType: String
    /// In bytes; nil when it is not known before the bytes have been read.
    public var size: Int?
    public var content: Content

    public init(name: String, mediaType: String = "application/octet-stream", bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        size = bytes.count
        content = Content(bytes)
    }

    /// - Parameter content: Called once for each time that the content is read.
    public init<Bytes: AsyncSequence & Sendable>(
        name: String, mediaType: String, size: Int? = nil, content: @escaping @Sendable () -> Bytes
    ) where Bytes.Element == [UInt8] {
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.content = Content(content)
    }

    /// The bytes in chunks of any length.
    public struct Content: AsyncSequence, Sendable {
        public typealias Element = [UInt8]

        private let make: @Sendable () -> Chunks

        public init(_ bytes: [UInt8]) {
            make = { Chunks(chunk: bytes) }
        }

        /// - Parameter bytes: Called once for each time that the content is read.
        public init<Bytes: AsyncSequence & Sendable>(_ bytes: @escaping @Sendable () -> Bytes)
        where Bytes.Element == [UInt8] {
            make = { Chunks(bytes().makeAsyncIterator()) }
        }

        public func makeAsyncIterator() -> Chunks { make() }

        /// All bytes at once, or nil when there are more than `limit`.
        public func bytes(upTo limit: Int) async throws -> [UInt8]? {
            var bytes: [UInt8] = []
            for try await chunk in self {
                guard bytes.count + chunk.count <= limit else { return nil }
                bytes += chunk
            }
            return bytes
        }
    }

    public struct Chunks: AsyncIteratorProtocol {
        private var read: () async throws -> [UInt8]?

        init(chunk: [UInt8]) {
            var rest: [UInt8]? = chunk
            read = {
                defer { rest = nil }
                return rest
            }
        }

        init<Iterator: AsyncIteratorProtocol>(_ iterator: Iterator) where Iterator.Element == [UInt8] {
            var iterator = iterator
            read = { try await iterator.next() }
        }

        public mutating func next() async throws -> [UInt8]? { try await read() }
    }

    /// All bytes at once, or nil when there are more than `limit`.
    public func bytes(upTo limit: Int) async throws -> [UInt8]? {
        if let size, size > limit { return nil }
        return try await content.bytes(upTo: limit)
    }
}
