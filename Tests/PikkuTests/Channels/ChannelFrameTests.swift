import Pikku
import PikkuJSON
import TestSupport
import Testing

/// One frame, and what comes back for it.
@Suite(.timeLimit(.minutes(1)), .timely) struct ChannelFrameTests {
    private static let id = "01020304-0506-0708-090A-0B0C0D0E0F10"
    private let ann = TestCall(session: Member(name: "ann"), routes: testChannel())

    @Test(arguments: [
        (#"{"action":"who"}"#, #"{"action":"who","data":"ann"}"#),
        (#" { "$id" : "a\u0062" , "action" : "wh\u006f" } "#, #"{"action":"who","$id":"a\u0062","data":"ann"}"#),
        (#"{"action":"who","$id":12.50}"#, #"{"action":"who","$id":12.50,"data":"ann"}"#),
        (
            #"{"action":"rename","$id":"7","id":"\#(id)","name":"milk","isLoud":true}"#,
            #"{"action":"rename","$id":"7","data":{"id":"\#(id)","name":"MILK"}}"#
        ),
        (#"{"topic":"search","limit":3,"$id":1}"#, #"{"topic":"search","$id":1,"data":["3","false","-"]}"#),
        // What names the action and the call is no part of the input, wherever it stands.
        (#"{"action":"map","a":1,"$id":1,"b":2}"#, #"{"action":"map","$id":1,"data":{"a":1,"b":2}}"#),
        (#"{"a":1,"$id":1,"action":"map"}"#, #"{"action":"map","$id":1,"data":{"a":1}}"#),
        (#"{"$id":1,"action":"map" , "b":2}"#, #"{"action":"map","$id":1,"data":{"b":2}}"#),
        (#"{"$id":1,"action":"map"}"#, #"{"action":"map","$id":1,"data":{}}"#),
        // A member called like a property of actions is one of the input when it names none.
        (#"{"action":"who","topic":"cats"}"#, #"{"action":"who","data":"ann"}"#),
    ])
    func anActionAnswers(frame: String, answer: String) async throws {
        try await withPeer(ann) { peer in #expect(await peer.ask(frame) == answer) }
    }

    @Test func anActionWithoutOutputIsAcknowledged() async throws {
        let admin = TestCall(session: Member(name: "bea", isAdmin: true), routes: testChannel())
        try await withPeer(admin) { peer in
            #expect(await peer.ask(#"{"action":"clear","$id":"1"}"#) == #"{"action":"clear","$id":"1"}"#)
        }
        #expect(admin.steps == ["permission", "function"])
    }

    @Test(arguments: [
        // Malformed, and read no further.
        ("", #"422 ValidationError body  json"#),
        ("{", #"422 ValidationError body  json"#),
        (#"{"action":"who"} x"#, #"422 ValidationError body  json"#),
        (#"{"action":"who","x":tru}"#, #"422 ValidationError body /x json"#),
        (#"{"action":"who","x":"\#u{1}"}"#, #"422 ValidationError body /x json"#),
        (#"[{"action":"who"}]"#, #"422 ValidationError body  type"#),
        ("\"who\"", #"422 ValidationError body  type"#),
        // Well-formed, and still no frame.
        (#"{"action":"who","$id":3,"action":"clear"}"#, #"3 422 ValidationError body /action uniqueKeys"#),
        (#"{"action":"who","x":{"y":1,"y":2}}"#, #"422 ValidationError body /x/y uniqueKeys"#),
        (#"{"action":"who","$id":null}"#, #"422 ValidationError body /$id type"#),
        (#"{"action":"who","$id":{}}"#, #"422 ValidationError body /$id type"#),
        (
            #"{"action":"who","$id":"\#(String(repeating: "a", count: 127))"}"#,
            #"422 ValidationError body /$id maxLength"#
        ),
        (#"{"$id":3}"#, #"3 422 ValidationError body  anyOf"#),
        (#"{"action":5}"#, #"422 ValidationError body /action type"#),
        (#"{"action":"who","topic":"search"}"#, #"422 ValidationError body /topic oneOf"#),
        (#"{"action":"whom","$id":3}"#, #"3 404 NotFound 'whom' is no 'action' of the channel"#),
        // Refused by the function's own reader, permissions or body.
        (
            #"{"action":"rename","$id":"7","id":7,"name":"m"}"#,
            "rename \"7\" 422 ValidationError body /id type, body /name minLength, body /isLoud required"
        ),
        (#"{"action":"rename","id":"\#(id)","name":"root","isLoud":true}"#, "rename 403 Forbidden"),
        (#"{"action":"clear","$id":1}"#, "clear 1 403 Forbidden"),
        (
            #"{"action":"rename","$id":1,"id":"\#(id)","name":"taken","isLoud":true}"#,
            #"rename 1 409 NameTaken {"name":"taken"}"#
        ),
        (#"{"action":"rename","id":"\#(id)","name":"vanished","isLoud":true}"#, "rename 410 Vanished"),
        (
            #"{"action":"rename","id":"\#(id)","name":"rude","isLoud":true}"#,
            "rename 422 ValidationError a name must be polite"
        ),
    ])
    func aFrameIsRefusedAndTheConnectionStaysOpen(frame: String, refusal: String) async throws {
        try await withPeer(ann) { peer in
            #expect(summary(await peer.ask(frame)) == refusal)
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"ann"}"#)
        }
    }

    @Test func aDeepFrameIsRefused() async throws {
        let deep = String(repeating: "[", count: 100_000)
        try await withPeer(ann) { peer in
            let answer = summary(await peer.ask(#"{"action":"who","x":"# + deep))
            #expect(answer.hasPrefix("422 ValidationError body /x/0/0/") && answer.hasSuffix("/0 json"))
        }
    }

    @Test func aFailureOfOursIsToldByANameAndLogged() async throws {
        try await withPeer(ann) { peer in
            let frame = #"{"action":"rename","$id":1,"id":"\#(Self.id)","name":"broken","isLoud":true}"#
            let answer = try #require(await peer.ask(frame))
            let instance = try #require(json(answer)["error"]?["instance"]?.text)
            #expect(summary(answer) == "rename 1 500")
            #expect(ann.log.contains { $0.contains(instance) })
        }
    }

    @Test func eachActionDemandsItsSession() async throws {
        try await withPeer(TestCall(routes: testChannel())) { peer in
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"nobody"}"#)
            #expect(summary(await peer.ask(#"{"action":"rename"}"#)) == "rename 401 Unauthorized")
        }
    }

    @Test(arguments: [
        (#"{"tags":["a"]}"#, #"{"data":["a","-","false","-"]}"#),
        (#"{"tags":["a"],"$id":1}"#, #"{"$id":1,"data":["a","-","false","-"]}"#),
        (#"{"action":"whom","tags":[]}"#, #"{"data":["-","false","-"]}"#),
        (#"{"action":"who"}"#, #"{"action":"who","data":"nobody"}"#),
    ])
    func aMessageIsWhatNoActionTakes(frame: String, answer: String) async throws {
        let call = TestCall(routes: testChannel(onMessage: search))
        try await withPeer(call) { peer in
            #expect(await peer.ask(frame) == answer)
            #expect(summary(await peer.ask(#"{"limit":0}"#)) == "422 ValidationError body /limit minimum")
        }
    }

    @Test func aStreamIsAnsweredElementByElement() async throws {
        try await withPeer(ann) { peer in
            peer.send(#"{"action":"count down","$id":1}"#)
            #expect(await peer.next() == #"{"action":"count down","$id":1,"data":2}"#)
            #expect(await peer.next() == #"{"action":"count down","$id":1,"data":1}"#)
            #expect(summary(await peer.next()) == "count down 1 410 Vanished")
        }
    }

    @Test func aStreamThatEndsSaysSo() async throws {
        try await withPeer(ann) { peer in
            peer.send(#"{"action":"count up","$id":1}"#)
            #expect(await peer.next() == #"{"action":"count up","$id":1,"data":1}"#)
            #expect(await peer.next() == #"{"action":"count up","$id":1,"data":2}"#)
            #expect(await peer.next() == #"{"action":"count up","$id":1,"done":true}"#)
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"ann"}"#)
        }
    }

    @Test func aSessionOfMiddlewareIsThatOfOneFrame() async throws {
        let elevated = Middleware<SampleServices> { call, next in
            if call.function == "clear" { call.session = Member(name: "root", isAdmin: true) }
            return try await next(call)
        }
        let call = TestCall(routes: testChannel(middleware: [elevated]))
        try await withPeer(call) { peer in
            #expect(await peer.ask(#"{"action":"clear"}"#) == #"{"action":"clear"}"#)
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"nobody"}"#)
        }
    }

    @Test func middlewareSurroundsEveryFrame() async throws {
        let call = TestCall(routes: testChannel(middleware: [trace]))
        try await withPeer(call) { peer in
            _ = await peer.ask(#"{"action":"who"}"#)
            _ = await peer.ask(#"{"action":"who"}"#)
        }
        #expect(call.steps.count == 6)
    }
}

func json(_ text: String?) -> JSONValue {
    (try? JSON.read((text ?? "").utf8) { $0.json() }.get()) ?? .null
}

/// A refusal in one line: action, `$id`, status, code, problems or detail, data.
func summary(_ frame: String?) -> String {
    let frame = json(frame)
    guard let error = frame["error"] else { return "no refusal" }
    var problems: [String] = []
    if case .array(let all)? = error["errors"] {
        problems = all.map { problem in
            ["in", "pointer", "keyword"].map { problem[$0]?.text ?? "" }.joined(separator: " ")
        }
    }
    let status: String? = if case .number(let status)? = error["status"] { status.text } else { nil }
    let detail = problems.isEmpty ? error["detail"]?.text : problems.joined(separator: ", ")
    let parts = [
        frame["action"]?.text ?? frame["topic"]?.text, frame["$id"].map(written), status, error["code"]?.text, detail,
        error["data"].map(written),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
}

private func written(_ value: JSONValue) -> String {
    (try? JSON.write { $0.json(value) }.get()).map { String(decoding: $0, as: UTF8.self) } ?? ""
}
