import BenchmarkSupport
import Foundation
import PikkuJSON

/// Reads the samples' bodies with the emitted readers, with Foundation's decoder, and, for two of them, by hand.
///
///     swift run -c release reader-benchmarks [ROUNDS [TYPE]] [--json]
@main
struct ReaderBenchmarks {
    static func main() throws {
        let rounds = operands.first.flatMap { Int($0) } ?? 21
        let chosen = bodies.filter { operands.count < 2 || $0.name == operands[1] }
        try report(chosen.flatMap { $0.measure(rounds) })
    }

    private static var bodies: [Body] {
        [
            Body(
                "CreateUserInput",
                #"{"email":"grace.hopper@example.org","password":"correct horse battery","#
                    + #""name":"Grace Brewster Hopper"}"#,
                { $0.readCreateUserInput() }, byHand: { $0.createUserInput() }),
            Body(
                "PatchTodoInput",
                #"{"id":"5B6B9C3E-8C68-4B0E-9F55-0C1F5C0E8F11","title":"Water the plants","status":"in-progress","#
                    + #""revision":17}"#,
                { $0.readPatchTodoInput() }, byHand: { $0.patchTodoInput() }),
            Body("GetUsersInput", #"{"page":3,"limit":50}"#) { $0.readGetUsersInput() },
            Body("GetUserInput", #"{"id":"5B6B9C3E-8C68-4B0E-9F55-0C1F5C0E8F11"}"#) { $0.readGetUserInput() },
            Body("WelcomeMail", #"{"email":"grace.hopper@example.org"}"#) { $0.readWelcomeMail() },
            Body("SignInInput", #"{"name":"Grace","password":"correct horse"}"#) { $0.readSignInInput() },
            Body(
                "CreateTodoInput",
                #"{"title":"Water the plants","priority":2,"#
                    + #""due":{"moment":{"at":"2024-05-31T08:30:00Z","isStrict":true}},"labels":["home","garden"],"estimate":1.25}"#
            ) { $0.readCreateTodoInput() },
            Body(
                "ListTodosInput",
                #"{"status":["open","in-progress"],"due_before":"2024-05-31T08:30:00Z","q":"plants","#
                    + #""include_done":false,"after":"bmV4dC1wYWdl","limit":25}"#
            ) { $0.readListTodosInput() },
            Body(
                "ReplaceTodoInput",
                #"""
                {"id": "5B6B9C3E-8C68-4B0E-9F55-0C1F5C0E8F11", "todo": {
                  "id": "5B6B9C3E-8C68-4B0E-9F55-0C1F5C0E8F11", "title": "Water the plants", "status": "open",
                  "priority": 3, "due": {"day": {"_0": "2024-05-31"}}, "labels": ["garden", "home"],
                  "attributes": {"place": "balcony"}, "effort": {"21": 0.5, "22": 1}, "comments": [
                    {"author": "Ada", "text": "Naïve question: all of them?", "replies": [
                      {"author": "Grace", "text": "All of them.", "replies": []}]}],
                  "reminder": {"mail": {}}, "source": "https://example.org/todos/1", "createdAt": "2024-05-01T12:00:00Z",
                  "progress": 0.25, "revision": 4}}
                """#
            ) { $0.readReplaceTodoInput() },
        ]
    }
}

/// A text, and what there is to read it.
private struct Body {
    let name: String
    private let byteCount: Int
    /// The name of each way with what it does so many times: the decoder's first.
    private let ways: [(name: String, run: (Int) -> Void)]

    init<Value: Decodable>(
        _ name: String, _ text: String, _ generated: @escaping (inout JSONReader) -> Value?,
        byHand: ((inout ReaderByHand) -> Value?)? = nil
    ) {
        let bytes = Array(text.utf8)
        let data = Data(bytes)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self.name = name
        byteCount = bytes.count
        var ways: [(name: String, run: (Int) -> Void)] = [
            ("JSONDecoder", repeated { (try? decoder.decode(Value.self, from: data)) != nil }),
            ("generated", repeated { (try? JSON.read(bytes, generated).get()) != nil }),
        ]
        if let byHand { ways.append(("by hand", repeated { ReaderByHand.read(bytes, byHand) != nil })) }
        self.ways = ways
    }

    func measure(_ rounds: Int) -> [Figure] {
        let count = 5_000
        let times = medians(of: rounds, ways.map { way in { way.run(count) } }).map { $0.nanoseconds / Double(count) }
        var figures = [
            Figure("\(name), \(byteCount) bytes: JSONDecoder", times[0], "ns"),
            Figure(
                "  generated", times[1], "ns", ratio: times[0] / times[1], to: "faster than JSONDecoder",
                wanted: .atLeast(15)),
        ]
        if times.count > 2 {
            figures.append(
                Figure(
                    "  by hand; generated takes", times[2], "ns", ratio: times[1] / times[2], to: "as long",
                    wanted: .atMost(1.5)))
        }
        return figures
    }
}

private func repeated(_ read: @escaping () -> Bool) -> (Int) -> Void {
    { count in
        for _ in 0..<count where !read() { preconditionFailure("the body is not read") }
    }
}
