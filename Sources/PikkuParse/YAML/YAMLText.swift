import PikkuModel

/// The text of a YAML file as libyaml is to see it, and the way back from its marks.
///
/// libyaml's marks count Unicode scalars and leave out the byte order mark; locations count the file's bytes.
struct YAMLText: Sendable {
    let path: SourcePath
    let bytes: [UInt8]
    /// The length of the byte order mark.
    let start: Int
    /// The offset of every 64th scalar; empty for a text of ASCII alone, whose scalars are bytes.
    private let milestones: [Int]

    /// Refuses what is too large or not UTF-8.
    init(_ file: SourceFile, maximumSize: Int) throws(YAMLFault) {
        path = SourcePath(file.path)
        bytes = file.bytes
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.count <= maximumSize else {
            throw YAMLFault(.tooLarge(SourceLocation(path: path, start: 0, end: 0), maximumSize: maximumSize))
        }
        guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else {
            throw YAMLFault(.utf16(SourceLocation(path: path, start: 0, end: 2)))
        }
        milestones = try Self.milestones(of: bytes, from: start, path: path)
    }

    /// The offset of a scalar by its number; one behind the end counts as the end. O(1).
    func offset(ofScalar index: Int) -> Int {
        guard !milestones.isEmpty else { return min(start + index, bytes.count) }
        guard index / 64 < milestones.count else { return bytes.count }
        var offset = milestones[index / 64]
        for _ in 0..<index % 64 where offset < bytes.count { offset += width(ofScalarWith: bytes[offset]) }
        return min(offset, bytes.count)
    }

    /// From one offset to another, without white space at the end.
    func location(from start: Int, to end: Int) -> SourceLocation {
        var end = end
        while end > start, isWhitespace(bytes[end - 1]) { end -= 1 }
        return SourceLocation(path: path, start: start, end: end)
    }

    /// The scalar at an offset, or the point there at the end of a line.
    func location(at offset: Int) -> SourceLocation {
        guard offset < bytes.count, !bytes[offset].isLineEnd else {
            return SourceLocation(path: path, start: offset, end: offset)
        }
        let end = min(offset + width(ofScalarWith: bytes[offset]), bytes.count)
        return SourceLocation(path: path, start: offset, end: end)
    }

    /// The offset behind the tag and the anchor that begin here.
    func offset(behindPropertiesAt offset: Int, limit: Int) -> Int {
        var offset = offset
        while offset < limit, bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!") {
            while offset < limit, !isWhitespace(bytes[offset]) { offset += 1 }
            while offset < limit, isWhitespace(bytes[offset]) { offset += 1 }
        }
        return offset
    }

    private static func milestones(of bytes: [UInt8], from start: Int, path: SourcePath) throws(YAMLFault) -> [Int] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
        var milestones: [Int] = []
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes[start...].makeIterator()
        var offset = start
        var count = 0
        while true {
            if count % 64 == 0 { milestones.append(offset) }
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar):
                offset += scalar.count
                count += 1
            case .emptyInput:
                return milestones
            case .error(let length):
                throw YAMLFault(.invalidUTF8(SourceLocation(path: path, start: offset, end: offset + length)))
            }
        }
    }
}

/// A finding behind which nothing of the file can be read.
struct YAMLFault: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

private func width(ofScalarWith first: UInt8) -> Int {
    switch first {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
}

private func isWhitespace(_ byte: UInt8) -> Bool { byte.isLineEnd || byte.isBlank }

extension Diagnostic {
    fileprivate static func tooLarge(_ location: SourceLocation, maximumSize: Int) -> Self {
        Diagnostic("yaml-size", .error, "the file is larger than \(maximumSize) bytes", at: location)
    }

    fileprivate static func utf16(_ location: SourceLocation) -> Self {
        Diagnostic("yaml-encoding", .error, "the file is UTF-16; save it as UTF-8", at: location)
    }

    fileprivate static func invalidUTF8(_ location: SourceLocation) -> Self {
        Diagnostic("yaml-encoding", .error, "the text is not valid UTF-8 here", at: location)
    }
}
