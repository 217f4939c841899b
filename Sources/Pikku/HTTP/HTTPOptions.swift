/// What a request may cost beside the limits of its JSON, and how answers behave.
public struct HTTPOptions: Hashable, Sendable {
    /// The most fields of a query or a form, or parts of a multipart form.
    public var fields: Int
    /// The longest multipart body, unless each of its files has a `maxSize` of its own.
    public var uploadBytes: Int
    /// How much of a file is kept in memory; a longer one is kept in a temporary file.
    public var fileBytesInMemory: Int
    /// How long a stream is silent before a comment shows that it is alive; nil for none.
    public var heartbeat: Duration?

    public init(
        fields: Int = 1000, uploadBytes: Int = 10 << 20, fileBytesInMemory: Int = 64 << 10,
        heartbeat: Duration? = .seconds(15)
    ) {
        self.fields = max(0, fields)
        self.uploadBytes = max(0, uploadBytes)
        self.fileBytesInMemory = max(0, fileBytesInMemory)
        self.heartbeat = heartbeat
    }
}
