import PikkuModel
import Testing
import TestSupport

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
                    wireScheduler(name: "h", schedule: «invalid-cron|"0 0 30 2 *"», func: f)
                    wireScheduler(name: "c", schedule: "0 3 * * *", timeZone: «invalid-time-zone|"Europe Berlin"», func: f)
                    wireScheduler(name: "d", schedule: "0 3 * * *", func: «schedule-with-input|g»)
                    wireScheduler(name: "e", schedule: "0 3 * * *", func: «session-not-available|closed»)
                    wireScheduler(name: "g", schedule: "@daily", func: f, allowsOverlap: «invalid-argument|"yes"»)
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
                            "x": ["one": .action(«action-field-collision|open»), "two": .action(«action-input-not-object|bare»)],
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

    @Test func anActionMayTightenButNotLoosen() throws {
        let sources = LinkedSources(
            swift: channelFunctions
                + """
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a",
                        onMessageWiring: ["action": [
                            "a": .action(none, session: .required), "b": .action(none, session: .inherited),
                            "c": .action(closed, session: «session-loosened|.none»),
                            "d": .action(none, session: «invalid-argument|.requried»),
                            "e": .action(«unresolved-function|nome»),
                        ]]
                    )
                }
                """)
        expectMarked(sources)
        let channel = try #require(sources.project.channels.first?.channel)
        #expect(channel.actions.map(\.requiresSession) == [true, false, true, false])
        #expect(!channel.requiresSession)
    }

    @Test func aChannelHasPermissions() throws {
        let swift = LinkedSources(
            swift: channelFunctions
                + """
                let isMember = PikkuPermission<Void> { _, _ in true }
                let isOwner = PikkuPermission<Input> { _, _ in true }
                let wiring = Wirings<AppServices> {
                    wireChannel(
                        name: "a", onMessageWiring: ["action": ["a": .action(none)]],
                        permissions: [isMember, «unresolved-permission|isMembre», «permission-input-mismatch|isOwner»])
                }
                """)
        expectMarked(swift)
        let manifest = LinkedSources(
            manifest: """
                permissions: { isMember: A member. }
                functions: { none: { session: none } }
                channels:
                  a:
                    permissions: [isMember, «unresolved-permission|isMembre»]
                    onMessage: { action: { a: { func: none, session: «session-loosened|none» } } }
                """)
        expectMarked(manifest)
        let project = LinkedSources(
            manifest: """
                permissions: { isMember: A member. }
                functions: { none: { session: none } }
                channels: { a: { permissions: [isMember], onMessage: { action: { a: none } } } }
                """
        ).project
        let channel = try #require(project.channels.first?.channel)
        #expect(channel.permissions == ["isMember"])
        #expect(channel.requiresSession && channel.actions.allSatisfy(\.requiresSession))
    }

    @Test func permissionsNeedASession() {
        let sources = LinkedSources(
            swift: channelFunctions
                + """
                let first = PikkuPermission<Void> { _, _ in true }
                let guarded = PikkuSessionlessFunc<Void, Void>(permissions: [first], expose: true) { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a", func: guarded)
                    wireHTTP(method: .get, route: "/b", func: none, permissions: [first])
                    wireHTTP(method: .get, route: "/c", func: none, permissions: [first], session: «session-loosened|.none»)
                    wireHTTP(method: .get, route: "/d", func: none, permissions: [])
                    wireChannel(name: "c", onMessageWiring: ["action": ["a": .action(guarded), "b": .action(none)]])
                    wireScheduler(name: "s", schedule: "@daily", func: «session-not-available|guarded»)
                    wireGroup(permissions: [first]) {
                        wireRPC(func: none)
                        wireQueueWorker(name: "q", func: «session-not-available|none»)
                    }
                }
                """)
        expectMarked(sources)
        let project = sources.project
        #expect(project.function(named: "guarded")?.requiresSession == true)
        #expect(project.routes.map(\.route.requiresSession) == [true, true, true, false])
        #expect(project.remoteProcedures.map(\.procedure.requiresSession) == [true, true])
        #expect(project.channels.first?.channel.actions.map(\.requiresSession) == [true, false])
        #expect(project.channels.first?.channel.requiresSession == false)
    }

    @Test func aManifestCannotAskPermissionsOfNobody() {
        expectMarked(
            manifest: """
                permissions: { isAdmin: Administrators. }
                functions: { f: { session: «session-loosened|none», permissions: [isAdmin] } }
                """)
    }
}

private let channelFunctions = """
    struct Input { var x: Int }
    let none = PikkuSessionlessFunc<Void, Void> { _ in }
    let open = PikkuSessionlessFunc<Input, Void> { _, _ in }
    let closed = PikkuFunc<Void, Int> { _ in 1 }

    """
