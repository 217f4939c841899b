import Pikku
import PikkuJSON
import TestSupport
import Testing

/// Whatever a peer sends, it gets one answer for each frame, and the connection stays open.
@Suite(.timeLimit(.minutes(2)), .patient) struct RandomFrameTests {
    private static let samples = [
        #"{"action":"who","$id":"1"}"#,
        #"{"action":"rename","$id":7,"id":"01020304-0506-0708-090A-0B0C0D0E0F10","name":"milk","isLoud":true}"#,
        #"{"topic":"search","$id":"é\u00e9","tags":["a","b"],"limit":3,"ratio":-1.5e3}"#,
        #"{"action":"map","a":1,"b":{"c":[null,false,{"d":"e"}]},"$id":1}"#,
    ]

    @Test(arguments: 0..<8)
    func eachFrameIsAnsweredOnce(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let call = TestCall(session: Member(name: "ann"), routes: testChannel())
        try await withPeer(call, limits: ChannelLimits(concurrentCalls: 4)) { peer in
            for _ in 0..<50 {
                let frames = (0..<8).map { _ in mutated(Self.samples.randomElement(using: &random) ?? "", &random) }
                for frame in frames { peer.send(frame) }
                for _ in frames {
                    let answer = json(await peer.next())
                    #expect((answer["data"] == nil) != (answer["error"] == nil), "\(answer)")
                }
            }
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"ann"}"#)
        }
    }

    private func mutated(_ frame: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(frame.utf8)
        let pieces = [#""$id":"#, #""action":"who","#, "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "null", " "]
        for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 2: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
            case _: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }
}
