import PikkuModel
import PikkuParse
import Testing

@Suite struct ManifestWiringsTests {
    @Test func functionsSayEverything() {
        let marked = MarkedManifest(
            """
            pikku: 1
            functions:
              ⟦all⟧⟦name⟧getUserV2⟦/name⟧:
                description: |
                  Finds
                  one user.

                  By its id.
                summary: Finds.
                input: ⟦input⟧GetUserInput⟦/input⟧
                output: { stream: "User[]" }
                session: ⟦session⟧none⟦/session⟧
                permissions: [isAdmin, Rules.owner]
                errors: [UserNotFound]
                tags: [users]
                version: 2
                expose: true
                deprecated: Use findUser.⟦/all⟧
            """)
        let function = marked.parsed.functions.first
        #expect(marked.parsed.diagnostics == [])
        #expect(function?.name.location == marked.location("name"))
        #expect(function?.location == marked.location("all"))
        #expect(
            function?.documentation == Documentation(summary: "Finds.", discussion: "Finds one user.\n\nBy its id."))
        #expect(function?.deprecation == "Use findUser.")
        #expect(function?.arguments.map(\.label.text) == ["permissions", "errors", "tags", "version", "expose"])
        guard case .function(let input, let output, let session) = function?.callee else { return #expect(Bool(false)) }
        #expect(input?.location == marked.location("input"))
        guard case .named(["AsyncThrowingStream"], let elements) = output?.kind else { return #expect(Bool(false)) }
        #expect(elements.count == 1)
        #expect(
            session
                == Expression(
                    .implicitMember("none"), at: marked.location("session") ?? .init(file: "", start: 0, end: 0)))
        let permissions = function?.arguments.first?.value
        guard case .array(let references) = permissions?.kind else { return #expect(Bool(false)) }
        #expect(references.map(\.kind) == [.reference(["isAdmin"]), .reference(["Rules", "owner"])])
    }

    @Test func aFunctionMayBeEmpty() {
        let parsed = MarkedManifest("pikku: 1\nfunctions: { ping: {} }").parsed
        #expect(parsed.functions.map(\.callee) == [.function(input: nil, output: nil, session: nil)])
    }

    @Test func routesHaveTheLabelsOfSwift() {
        let marked = MarkedManifest(
            """
            pikku: 1
            http:
            - ⟦route⟧{ method: ⟦get⟧get⟦/get⟧, route: /users, func: getUsers, query: [page], session: required, status: 201,
                permissions: [isAdmin], tags: [a], summary: S., deprecated: true }⟦/route⟧
            """)
        let route = marked.parsed.wirings.first
        #expect(marked.parsed.diagnostics == [])
        #expect(route?.kind == .http)
        #expect(route?.location == marked.location("route"))
        #expect(
            route?.arguments.map(\.label.text) == [
                "method", "route", "func", "query", "session", "status", "permissions", "tags",
            ])
        #expect(route?.arguments.first?.value.kind == .implicitMember("get"))
        #expect(route?.arguments.first.map { [$0.value.location] } == [marked.location("get")])
        #expect(route?.arguments[2].value.kind == .reference(["getUsers"]))
        #expect(route?.arguments[5].value.kind == .number("201"))
        #expect(route?.documentation.summary == "S.")
        #expect(route?.deprecation == "")
    }

