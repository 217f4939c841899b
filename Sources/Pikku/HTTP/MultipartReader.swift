/// Reads `multipart/form-data` (RFC 7578) part by part while it arrives, in chunks of any cut.
///
/// Throws ``JSONProblems`` for a body that does not follow the grammar, ``ContentTooLarge`` for one over the limit.
struct MultipartReader {
    private var chunks: RequestBody.AsyncIterator
    private let limit: Int
    private var received = 0
    /// What has arrived; what is before the position has been taken.
    private var buffer = lineEnd
    private var position = 0
    private let delimiter: [UInt8]
    private var isAtEnd = false

    /// Throws before anything is read when the length said in advance is over the limit.
    init(_ body: RequestBody, boundary: String?, limit: Int) throws {
        guard let boundary, (1...70).contains(boundary.utf8.count) else { throw Self.malformed }
        if let size = body.size, size > limit { throw ContentTooLarge(limit: limit) }
        chunks = body.makeAsyncIterator()
        self.limit = limit
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// The headers of the next part; passes over what is left of the one before. Nil behind the last.
    mutating func nextPart() async throws -> PartHead? {
        if isAtEnd { return nil }
        while try await nextChunk() != nil {}
        position += delimiter.count
        while buffer.count - position < 2 { try await fill() }
        if buffer[position...].starts(with: "--".utf8) {
            isAtEnd = true
            return nil
        }
        guard let head = PartHead(try await takeHead()) else { throw Self.malformed }
        return head
    }

    /// More of the content of the current part; nil at its end.
    mutating func nextChunk() async throws -> ArraySlice<UInt8>? {
        while true {
            let (end, isDelimiter) = endOfContent()
            if end > position {
                defer { position = end }
                return buffer[position..<end]
            }
            if isDelimiter { return nil }
            try await fill()
        }
    }

    /// Where content stops, as far as it has arrived: at the delimiter, or at what may become one.
    private func endOfContent() -> (Int, isDelimiter: Bool) {
        buffer.withUnsafeBufferPointer { bytes in
            for start in position..<bytes.count where bytes[start] == UInt8(ascii: "\r") {
                let count = min(delimiter.count, bytes.count - start)
                if (1..<count).allSatisfy({ bytes[start + $0] == delimiter[$0] }) {
                    return (start, count == delimiter.count)
                }
            }
            return (bytes.count, false)
        }
    }

    /// From behind the delimiter up to the empty line, which is passed over.
    private mutating func takeHead() async throws -> ArraySlice<UInt8> {
        var searched = 0
        while true {
            if let end = buffer[(position + searched)...].firstRange(of: lineEnd + lineEnd) {
                guard end.lowerBound - position <= Self.maximumHead else { throw Self.malformed }
                defer { position = end.upperBound }
                return buffer[position..<end.lowerBound]
            }
            guard buffer.count - position <= Self.maximumHead else { throw Self.malformed }
            searched = max(0, buffer.count - position - 3)
            try await fill()
        }
    }

    private mutating func fill() async throws {
        guard let chunk = try await chunks.next() else { throw Self.malformed }
        guard chunk.count <= limit - received else { throw ContentTooLarge(limit: limit) }
        received += chunk.count
        if position == buffer.count {
            buffer = chunk
        } else {
            buffer.removeSubrange(..<position)
            buffer += chunk
        }
        position = 0
    }

    /// In bytes, of the headers of one part.
    private static let maximumHead = 8 << 10
    private static let malformed = JSONProblems.notReadable("a multipart form with a boundary")
}

private let lineEnd = Array("\r\n".utf8)
