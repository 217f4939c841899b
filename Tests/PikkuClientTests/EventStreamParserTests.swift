import Testing

@testable import PikkuClient

@Suite struct EventStreamParserTests {
    private let text =
        "\u{FEFF}: hello\r\nid: 1\ndata: one\n\nevent: big\rid:2\rdata:two\r\rdata\ndata:  x\n\nretry: 30\n\nid: 3\n\ndata: lost"

    private let events = [
        ServerSentEvent(name: "message", data: Array("one".utf8), lastEventID: "1"),
        ServerSentEvent(name: "big", data: Array("two".utf8), lastEventID: "2"),
        ServerSentEvent(name: "message", data: Array("\n x".utf8), lastEventID: "2"),
    ]

    @Test(arguments: [1, 2, 3, 5, 1000])
    func `events are the same wherever the text is cut`(size: Int) {
        var parser = EventStreamParser()
        let bytes = Array(text.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        let found = pieces.flatMap { parser.events(in: $0) }
        #expect(found == events)
        #expect(parser.lastEventID == "3" && parser.retryDelay == 30)
    }

    @Test func `a line break of two characters is one`() {
        var parser = EventStreamParser()
        #expect(parser.events(in: Array("data: a\r".utf8)) == [])
        #expect(parser.events(in: Array("\n".utf8)) == [])
        #expect(parser.events(in: Array("\r\n".utf8)).map(\.data) == [Array("a".utf8)])
    }

    @Test func `what is no field is passed over`() {
        var parser = EventStreamParser(lastEventID: "7")
        let events = parser.events(in: Array("id: a\0b\nretry: soon\ndatas: 1\n:data: 2\ndata: 3\n\n".utf8))
        #expect(events == [ServerSentEvent(name: "message", data: Array("3".utf8), lastEventID: "7")])
        #expect(parser.retryDelay == nil)
    }
}
