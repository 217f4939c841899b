import Pikku
import Testing

@Suite(.timeLimit(.minutes(1))) struct ChannelSessionTests {
    private let id = "01020304-0506-0708-090A-0B0C0D0E0F10"

    @Test func aFrameIsAnsweredByItsAction() async throws {
        let call = TestCall(session: Member(name: "ann", isAdmin: true))
        guard case .accepted(let session) = await call.app.open(.init(.get, "/channels/live-notes")) else {
            Issue.record("not accepted")
            return
        }
        let peer = TestPeer()
        async let served: Void = peer.serve(session)
        let answer = await peer.ask(#"{"action":"rename","$id":"7","id":"\#(id)","name":"milk","isLoud":true}"#)
        #expect(answer == #"{"action":"rename","$id":"7","data":{"id":"\#(id)","name":"MILK"}}"#)
        peer.disconnect()
        await served
        #expect(peer.closed == nil)
    }
}
