/// Takes the answers on an HTTP/1 connection apart, by the letter of RFC 9112.
struct AnswerReader {
    struct Answer {
        var status: Int
        /// Names in lower case.
        var fields: [(name: String, value: String)] = []
        var body: [UInt8] = []

        subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
    }

    enum Fault: Error, Equatable {
        /// The end came too early.
        case cut
        case malformed(String)
    }

    /// What is behind the last answer; behind an upgrade, what is no longer HTTP.
    private(set) var rest: ArraySlice<UInt8>
    private var isUpgraded = false

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Up to the end, or to an upgrade.
    func all() throws(Fault) -> [Answer] {
        var reader = self
        var answers: [Answer] = []
        while let answer = try reader.next() { answers.append(answer) }
        return answers
    }

    mutating func next() throws(Fault) -> Answer? {
        guard !rest.isEmpty, !isUpgraded else { return nil }
        var answer = Answer(status: try status(line()))
        while true {
            let line = try line()
            if line.isEmpty { break }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(isToken) else {
                throw .malformed("field '\(line)'")
            }
            let value = parts[1].drop { $0 == " " }
            answer.fields.append((parts[0].lowercased(), String(value)))
        }
        isUpgraded = answer.status == 101
        if answer.status >= 200, answer.status != 204, answer.status != 304 { answer.body = try body(answer) }
        return answer
    }

    private func status(_ line: String) throws(Fault) -> Int {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "HTTP/1.1", parts[1].count == 3, let status = Int(parts[1]),
            (100...599).contains(status)
        else { throw .malformed("status line '\(line)'") }
        return status
    }

    private mutating func body(_ answer: Answer) throws(Fault) -> [UInt8] {
        let lengths = answer.fields.filter { $0.name == "content-length" }
        let isChunked = answer["transfer-encoding"] == "chunked"
        if isChunked, lengths.isEmpty { return try chunks() }
        guard !isChunked, lengths.count == 1, let length = Int(lengths[0].value), length >= 0 else {
            throw .malformed("the length of the body is not clear")
        }
        return try take(length)
    }

    private mutating func chunks() throws(Fault) -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let line = try line()
            guard let length = Int(line, radix: 16), length >= 0 else { throw .malformed("chunk size '\(line)'") }
            body += try take(length)
            guard try self.line().isEmpty else { throw .malformed("text behind a chunk") }
            if length == 0 { return body }
        }
    }

    private mutating func take(_ count: Int) throws(Fault) -> [UInt8] {
        guard rest.count >= count else { throw .cut }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// Without its end, which must be CR and LF together.
    private mutating func line() throws(Fault) -> String {
        guard let end = rest.firstIndex(where: { $0 < 0x20 && $0 != 0x09 }) else { throw .cut }
        guard rest[end] == 0x0D else { throw .malformed("a control character") }
        guard end + 1 < rest.endIndex else { throw .cut }
        guard rest[end + 1] == 0x0A else { throw .malformed("a CR alone") }
        defer { rest = rest[(end + 2)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}

/// RFC 9110, section 5.6.2.
private func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
