/// Keeps the bytes of a file that arrives: a short one in memory, a longer one in a temporary file.
struct FileSpool {
    private(set) var size = 0
    private var unwritten: [UInt8] = []
    private var file: TemporaryFile?
    private let bytesInMemory: Int

    init(bytesInMemory: Int) { self.bytesInMemory = bytesInMemory }

    mutating func append(_ bytes: ArraySlice<UInt8>) async throws {
        unwritten += bytes
        size += bytes.count
        if unwritten.count > bytesInMemory { try await write() }
    }

    /// Everything that was kept, as one file.
    mutating func finish(name: String, mediaType: String) async throws -> File {
        guard file != nil else { return File(name: name, mediaType: mediaType, bytes: unwritten) }
        try await write()
        guard let file else { return File(name: name, mediaType: mediaType, bytes: []) }
        return File(name: name, mediaType: mediaType, size: size) { TemporaryFileBytes(file: file) }
    }

    private mutating func write() async throws {
        let target = try file ?? TemporaryFile()
        file = target
        let offset = size - unwritten.count
        let bytes = unwritten
        unwritten = []
        try await target.write(bytes, at: offset)
    }
}

/// Can be read any number of times.
private struct TemporaryFileBytes: AsyncSequence, Sendable {
    let file: TemporaryFile

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(file: file) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let file: TemporaryFile
        private var offset = 0

        init(file: TemporaryFile) { self.file = file }

        mutating func next() async throws -> [UInt8]? {
            let bytes = try await file.read(at: offset, count: 64 << 10)
            offset += bytes.count
            return bytes.isEmpty ? nil : bytes
        }
    }
}
