import Foundation
import Pikku
import Synchronization
import TestSupport
import Testing

/// Every subscriber gets each event once and in order, and none waits for another.
@Suite(.timeLimit(.minutes(2)), .timely) struct EventHubTests {
    private let hub = InMemoryEventHub()

    @Test func aThousandSubscribersGetAHundredEventsEach() async throws {
        let expected = (0..<100).map { "event \($0)" }
        try await withThrowingTaskGroup(of: [String].self) { subscribers in
            for _ in 0..<1000 {
                let events = try await hub.subscribe(to: "news")
                subscribers.addTask { try await texts(events.prefix(100)) }
            }
            for event in expected { try await hub.publish(Array(event.utf8), to: "news") }
            for try await texts in subscribers { #expect(texts == expected) }
        }
    }

    @Test func allSeeOneOrderWhoeverPublishes() async throws {
        let subscriptions = [try await hub.subscribe(to: "news"), try await hub.subscribe(to: "news")]
        await withTaskGroup { publishers in
            for publisher in 0..<8 {
                publishers.addTask {
                    for number in 0..<50 { try? await hub.publish(Array("\(publisher) \(number)".utf8), to: "news") }
                }
            }
        }
        let first = try await texts(subscriptions[0].prefix(400))
        #expect(try await texts(subscriptions[1].prefix(400)) == first)
        for publisher in 0..<8 {
            #expect(first.filter { $0.hasPrefix("\(publisher) ") } == (0..<50).map { "\(publisher) \($0)" })
        }
    }

    @Test func onlyEventsOfTheChannelSinceThenArrive() async throws {
        try await hub.publish([0], to: "news")
        let events = try await hub.subscribe(to: "news")
        try await hub.publish([1], to: "weather")
        try await hub.publish([2], to: "news")
        var iterator = events.makeAsyncIterator()
        #expect(try await iterator.next() == [2])
    }

    @Test(arguments: [ChannelLimits(bufferedEvents: 3), ChannelLimits(bufferedBytes: 3)])
    func aSubscriberThatDoesNotReadLosesItsSubscriptionAlone(limits: ChannelLimits) async throws {
        let stuck = try await hub.subscribe(to: "news", limits: limits)
        let other = try await hub.subscribe(to: "news")
        for number: UInt8 in 0..<4 { try await hub.publish([number], to: "news") }
        await #expect(throws: EventOverflow.self) { for try await _ in stuck {} }
        #expect(try await bytes(other.prefix(4)) == [[0], [1], [2], [3]])
    }

    @Test func exactlyAsManyAsAllowedMayWait() async throws {
        let events = try await hub.subscribe(to: "news", limits: ChannelLimits(bufferedEvents: 3, bufferedBytes: 3))
        for _ in 0..<10 {
            for number: UInt8 in 0..<3 { try await hub.publish([number], to: "news") }
            #expect(try await bytes(events.prefix(3)) == [[0], [1], [2]])
        }
    }

    @Test func anEventLongerThanTheLimitPassesAlone() async throws {
        let events = try await hub.subscribe(to: "news", limits: ChannelLimits(bufferedBytes: 3))
        for _ in 0..<2 {
            try await hub.publish([1, 2, 3, 4], to: "news")
            #expect(try await bytes(events.prefix(1)) == [[1, 2, 3, 4]])
        }
    }

    @Test func aCancelledReaderEnds() async throws {
        let events = try await hub.subscribe(to: "news")
        let reader = Task { for try await _ in events {} }
        reader.cancel()
        await #expect(throws: CancellationError.self) { try await reader.value }
    }

    @Test func aSubscriptionEndsOnceWhenNobodyHoldsIt() async throws {
        let endings = Mutex(0)
        let sink = {
            let (subscription, sink) = EventSubscription.make { endings.withLock { $0 += 1 } }
            #expect(sink.deliver([1]))
            _ = subscription
            return sink
        }()
        #expect(!sink.deliver([2]))
        #expect(endings.withLock { $0 } == 1)
    }

    @Test func nobodyIsLeftWhenAllHaveGone() async throws {
        let call = TestCall(routes: testChannel(), eventHub: hub)
        try await withThrowingTaskGroup { peers in
            for _ in 0..<20 {
                peers.addTask { try await withPeer(call) { peer in _ = await peer.ask(#"{"action":"who"}"#) } }
            }
            try await peers.waitForAll()
        }
        #expect(hub.subscriberCount == 0)
    }

    private func bytes(_ events: some AsyncSequence<[UInt8], any Error>) async throws -> [[UInt8]] {
        var all: [[UInt8]] = []
        for try await event in events { all.append(event) }
        return all
    }

    private func texts(_ events: some AsyncSequence<[UInt8], any Error>) async throws -> [String] {
        try await bytes(events).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Events that functions publish, through connections.
@Suite(.timeLimit(.minutes(2)), .timely) struct ChannelEventTests {
    private let note = Note(id: UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)), name: "milk")

    @Test func anEventIsWrittenAsItsChannelDeclares() async throws {
        let call = TestCall()
        let events = SessionlessCall(context: CallContext(app: call.app)).eventHub
        let subscription = try await call.app.eventHub.subscribe(to: "live-notes")
        try await events.publish("note-\"renamed\"", note, to: "live-notes")
        try await events.publish("totals", ["all": [note.id]], to: "live-notes")
        var frames: [String] = []
        for try await frame in subscription.prefix(2) { frames.append(String(decoding: frame, as: UTF8.self)) }
        let id = "01020304-0506-0708-090A-0B0C0D0E0F10"
        #expect(
            frames == [
                #"{"event":"note-\"renamed\"","data":{"id":"\#(id)","name":"milk"}}"#,
                #"{"event":"totals","data":{"all":["\#(id)"]}}"#,
            ])
        await #expect(throws: EventError.wrongType(event: "totals", channel: "live-notes")) {
            try await events.publish("totals", note, to: "live-notes")
        }
        await #expect(throws: EventError.undeclaredEvent("gone", channel: "live-notes")) {
            try await events.publish("gone", note, to: "live-notes")
        }
        await #expect(throws: EventError.unknownChannel("other")) {
            try await events.publish("totals", note, to: "other")
        }
    }

    @Test func aPeerThatDoesNotReadIsClosedAndDelaysNobody() async throws {
        let call = TestCall(routes: testChannel(onDisconnect: Sessionless { $0.steps.add("disconnected") }))
        let events = SessionlessCall(context: CallContext(app: call.app)).eventHub
        let stuck = TestPeer(isReading: false)
        try await withPeer(call) { reader in
            _ = await reader.ask(#"{"action":"who"}"#)
            try await withPeer(call, limits: ChannelLimits(bufferedEvents: 10), peer: stuck) { stuck in
                try await eventually { hubCount(call) >= 2 }
                for number in 0..<100 { try await events.publish("tick", number, to: "test") }
                #expect(await stuck.rest().isEmpty)
            }
            for number in 0..<100 { #expect(await reader.next() == #"{"event":"tick","data":\#(number)}"#) }
        }
        #expect(stuck.closed == "1013 events were not read in time")
        #expect(call.steps == ["disconnected", "disconnected"])
    }

    @Test func aThousandConnectionsGetAHundredEventsEach() async throws {
        let call = TestCall(routes: testChannel())
        let events = SessionlessCall(context: CallContext(app: call.app)).eventHub
        try await withThrowingTaskGroup { peers in
            for _ in 0..<1000 {
                peers.addTask {
                    try await withPeer(call) { peer in
                        for number in 0..<100 { #expect(await peer.next() == #"{"event":"tick","data":\#(number)}"#) }
                    }
                }
            }
            try await eventually { hubCount(call) >= 1000 }
            for number in 0..<100 { try await events.publish("tick", number, to: "test") }
            try await peers.waitForAll()
        }
    }

    private func hubCount(_ call: TestCall) -> Int {
        (call.app.eventHub as? InMemoryEventHub)?.subscriberCount ?? 0
    }
}
