import PikkuModel
import Testing

@Suite struct TransportLinkingTests {
    @Test func aScheduleIsReportedInsideItsExpression() {
        expectMarked(
            swift: """
                struct Input { var x: Int }
                let f = PikkuSessionlessFunc<Void, Void> { _ in }
                let closed = PikkuFunc<Void, Void> { _ in }
                let g = PikkuSessionlessFunc<Input, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireScheduler(name: "a", schedule: "0 «invalid-cron|25» * * *", func: f)
                    wireScheduler(name: "b", schedule: «invalid-cron|#"0 3 x * *"#», func: f)
                    wireScheduler(name: "c", schedule: "0 3 * * *", timeZone: «invalid-time-zone|"Europe Berlin"», func: f)
                    wireScheduler(name: "d", schedule: "0 3 * * *", func: «schedule-with-input|g»)
                    wireScheduler(name: "e", schedule: "0 3 * * *", func: «session-not-available|closed»)
                    wireScheduler(name: «duplicate-schedule|"d"», schedule: "0 3 * * *", func: f)
                }
                """)
    }

    @Test func queuesHaveNamesAndLimits() {
        let sources = LinkedSources(
            swift: """
                struct Input { var x: Int }
                let f = PikkuSessionlessFunc<Input, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireQueueWorker(name: "a", func: f, concurrency: 4, retries: 0)
                    wireQueueWorker(name: «duplicate-queue|"a"», func: f)
                    wireQueueWorker(name: "b", func: f, concurrency: «invalid-argument|0»)
                    wireQueueWorker(name: «invalid-argument|""», func: f)
                }
                """)
        expectMarked(sources)
        let worker = sources.project.queues.first?.worker
        #expect(worker == QueueWorker(name: "a", function: "f", concurrency: 4, retries: 0))
    }

    @Test func exposingAddsARemoteProcedure() {
        let sources = LinkedSources(
            swift: """
                let f = PikkuFunc<Void, Int>(expose: true) { _ in 1 }
                let g = PikkuSessionlessFunc<Void, Int>(expose: true) { _ in 1 }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: f)
                    wireRPC(name: "other", func: f)
                    wireRPC(name: «duplicate-rpc|"other"», func: g)
                }
                """)
        expectMarked(sources)
        #expect(sources.project.remoteProcedures.map(\.procedure.name) == ["f", "g", "other"])
        #expect(sources.project.remoteProcedures.map(\.procedure.requiresSession) == [true, false, true])
    }

    @Test func aChannelKnowsItsActionsAndEvents() throws {
        let sources = LinkedSources(
            swift: channelFunctions
                + """
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "live updates", onConnect: none,
                        onMessageWiring: ["action": ["b": .action(open), "a": .action(closed)]],
                        events: ["z": Int.self, "y": [Input].self]
                    )
                }
                """)
        expectMarked(sources)
        let channel = try #require(sources.project.channels.first?.channel)
        #expect(channel.path.text == "/channels/live updates")
        #expect(channel.actions.map(\.value) == ["a", "b"])
        #expect(channel.actions.map(\.requiresSession) == [true, false])
        #expect(channel.events.map(\.name) == ["y", "z"])
        #expect(try sources.type("Input").usage == [.input, .output])
    }

    @Test func framesHoldWhatTheirFunctionsTake() {
        expectMarked(
            swift: channelFunctions
                + """
                let bare = PikkuSessionlessFunc<Int, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a", route: "/live/«invalid-route|{id}»", onConnect: «channel-function-with-input|open»,
                        onMessageWiring: [
                            "x": ["one": «action-field-collision|.action(open)», "two": «action-input-not-object|.action(bare)»],
                            "y": ["one": .action(open), «repeated-key|"one"»: .action(none)],
                        ],
                        events: ["e": «unresolved-type|Missing».self, "f": «not-a-literal|none»]
                    )
                    wireChannel(name: "b")
                    wireChannel(name: «duplicate-channel|"b"»)
                    wireChannel(name: «duplicate-route|"c"», route: "/channels/b")
                }
                """)
    }

    @Test func aWiringMayTightenButNotLoosen() {
        let sources = LinkedSources(
            swift: channelFunctions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a", func: none, session: .required)
                    wireHTTP(method: .get, route: "/b", func: closed, session: «session-loosened|.none»)
                    wireGroup(session: .required) {
                        wireHTTP(method: .get, route: "/c", func: none)
                        wireHTTP(method: .get, route: "/d", func: none, session: «session-loosened|.none»)
                    }
                }
                """)
        expectMarked(sources)
        #expect(sources.project.routes.map(\.route.requiresSession) == [true, true, true, true])
    }

    @Test func permissionsOfGroupsReachTheirWirings() {
        let sources = LinkedSources(
            swift: channelFunctions
                + """
                let first = PikkuPermission<Void> { _, _ in true }
                let second = PikkuPermission<Void> { _, _ in true }
                let wiring = Wirings<AppServices> {
                    wireGroup(permissions: [first]) {
                        wireHTTP(method: .get, route: "/a", func: closed, permissions: [second, first])
                        wireRPC(func: closed, permissions: [«unresolved-permission|third»])
                    }
                }
                """)
        expectMarked(sources)
        #expect(sources.project.routes.first?.route.permissions == ["first", "second"])
        #expect(sources.project.remoteProcedures.first?.procedure.permissions == ["first"])
    }
}

private let channelFunctions = """
    struct Input { var x: Int }
    let none = PikkuSessionlessFunc<Void, Void> { _ in }
    let open = PikkuSessionlessFunc<Input, Void> { _, _ in }
    let closed = PikkuFunc<Void, Int> { _ in 1 }

    """
