import Pikku
import TestSupport
import Testing

/// A connection from its beginning to its end.
@Suite(.timeLimit(.minutes(1)), .timely) struct ChannelSessionTests {
    private let ann = Member(name: "ann")
    private let steps: @Sendable (String) -> Sessionless<Void, Void> = { step in
        Sessionless { call in call.steps.add(step) }
    }

    @Test func itsFunctionsRunInOrder() async throws {
        let call = TestCall(
            routes: testChannel(
                onConnect: steps("connected"), onDisconnect: steps("disconnected"), ["ping": steps("called")]))
        try await withPeer(call) { peer in _ = await peer.ask(#"{"action":"ping"}"#) }
        #expect(call.steps == ["connected", "called", "disconnected"])
    }

    @Test func aRefusedConnectionIsToldWhyAndClosed() async throws {
        let refuse = Sessionless<Void, Void> { call in
            try await call.channel?.broadcast("tick", 1)
            throw Forbidden("not you")
        }
        let call = TestCall(
            routes: testChannel(onConnect: refuse, onDisconnect: steps("disconnected"), ["ping": steps("called")]))
        let peer = TestPeer()
        try await withPeer(call, peer: peer) { peer in
            peer.send(#"{"action":"ping"}"#)
            let frames = await peer.rest()
            #expect(frames.map(summary) == ["403 Forbidden not you"])
        }
        #expect(peer.closed == "1008 Forbidden")
        #expect(call.steps.isEmpty)
    }

    @Test func aFailureOfOursWhileConnectingIsOne() async throws {
        let fail = Sessionless<Void, Void> { _ in throw EventOverflow() }
        let call = TestCall(routes: testChannel(onConnect: fail))
        let peer = TestPeer()
        try await withPeer(call, peer: peer) { peer in #expect(summary(await peer.next()) == "500") }
        #expect(peer.closed == "1011 Internal Server Error")
        #expect(call.errors.count == 1)
    }

    @Test func aHubThatFailsIsOursToo() async throws {
        let call = TestCall(routes: testChannel(onDisconnect: steps("disconnected")), eventHub: BrokenHub())
        let peer = TestPeer()
        try await withPeer(call, peer: peer) { peer in #expect(summary(await peer.next()) == "500") }
        #expect(peer.closed == "1011 Internal Server Error")
        #expect(call.steps.isEmpty)
    }

    @Test func eventsWaitUntilTheConnectionIsAccepted() async throws {
        let greet = Sessionless<Void, Void> { call in
            try await call.channel?.broadcast("tick", 2)
            try await call.channel?.broadcast("tick", 3)
            try await call.channel?.send("tick", 1)
        }
        try await withPeer(TestCall(routes: testChannel(onConnect: greet))) { peer in
            for number in 1...3 { #expect(await peer.next() == #"{"event":"tick","data":\#(number)}"#) }
        }
    }

    @Test func eventsComeBeforeTheAnswerOfTheCallThatSendsThem() async throws {
        let tick = Sessionless<Void, Void> { call in
            for number in 0..<100 { try await call.channel?.broadcast("tick", number) }
            try await call.channel?.send("tick", 100)
            try await call.eventHub.publish("tick", 101, to: "test")
        }
        try await withPeer(TestCall(routes: testChannel(["tick": tick]))) { peer in
            peer.send(#"{"action":"tick"}"#)
            for number in 0...101 { #expect(await peer.next() == #"{"event":"tick","data":\#(number)}"#) }
            #expect(await peer.next() == #"{"action":"tick"}"#)
        }
    }

    @Test func anEventMustBeAsTheChannelDeclares() async throws {
        let wrong = Sessionless<Void, Void> { call in try await call.channel?.broadcast("tick", "one") }
        let unknown = Sessionless<Void, Void> { call in try await call.channel?.send("tock", 1) }
        let call = TestCall(routes: testChannel(["unknown": unknown, "wrong": wrong]))
        try await withPeer(call) { peer in
            #expect(summary(await peer.ask(#"{"action":"wrong"}"#)) == "wrong 500")
            #expect(summary(await peer.ask(#"{"action":"unknown"}"#)) == "unknown 500")
        }
        #expect(call.errors.count == 2)
    }

    @Test func aSessionThatACallSetsCallsFromThenOn() async throws {
        let signIn = Sessionless<Void, Void> { call in call.setSession(Member(name: "bea")) }
        let signOut = Sessionless<Void, Void> { call in call.clearSession() }
        let call = TestCall(session: ann, routes: testChannel(["in": signIn, "out": signOut]))
        try await withPeer(call) { peer in
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"ann"}"#)
            _ = await peer.ask(#"{"action":"in"}"#)
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"bea"}"#)
            _ = await peer.ask(#"{"action":"out"}"#)
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"nobody"}"#)
            #expect(summary(await peer.ask(#"{"action":"rename"}"#)) == "rename 401 Unauthorized")
        }
        try await withPeer(call) { peer in
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"ann"}"#)
        }
    }

    @Test func whoeverOpenedTheConnectionIsDisconnected() async throws {
        let signOut = Sessionless<Void, Void> { call in call.clearSession() }
        let left = Sessionless<Void, Void>(permissions: [isAdmin]) { call in call.steps.add(call.session?.name ?? "") }
        let bea = Member(name: "bea", isAdmin: true)
        let call = TestCall(session: bea, routes: testChannel(onDisconnect: left, ["out": signOut]))
        try await withPeer(call) { peer in _ = await peer.ask(#"{"action":"out"}"#) }
        #expect(call.steps == ["permission", "bea"])
    }

    @Test func aFunctionMayCloseTheConnection() async throws {
        let leave = Sessionless<Void, Void> { call in
            try await call.channel?.broadcast("tick", 1)
            call.channel?.close(.normal, String(repeating: "é", count: 100))
            await #expect(throws: ChannelClosed.self) { try await call.channel?.send("tick", 2) }
        }
        let call = TestCall(routes: testChannel(onDisconnect: steps("disconnected"), ["leave": leave]))
        let peer = TestPeer()
        try await withPeer(call, peer: peer) { peer in
            peer.send(#"{"action":"leave"}"#)
            #expect(await peer.rest() == [#"{"event":"tick","data":1}"#])
        }
        #expect(peer.closed == "1000 " + String(repeating: "é", count: 61))
        #expect(call.steps == ["disconnected"])
    }

    @Test func aCallEndsWithItsConnection() async throws {
        let gate = TestGate()
        let wait = Sessionless<Void, Void> { call in
            await gate.pass()
            try Task.checkCancellation()
            call.steps.add("finished")
        }
        let call = TestCall(routes: testChannel(onDisconnect: steps("disconnected"), ["wait": wait]))
        let peer = TestPeer()
        try await withPeer(call, peer: peer) { peer in
            peer.send(#"{"action":"wait"}"#)
            await gate.arrival(of: 1)
            peer.disconnect()
            #expect(await peer.rest().isEmpty)
        }
        #expect(peer.closed == nil)
        #expect(call.steps == ["disconnected"])
        #expect(call.errors.isEmpty)
    }

    @Test func aCancelledTaskTellsThePeerThatTheServerGoes() async throws {
        let gate = TestGate()
        let wait = Sessionless<Void, Void> { _ in await gate.pass() }
        let leave = Sessionless<Void, Void> { call in
            try Task.checkCancellation()
            call.steps.add("disconnected")
        }
        let call = TestCall(routes: testChannel(onDisconnect: leave, ["wait": wait]))
        let session = try await accepted(call)
        let peer = TestPeer()
        let serving = Task { await peer.serve(session) }
        peer.send(#"{"action":"wait"}"#)
        await gate.arrival(of: 1)
        serving.cancel()
        await serving.value
        #expect(peer.closed == "1001 ")
        #expect(call.steps == ["disconnected"])
        #expect(call.errors.isEmpty)
    }
}

/// Calls that run at the same time.
@Suite(.timeLimit(.minutes(1)), .timely) struct ConcurrentCallsTests {
    @Test(arguments: [1, 3])
    func soManyRunAtOnce(limit: Int) async throws {
        let gate = TestGate()
        let wait = Sessionless<Void, Void> { _ in await gate.pass() }
        let call = TestCall(routes: testChannel(["wait": wait]))
        try await withPeer(call, limits: ChannelLimits(concurrentCalls: limit)) { peer in
            for number in 0..<10 { peer.send(#"{"action":"wait","$id":\#(number)}"#) }
            await gate.arrival(of: limit)
            for _ in 0..<100 { await Task.yield() }
            #expect(gate.arrivals == limit)
            gate.open()
            var answers: Set<String> = []
            for _ in 0..<10 { answers.insert(try #require(await peer.next())) }
            #expect(answers.count == 10)
        }
    }

    /// Frames that nobody reads yet do not hide that the peer has gone.
    @Test func aCallEndsWithItsConnectionThoughFramesAreLeft() async throws {
        let gate = TestGate()
        let wait = Sessionless<Void, Void> { call in
            await gate.pass()
            call.steps.add(Task.isCancelled ? "cancelled" : "finished")
        }
        let call = TestCall(routes: testChannel(["wait": wait]))
        try await withPeer(call, limits: ChannelLimits(concurrentCalls: 1)) { peer in
            for _ in 0..<10 { peer.send(#"{"action":"wait"}"#) }
            await gate.arrival(of: 1)
        }
        #expect(call.steps == ["cancelled"])
    }

    @Test func oneAtATimeIsInOrder() async throws {
        let slow = Sessionless<Void, Void> { _ in for _ in 0..<Int.random(in: 0..<20) { await Task.yield() } }
        let call = TestCall(routes: testChannel(["slow": slow]))
        try await withPeer(call, limits: ChannelLimits(concurrentCalls: 1)) { peer in
            for number in 0..<100 { peer.send(#"{"action":"slow","$id":\#(number)}"#) }
            for number in 0..<100 { #expect(await peer.next() == #"{"action":"slow","$id":\#(number)}"#) }
        }
    }

    @Test func aFastCallOvertakesASlowOne() async throws {
        let gate = TestGate()
        let wait = Sessionless<Void, Void> { _ in await gate.pass() }
        try await withPeer(TestCall(routes: testChannel(["wait": wait]))) { peer in
            peer.send(#"{"action":"wait"}"#)
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"nobody"}"#)
            gate.open()
            #expect(await peer.next() == #"{"action":"wait"}"#)
        }
    }

    @Test func aCallThatIsTakenBackMakesRoomAndIsNotAnswered() async throws {
        let wait = Sessionless<Void, Void> { call in
            call.steps.add("begun")
            try? await Task.sleep(for: .seconds(3600))
            call.steps.add(Task.isCancelled ? "cancelled" : "finished")
        }
        let call = TestCall(routes: testChannel(["wait": wait]))
        try await withPeer(call, limits: ChannelLimits(concurrentCalls: 2)) { peer in
            peer.send(#"{"action":"wait","$id":1}"#)
            peer.send(#"{"action":"wait","$id":"2"}"#)
            try await eventually { call.steps.count == 2 }
            // These wait for a place, the first of them for ever.
            peer.send(#"{"action":"wait","$id":"3"}"#)
            peer.send(#"{"action":"who","$id":"4"}"#)
            peer.send(#"{"$cancel":"1"}"#)
            peer.send(#"{"$cancel":"3"}"#)
            peer.send(#"{"$cancel":"2"}"#)
            #expect(await peer.next() == #"{"action":"who","$id":"4","data":"nobody"}"#)
            peer.send(#"{"$cancel":1}"#)
            try await eventually { call.steps.count == 4 }
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"nobody"}"#)
        }
        #expect(call.steps == ["begun", "begun", "cancelled", "cancelled"])
    }

    @Test func aStreamThatIsTakenBackSaysNothingMore() async throws {
        let call = TestCall(routes: testChannel())
        try await withPeer(call, limits: ChannelLimits(concurrentCalls: 1)) { peer in
            peer.send(#"{"action":"tick","$id":1}"#)
            #expect(await peer.next() == #"{"action":"tick","$id":1,"data":0}"#)
            peer.send(#"{"$cancel":1}"#)
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"nobody"}"#)
        }
    }

    /// A peer that does not read its answers cannot make the server take any number of frames.
    @Test func answersThatAreNotReadHoldUpFrames() async throws {
        let count = Sessionless<Void, Void> { call in call.steps.add("called") }
        let call = TestCall(routes: testChannel(["count": count]))
        let peer = TestPeer(isReading: false)
        try await withPeer(call, limits: ChannelLimits(concurrentCalls: 4), peer: peer) { peer in
            for _ in 0..<100 { peer.send(#"{"action":"count"}"#) }
            try await eventually { call.steps.count >= 4 }
            for _ in 0..<100 { await Task.yield() }
        }
        #expect(call.steps.count == 4)
    }
}

extension TestCall {
    fileprivate var errors: [String] { log.filter { $0.hasPrefix("error") } }
}

private struct BrokenHub: EventHub {
    struct Broken: Error {}

    func publish(_ frame: [UInt8], to channel: String) async throws { throw Broken() }

    func subscribe(to channel: String, limits: ChannelLimits) async throws -> EventSubscription { throw Broken() }
}
