/// How a journal lies in its file: a header, then records one behind the other.
///
/// The header is the name of the format, a random marker and a checksum. A record is the marker, the length of its
/// body, a checksum of both and the body. All numbers are little-endian. The marker tells where a record begins when
/// what lies before it is damaged; nobody who adds a job can know it.
struct JournalFormat: Sendable {
    static let headerSize = 16
    private static let name = Array("pikkuq1\n".utf8)
    private static let frameSize = 12

    let marker: UInt32

    init() { marker = .random(in: .min ... .max) }

    /// Nil for what is not the beginning of a journal.
    init?(header: ArraySlice<UInt8>) {
        var reader = JournalReader(header)
        guard header.count == Self.headerSize, reader.bytes(Self.name.count).map(Array.init) == Self.name,
            let marker = reader.integer(UInt32.self), let checksum = reader.integer(UInt32.self)
        else { return nil }
        self.marker = marker
        guard checksum == Checksum.of(self.marked(Self.name)) else { return nil }
    }

    var header: [UInt8] {
        var bytes = marked(Self.name)
        bytes.append(integer: Checksum.of(bytes))
        return bytes
    }

    func record(_ change: JobChange) -> [UInt8] {
        let body = change.bytes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.frameSize + body.count)
        bytes.append(integer: marker)
        bytes.append(integer: UInt32(truncatingIfNeeded: body.count))
        bytes.append(integer: Checksum.of(bytes + body))
        bytes += body
        return bytes
    }

    private func marked(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes.append(integer: marker)
        return bytes
    }
}

// MARK: - Reading

extension JournalFormat {
    /// What can be read of a file.
    struct Content {
        var changes: [JobChange] = []
        /// Where the last record ends that can be read.
        var end = JournalFormat.headerSize
        /// How many bytes before that end cannot be read.
        var damage = 0
    }

    /// Reads whatever can be read: a damaged record costs no other.
    func read(_ file: [UInt8]) -> Content {
        var content = Content()
        var position = Self.headerSize
        while position < file.count {
            guard let (change, next) = record(at: position, of: file) else {
                guard let marker = nextMarker(after: position, of: file) else { break }
                position = marker
                continue
            }
            content.changes.append(change)
            content.damage += position - content.end
            content.end = next
            position = next
        }
        return content
    }

    private func record(at position: Int, of file: [UInt8]) -> (JobChange, next: Int)? {
        var reader = JournalReader(file[position...])
        guard reader.integer(UInt32.self) == marker, let length = reader.integer(UInt32.self),
            let checksum = reader.integer(UInt32.self), let body = reader.bytes(Int(length)),
            checksum == Checksum.of(file[position..<position + 8] + body), let change = JobChange(body)
        else { return nil }
        return (change, body.endIndex)
    }

    private func nextMarker(after position: Int, of file: [UInt8]) -> Int? {
        var sought: [UInt8] = []
        sought.append(integer: marker)
        var position = position + 1
        while position + Self.frameSize <= file.count {
            guard let first = file[position...].firstIndex(of: sought[0]) else { return nil }
            if file[first...].starts(with: sought) { return first }
            position = first + 1
        }
        return nil
    }
}

/// CRC-32 as in IEEE 802.3.
enum Checksum {
    private static let table: [UInt32] = (0..<256).map { index in
        var value = UInt32(index)
        for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
        return value
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var state = ~UInt32(0)
        for byte in bytes { state = table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ (state >> 8) }
        return ~state
    }
}
