/// The two directions: bytes to a value, and a value to bytes.
public enum JSON {
    /// What an input may cost.
    public struct Limits: Hashable, Sendable {
        /// How deep arrays and objects may nest.
        public var depth: Int
        /// How long a text may be.
        public var bytes: Int
        /// How many problems are collected before reading stops; at least 1.
        public var problems: Int

        public init(depth: Int = 128, bytes: Int = 10 << 20, problems: Int = 32) {
            self.depth = max(0, depth)
            self.bytes = max(0, bytes)
            self.problems = max(1, problems)
        }
    }

    /// Reads a text that is one JSON value: `JSON.read(body) { $0.readUser() }`.
    ///
    /// - Parameters:
    ///   - source: What the problems say of where they were found.
    ///   - attachments: The files that ``JSONReader/file(maxSize:mediaTypes:)`` finds, by the name in the text.
    @inlinable
    public static func read<Value>(
        _ bytes: UnsafeRawBufferPointer,
        limits: Limits = Limits(),
        in source: Problem.Source = .body,
        attachments: [String: File] = [:],
        _ value: (inout JSONReader) -> Value?
    ) -> Result<Value, JSONProblems> {
        var reader = JSONReader(bytes, limits: limits, in: source, attachments: attachments)
        let result = value(&reader)
        if let problems = reader.finish() { return .failure(problems) }
        guard let result else { return .failure(reader.unexplainedFailure()) }
        return .success(result)
    }

    @inlinable
    public static func read<Value>(
        _ bytes: [UInt8],
        limits: Limits = Limits(),
        in source: Problem.Source = .body,
        attachments: [String: File] = [:],
        _ value: (inout JSONReader) -> Value?
    ) -> Result<Value, JSONProblems> {
        bytes.withUnsafeBytes { read($0, limits: limits, in: source, attachments: attachments, value) }
    }

    /// Copies bytes that are not contiguous in memory.
    @inlinable
    public static func read<Value>(
        _ bytes: some Sequence<UInt8>,
        limits: Limits = Limits(),
        in source: Problem.Source = .body,
        attachments: [String: File] = [:],
        _ value: (inout JSONReader) -> Value?
    ) -> Result<Value, JSONProblems> {
        let result = bytes.withContiguousStorageIfAvailable { buffer in
            read(UnsafeRawBufferPointer(buffer), limits: limits, in: source, attachments: attachments, value)
        }
        return result ?? read(Array(bytes), limits: limits, in: source, attachments: attachments, value)
    }

    /// Writes one JSON value: `JSON.write { $0.writeUser(user) }`.
    ///
    /// Fails when a part of the value has no JSON, such as a number that is not finite.
    @inlinable
    public static func write(_ value: (inout JSONWriter) -> Void) -> Result<[UInt8], JSONProblems> {
        var writer = JSONWriter()
        value(&writer)
        return writer.finish()
    }
}