    @Test func groupsAreFlattened() {
        let parsed = MarkedManifest(
            """
            pikku: 1
            groups:
            - basePath: /a
              tags: [x]
              session: required
              permissions: [p]
              http: [{ method: get, route: /1, func: f }]
              groups:
              - { basePath: /b, http: [{ method: get, route: /2, func: f }] }
              - { groups: [{ basePath: /c, http: [{ method: get, route: /3, func: f }] }] }
            """
        ).parsed
        #expect(parsed.diagnostics == [])
        let paths = parsed.wirings.map { wiring in
            wiring.groups.map { group in
                group.arguments.compactMap { if case .string(let path) = $0.value.kind { path } else { nil } }.joined()
            }
        }
        #expect(paths == [["/a"], ["/a", "/b"], ["/a", "", "/c"]])
        #expect(
            parsed.wirings.first?.groups.first?.arguments.map(\.label.text) == [
                "basePath", "tags", "session", "permissions",
            ])
    }

    @Test func proceduresAreAListOrNamed() {
        let list = MarkedManifest("pikku: 1\nrpc: [getUsers, Users.create]").parsed.wirings
        #expect(list.map(\.kind) == [.rpc, .rpc])
        #expect(list.map { $0.arguments.map(\.label.text) } == [["func"], ["func"]])
        #expect(list.last?.arguments.first?.value.kind == .reference(["Users", "create"]))
        let named = MarkedManifest("pikku: 1\nrpc: { users: { func: getUsers, session: required } }").parsed.wirings
        #expect(named.first?.arguments.map(\.label.text) == ["name", "func", "session"])
        #expect(named.first?.arguments.first?.value.kind == .string("users"))
    }

    @Test func channelsRouteMessages() {
        let marked = MarkedManifest(
            """
            pikku: 1
            channels:
              ⟦all⟧⟦name⟧news⟦/name⟧:
                route: /live
                session: none
                onConnect: joined
                onDisconnect: left
                onMessage: { action: { ⟦value⟧post⟦/value⟧: ⟦func⟧Posts.create⟦/func⟧ } }
                events: { posted: "Post[]" }⟦/all⟧
              echo: { onMessage: echo, onMessageWiring: { kind: { a: b } } }
            """)
        let channels = marked.parsed.wirings
        #expect(marked.parsed.diagnostics == [])
        #expect(channels.map(\.location).first == marked.location("all"))
        #expect(
            channels.first?.arguments.map(\.label.text) == [
                "name", "route", "session", "onConnect", "onDisconnect", "onMessageWiring", "events",
            ])
        #expect(channels.last?.arguments.map(\.label.text) == ["name", "onMessage", "onMessageWiring"])
        guard case .dictionary(let properties) = channels.first?.arguments[5].value.kind,
            case .dictionary(let values) = properties.first?.value.kind
        else { return #expect(Bool(false)) }
        #expect(properties.first?.key.kind == .string("action"))
        #expect(values.first.map { [$0.key.location] } == [marked.location("value")])
        #expect(values.first.map { [$0.value.location] } == [marked.location("func")])
        #expect(values.first?.value.kind == .reference(["Posts", "create"]))
        guard case .dictionary(let events) = channels.first?.arguments[6].value.kind,
            case .type(let type) = events.first?.value.kind, case .array = type.kind
        else { return #expect(Bool(false)) }
    }

    @Test func anActionMaySayMoreThanItsFunction() {
        let marked = MarkedManifest(
            """
            pikku: 1
            channels:
              c:
                permissions: [p]
                onMessage: { action: { a: { func: ⟦func⟧f⟦/func⟧, session: ⟦session⟧required⟦/session⟧ }, b: { func: f } } }
            """)
        #expect(marked.parsed.diagnostics == [])
        let arguments = marked.parsed.wirings.first?.arguments ?? []
        #expect(arguments.map(\.label.text) == ["name", "permissions", "onMessageWiring"])
        guard case .dictionary(let properties) = arguments.last?.value.kind,
            case .dictionary(let values) = properties.first?.value.kind
        else { return #expect(Bool(false)) }
        guard case .action(let function, let session) = values.first?.value.kind else { return #expect(Bool(false)) }
        #expect(function.kind == .reference(["f"]))
        #expect(function.location == marked.location("func"))
        #expect(session?.kind == .implicitMember("required"))
        #expect(session?.location == marked.location("session"))
        #expect(values.count == 2)
    }

    @Test func schedulesAndQueuesHaveTheLabelsOfSwift() {
        let parsed = MarkedManifest(
            """
            pikku: 1
            schedules: { nightly: { cron: 0 3 * * *, timeZone: Europe/Paris, func: clean, allowsOverlap: true } }
            queues: { mails: { func: send, concurrency: 4, retries: 0 } }
            """
        ).parsed
        #expect(parsed.diagnostics == [])
        #expect(parsed.wirings.map(\.kind) == [.schedule, .queue])
        let labels = parsed.wirings.map { $0.arguments.map(\.label.text) }
        #expect(labels.first == ["name", "schedule", "timeZone", "func", "allowsOverlap"])
        #expect(parsed.wirings.first?.arguments.last?.value.kind == .boolean(true))
        #expect(labels.last == ["name", "func", "concurrency", "retries"])
        #expect(parsed.wirings.last?.arguments.map(\.value.kind).suffix(2) == [.number("4"), .number("0")])
    }
}
