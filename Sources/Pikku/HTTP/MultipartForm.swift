/// `multipart/form-data` (RFC 7578) that is wholly in memory.
enum MultipartForm {
    struct Part {
        var name: String
        /// Empty for a file.
        var text: String
        /// Nil for a field without a file name.
        var file: File?
    }

    /// Nil for a body that does not follow the grammar.
    static func parts(_ body: [UInt8], boundary: String) -> [Part]? {
        guard !boundary.isEmpty, boundary.utf8.count <= 70 else { return nil }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter has no line end before it when nothing stands before it.
        var rest = ArraySlice(lineEnd + body)
        guard let first = rest.firstRange(of: delimiter) else { return nil }
        rest = rest[first.upperBound...]
        var parts: [Part] = []
        while !rest.starts(with: "--".utf8) {
            rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard rest.starts(with: lineEnd), let end = rest.firstRange(of: delimiter),
                let part = part(rest[..<end.lowerBound])
            else { return nil }
            parts.append(part)
            rest = rest[end.upperBound...]
        }
        return parts
    }

    /// - Parameter text: From the line end behind the delimiter to the one before the next.
    private static func part(_ text: ArraySlice<UInt8>) -> Part? {
        guard let head = text.firstRange(of: lineEnd + lineEnd) else { return nil }
        let headers = headers(text[..<head.lowerBound])
        guard let disposition = headers["content-disposition"].map(MediaType.init),
            disposition.essence == "form-data", let name = disposition.parameter("name")
        else { return nil }
        let content = Array(text[head.upperBound...])
        guard let fileName = disposition.parameter("filename") else {
            return String(validating: content, as: UTF8.self).map { Part(name: name, text: $0) }
        }
        let type = headers["content-type"] ?? "application/octet-stream"
        return Part(name: name, text: "", file: File(name: fileName, mediaType: type, bytes: content))
    }

    private static func headers(_ text: ArraySlice<UInt8>) -> [String: String] {
        let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.reduce(into: [:]) { headers, line in
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { return }
            headers[sides[0].lowercased()] = String(sides[1].drop(while: \.isWhitespace))
        }
    }
}

private let lineEnd = Array("\r\n".utf8)
