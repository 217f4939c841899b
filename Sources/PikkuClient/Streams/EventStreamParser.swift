/// An event of a stream (HTML, section 9.2).
struct ServerSentEvent: Hashable, Sendable {
    var name: String
    var data: [UInt8]
    /// What a client says to go on behind this event; empty without one.
    var lastEventID: String
}

/// Takes an event stream apart, wherever its pieces are cut.
struct EventStreamParser: Sendable {
    private(set) var lastEventID = ""
    /// In milliseconds: how long to wait before the connection is opened again.
    private(set) var retryDelay: Int?
    private var line: [UInt8] = []
    private var isFirstLine = true
    private var endedWithCarriageReturn = false
    private var name = ""
    private var data: [UInt8] = []
    private var hasData = false

    /// - Parameter lastEventID: That of the stream which this one goes on with.
    init(lastEventID: String = "") { self.lastEventID = lastEventID }

    /// The events that end in the next piece.
    mutating func events(in chunk: [UInt8]) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        var rest = chunk[...]
        if endedWithCarriageReturn, rest.first == lineFeed { rest = rest.dropFirst() }
        if !chunk.isEmpty { endedWithCarriageReturn = false }
        while let end = rest.firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }) {
            line += rest[..<end]
            var next = end + 1
            if rest[end] == carriageReturn {
                if next == rest.endIndex {
                    endedWithCarriageReturn = true
                } else if rest[next] == lineFeed {
                    next += 1
                }
            }
            rest = rest[next...]
            if let event = finishLine() { events.append(event) }
        }
        line += rest
        return events
    }

    /// What has been read of an event that has not ended.
    var unfinishedBytes: Int { line.count + data.count }

    private mutating func finishLine() -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine, line.starts(with: byteOrderMark) { line.removeFirst(byteOrderMark.count) }
        isFirstLine = false
        if line.isEmpty { return finishEvent() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event": name = String(decoding: value, as: UTF8.self)
        case "data":
            if hasData { data.append(lineFeed) }
            data += value
            hasData = true
        case "id": if !value.contains(0) { lastEventID = String(decoding: value, as: UTF8.self) }
        case "retry": if let delay = Int(String(decoding: value, as: UTF8.self)), delay >= 0 { retryDelay = delay }
        default: break
        }
        return nil
    }

    private mutating func finishEvent() -> ServerSentEvent? {
        defer {
            name = ""
            data = []
            hasData = false
        }
        if !hasData { return nil }
        return ServerSentEvent(name: name.isEmpty ? "message" : name, data: data, lastEventID: lastEventID)
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
