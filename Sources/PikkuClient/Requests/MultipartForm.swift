/// A form with files (RFC 7578), whose content is made while it is sent.
struct MultipartForm: Sendable {
    fileprivate enum Piece: Sendable {
        case bytes([UInt8])
        case file(File.Content)
    }

    private let boundary: String
    private let pieces: [Piece]
    /// Nil where the size of a file is not known.
    let length: Int?

    init(_ texts: [(name: String, text: String)], _ fields: [FileField]) {
        let boundary = "pikku-" + (0..<4).map { _ in String(UInt32.random(in: .min ... .max), radix: 36) }.joined()
        var pieces = texts.map { name, text in
            Piece.bytes(Array((head(boundary, name) + "\r\n\r\n" + text + "\r\n").utf8))
        }
        var length: Int? = 0
        for (name, file) in fields.flatMap({ field in field.files.map { (field.name, $0) } }) {
            let type = file.mediaType.filter { $0 != "\r\n" && !$0.isNewline }
            let head = head(boundary, name) + "; filename=\"\(escaped(file.name))\"\r\nContent-Type: \(type)\r\n\r\n"
            pieces += [.bytes(Array(head.utf8)), .file(file.content), .bytes(Array("\r\n".utf8))]
            length = length.flatMap { sum in file.size.map { sum + $0 } }
        }
        pieces.append(.bytes(Array("--\(boundary)--\r\n".utf8)))
        self.boundary = boundary
        self.pieces = pieces
        self.length = length.map { pieces.reduce($0) { $0 + $1.count } }
    }

    var mediaType: String { "multipart/form-data; boundary=\(boundary)" }

    var content: File.Content {
        File.Content { [pieces] in Content(pieces: pieces) }
    }

    private struct Content: AsyncSequence, Sendable {
        let pieces: [Piece]

        func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces[...]) }

        struct Iterator: AsyncIteratorProtocol {
            var pieces: ArraySlice<Piece>
            var file: File.Chunks?

            mutating func next() async throws -> [UInt8]? {
                while true {
                    if let chunk = try await file?.next() { return chunk }
                    file = nil
                    switch pieces.popFirst() {
                    case .bytes(let bytes): return bytes
                    case .file(let content): file = content.makeAsyncIterator()
                    case nil: return nil
                    }
                }
            }
        }
    }
}

extension MultipartForm.Piece {
    /// Of files nothing, since their own sizes tell.
    fileprivate var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .file: 0
        }
    }
}

private func head(_ boundary: String, _ name: String) -> String {
    "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(name))\""
}

/// As browsers do (HTML, section 4.10.21.8): what would end the name is percent-encoded.
private func escaped(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
        switch scalar {
        case "\"": result += "%22"
        case "\r": result += "%0D"
        case "\n": result += "%0A"
        case let scalar: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
