import PikkuModel
import Testing
import TestSupport

/// What an input, the name of an action and the protocol's own members cannot share.
@Suite struct FrameLinkingTests {
    @Test func answersHoldMembersOfTheirOwn() {
        let sources = LinkedSources(
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a",
                        onMessageWiring: [
                            «reserved-selector|"$id"»: ["a": .action(ping)],
                            «reserved-selector|"$cancel"»: ["a": .action(ping)],
                            «reserved-selector|"data"»: ["a": .action(ping)],
                            «reserved-selector|"error"»: ["a": .action(ping)],
                            «reserved-selector|"event"»: ["a": .action(ping), "b": .action(ping)],
                            «reserved-selector|"done"»: ["a": .action(ping), "b": .action(watch)],
                        ],
                        events: ["e": Int.self])
                }
                """)
        expectMarked(sources)
        #expect(sources.message(of: "reserved-selector")?.hasPrefix("'$id' tells the answers") == true)
    }

    @Test func manifestsAreToldTheSame() {
        expectMarked(
            manifest: """
                functions: { ping: { session: none }, watch: { output: { stream: integer }, session: none } }
                channels:
                  a:
                    onMessage: { «reserved-selector|data»: { a: ping }, «reserved-selector|done»: { a: watch } }
                """)
        expectMarked(
            manifest: """
                types:
                  Post: { text: string, topic: string }
                functions: { post: { input: Post, session: none }, count: { session: none } }
                channels:
                  a: { onMessage: { action: { post: «ambiguous-action|post» }, topic: { count: count } } }
                """)
    }

    /// Events and actions are values; what a channel never sends is not in the way.
    @Test func nothingElseIsReserved() {
        expectMarked(
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a",
                        onMessageWiring: [
                            "action": [
                                "error": .action(ping), "data": .action(ping), "event": .action(ping),
                                "done": .action(watch), "$id": .action(ping),
                            ],
                            "event": ["a": .action(watch)], "done": ["a": .action(ping)],
                        ])
                    wireChannel(
                        name: "b", events: ["error": Int.self, "data": Int.self, "event": Int.self, "done": Int.self])
                }
                """)
    }

    @Test func anInputCannotHoldTheIDOfAFrame() {
        let sources = LinkedSources(
            swift: functions
                + """
                struct Tagged {
                    var id: String
                    enum CodingKeys: String, CodingKey { case id = "$id" }
                }
                let tag = PikkuSessionlessFunc<Tagged, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/tag", func: tag)
                    wireRPC(func: tag)
                    wireChannel(name: "a", onMessageWiring: ["action": ["tag": .action(«reserved-field|tag»)]])
                    wireChannel(name: "b", onMessage: «reserved-field|tag»)
                }
                """)
        expectMarked(sources)
        #expect(sources.notes(of: "reserved-field") == ["id"])
    }

    @Test func noFieldMayNameAnotherAction() {
        let sources = LinkedSources(
            swift: functions
                + """
                enum Kind: String { case count, list }
                enum Other: String { case sum }
                struct Text { var topic: String }
                struct Chosen { var topic: Kind? }
                struct Anything { var topic: JSONValue }
                let text = PikkuSessionlessFunc<Text, Void> { _, _ in }
                let chosen = PikkuSessionlessFunc<Chosen, Void> { _, _ in }
                let anything = PikkuSessionlessFunc<Anything, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a",
                        onMessageWiring: [
                            "action": [
                                "text": .action(«ambiguous-action|text»), "chosen": .action(«ambiguous-action|chosen»),
                                "anything": .action(«ambiguous-action|anything»),
                            ],
                            "topic": ["count": .action(ping)],
                        ])
                    wireChannel(
                        name: "b", onMessage: «ambiguous-action|text», onMessageWiring: ["topic": ["count": .action(ping)]])
                }
                """)
        expectMarked(sources)
        #expect(sources.notes(of: "ambiguous-action") == ["topic", #""count""#])
    }

    /// A frame whose other member has no action's value goes where it should.
    @Test func aFieldThatNamesNoActionIsNotInTheWay() {
        expectMarked(
            swift: functions
                + """
                enum Other: String { case sum }
                struct Inner { var action: String }
                struct Input {
                    var count: Int
                    var other: Other
                    var id: UUID
                    /// - maxLength: 3
                    var short: String
                    var list: [String]
                    var inner: Inner
                }
                let take = PikkuSessionlessFunc<Input, Void> { _, _ in }
                let map = PikkuSessionlessFunc<[String: String], Void> { _, _ in }
                let any = PikkuSessionlessFunc<JSONValue, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a", onMessage: any,
                        onMessageWiring: [
                            "action": ["take": .action(take), "map": .action(map)],
                            "count": ["a": .action(ping)], "other": ["a": .action(ping)], "id": ["a": .action(ping)],
                            "short": ["long": .action(ping)], "list": ["a": .action(ping)],
                            "inner": ["a": .action(ping)],
                        ])
                }
                """)
    }

    @Test func casesOfUnionsAreMembersToo() {
        expectMarked(
            swift: functions
                + """
                enum Shape { case circle(radius: Int), square(side: Int) }
                let draw = PikkuSessionlessFunc<Shape, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a",
                        onMessageWiring: [
                            "action": ["draw": .action(draw)], "circle": ["draw": .action(«action-field-collision|draw»)],
                        ])
                }
                """)
        expectMarked(
            manifest: """
                types:
                  Shape: { $union: { circle: Circle, square: Square }, $discriminator: kind }
                  Circle: { radius: integer }
                  Square: { side: integer, topic?: string }
                functions: { draw: { input: Shape, session: none }, ping: { session: none } }
                channels:
                  a: { onMessage: { action: { draw: draw } } }
                  b: { onMessage: { kind: { draw: «action-field-collision|draw» } } }
                  c: { onMessage: { action: { draw: draw }, kind: { ping: ping } } }
                  d: { onMessage: { action: { draw: «ambiguous-action|draw» }, kind: { circle: ping } } }
                  e: { onMessage: { action: { draw: «ambiguous-action|draw» }, topic: { any: ping } } }
                """)
    }

    @Test func aMessageIsAnObject() {
        expectMarked(
            swift: functions
                + """
                let count = PikkuSessionlessFunc<[Int], Void> { _, _ in }
                let wiring = Wirings<AppServices> { wireChannel(name: "a", onMessage: «action-input-not-object|count») }
                """)
    }
}

private let functions = """
    let ping = PikkuSessionlessFunc<Void, Void> { _ in }
    let watch = PikkuSessionlessFunc<Void, AsyncStream<Int>> { _ in AsyncStream { $0.finish() } }

    """
