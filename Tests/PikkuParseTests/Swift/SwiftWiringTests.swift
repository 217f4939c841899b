import PikkuModel
import Testing

@Suite struct SwiftWiringTests {
    @Test func everyKindIsRead() throws {
        let source = MarkedSwift(
            """
            let all = ⟦callee⟧Wirings<App>⟦/callee⟧ {
                /// Lists users.
                ⟦http⟧wireHTTP(method: .get, route: "/users", ⟦label⟧func⟦/label⟧: ⟦func⟧Users.list⟦/func⟧)⟦/http⟧
                wireRPC(func: get)
                wireScheduler(name: "daily", schedule: "0 3 * * *", timeZone: "UTC", func: record)
                wireQueueWorker(name: "mails", func: send, concurrency: 4, retries: 0)
                wireChannel(name: "updates", events: ["created": ⟦event⟧User.self⟦/event⟧])
            }
            """)
        let file = source.parsed()
        #expect(file.diagnostics == [])
        #expect(file.functions.isEmpty)
        #expect(file.wirings.map(\.kind) == [.http, .rpc, .schedule, .queue, .channel])
        let http = try #require(file.wirings.first)
        #expect(http.location == source.location("http"))
        #expect(http.documentation.summary == "Lists users.")
        #expect(http.arguments.map(\.label.text) == ["method", "route", "func"])
        #expect(
            http.arguments.map(\.value.kind) == [
                .implicitMember("get"), .string("/users"), .reference(["Users", "list"]),
            ])
        #expect(http.arguments.last?.label.location == source.location("label"))
        #expect(http.arguments.last?.value.location == source.location("func"))
        #expect(file.wirings.map(\.reference?.path) == Array(repeating: ["all"], count: 5))
        #expect(file.wirings.map(\.reference?.index) == [0, 1, 2, 3, 4])
        #expect(http.reference?.callee.location == source.location("callee"))
        guard case .dictionary(let events) = file.wirings.last?.arguments.last?.value.kind,
            case .type(let event) = events.first?.value.kind
        else {
            Issue.record("no event")
            return
        }
        #expect(event.path == ["User"])
    }

    @Test func groupsAreFlattened() throws {
        let source = MarkedSwift(
            """
            enum Routes {
                static let all = Wirings<App> {
                    wireHTTP(func: a)
                    ⟦outer⟧wireGroup⟦/outer⟧(basePath: "/v1", tags: ["v1"], middleware: [logging, limit(10)]) {
                        wireHTTP(func: b)
                        ⟦inner⟧wireGroup⟦/inner⟧(basePath: "/users", session: .required) { wireHTTP(func: c) }
                        wireHTTP(func: d)
                    }
                    wireGroup(tags: ["x"], { wireHTTP(func: e) })
                }
            }
            """)
        let file = source.parsed()
        #expect(file.diagnostics == [])
        #expect(file.wirings.map(\.reference?.index) == [0, 1, 2, 3, 4])
        #expect(file.wirings.map(\.reference?.path).allSatisfy { $0 == ["Routes", "all"] })
        #expect(
            file.wirings.map { $0.groups.map { $0.arguments.map(\.label.text) } } == [
                [], [["basePath", "tags", "middleware"]],
                [["basePath", "tags", "middleware"], ["basePath", "session"]],
                [["basePath", "tags", "middleware"]], [["tags"]],
            ])
        #expect(file.wirings[2].groups.map(\.location) == ["outer", "inner"].compactMap(source.location))
        #expect(
            file.wirings[1].groups[0].arguments[2].value.kind.elements == [
                .reference(["logging"]), .unsupported("a call"),
            ])
    }

    @Test(arguments: [".action()", ".action(f, f)", ".action(f, sesion: .required)", "action(f)", ".action(f) { }"])
    func otherCallsAreNoActions(call: String) {
        let wirings = parsed("let w = Wirings<App> { wireRPC(func: \(call)) }").wirings
        guard case .unsupported = wirings.first?.arguments.first?.value.kind else {
            Issue.record("\(wirings)")
            return
        }
    }

    @Test func actionsReferToTheirFunctions() throws {
        let source = MarkedSwift(
            """
            let w = Wirings<App> {
                wireChannel(name: "c", onMessageWiring: ["action": ["get": .action(⟦get⟧Users.get⟦/get⟧), "add": .action(add, session: ⟦session⟧.required⟦/session⟧)]])
            }
            """)
        guard case .dictionary(let routes) = source.parsed().wirings.first?.arguments.last?.value.kind,
            case .dictionary(let actions) = routes.first?.value.kind
        else {
            Issue.record("no actions")
            return
        }
        #expect(routes.first?.key.kind == .string("action"))
        guard case .action(let get, session: nil) = actions.first?.value.kind,
            case .action(_, let session) = actions.last?.value.kind
        else {
            Issue.record("no action")
            return
        }
        #expect(get.kind == .reference(["Users", "get"]))
        #expect(get.location == source.location("get"))
        #expect(session?.kind == .implicitMember("required"))
        #expect(session?.location == source.location("session"))
    }

    @Test func labelsAreLeftToLinking() {
        let file = parsed("let w = Wirings<App> { wireHTTP(metod: .get, func: f, func: g) }")
        #expect(file.wirings.map { $0.arguments.map(\.label.text) } == [["metod", "func", "func"]])
        #expect(file.diagnostics == [])
    }

    @Test func selfIsTheTypeAround() {
        let file = parsed(
            """
            enum Users {
                static let get = PikkuFunc<Int, Int>(permissions: [Self.owns]) { _, id in id }
                static let wiring = Wirings<App> { wireRPC(func: Self.get) }
            }
            """)
        #expect(file.wirings.map(\.function) == ["Users.get"])
        #expect(file.functions.first?.arguments.first?.value.kind.elements == [.reference(["Users", "owns"])])
    }

    @Test(
        arguments: [
            "let w = AppWirings { wireRPC(func: f) }", "let w: Wirings<App> = .init { wireRPC(func: f) }",
            "let w: Wirings<App> = Wirings { wireRPC(func: f) }", "let w = Wirings<App>({ wireRPC(func: f) })",
            "let w = Pikku.Wirings<App>() { wireRPC(func: f) }",
        ])
    func everySpellingIsRecognised(declaration: String) {
        let file = parsed(declaration)
        #expect(file.wirings.map(\.reference?.path) == [["w"]])
        #expect(file.functions.isEmpty)
        #expect(file.diagnostics == [])
    }

    @Test func aFunctionBodyIsNotTakenForWirings() {
        let file = parsed("let f = VoidFunc { _ in wireRPC(func: f) }\nlet g = Lazy { wire() }")
        #expect(file.wirings.isEmpty)
        #expect(file.functions.map(\.name.text) == ["f", "g"])
    }

    @Test func conditionsSelectWirings() {
        let text =
            "let w = Wirings<App> {\nwireRPC(func: a)\n#if DEBUG\nwireRPC(func: b)\n#else\nwireRPC(func: c)\n#endif\nwireRPC(func: d)\n}"
        #expect(parsed(text, conditions: ["DEBUG": true]).wirings.map(\.function) == ["a", "b", "d"])
        #expect(parsed(text, conditions: ["DEBUG": false]).wirings.map(\.function) == ["a", "c", "d"])
        #expect(parsed(text, conditions: ["DEBUG": false]).wirings.map(\.reference?.index) == [0, 1, 2])
        #expect(parsed(text).diagnostics.map(\.id) == ["unconfigured-condition"])
    }
}

@Suite struct SwiftWiringMistakeTests {
    @Test(
        arguments: [
            ("⟦here⟧if debug { wireRPC(func: f) }⟦/here⟧", "unsupported-statement", nil),
            ("⟦here⟧for f in all { wireRPC(func: f) }⟦/here⟧", "unsupported-statement", nil),
            ("⟦here⟧let base = \"/users\"⟦/here⟧", "unsupported-statement", nil),
            ("⟦here⟧Other.wirings⟦/here⟧", "unsupported-statement", nil),
            ("⟦here⟧wireHTPT⟦/here⟧(func: f)", "unknown-wiring", "wireHTTP"),
            ("⟦here⟧wireSchedule⟦/here⟧(func: f)", "unknown-wiring", "wireScheduler"),
            ("⟦here⟧register⟦/here⟧(f)", "unknown-wiring", nil),
            ("wireRPC(⟦here⟧f⟦/here⟧)", "unlabelled-argument", nil),
            ("wireRPC(func: f) ⟦here⟧{⟦/here⟧ print() }", "unlabelled-argument", nil),
            ("⟦here⟧wireGroup(basePath: \"/a\")⟦/here⟧", "missing-group-body", nil),
        ] as [(String, String, String?)])
    func aMistakeIsShownAtItsPlace(statement: String, id: String, suggestion: String?) throws {
        let source = MarkedSwift("let w = Wirings<App> {\n    wireRPC(func: first)\n    \(statement)\n}")
        let diagnostics = source.parsed().diagnostics
        #expect(diagnostics.map(\.id) == [id])
        #expect(diagnostics.first?.location == source.location("here"))
        #expect(diagnostics.first?.fix?.edits.map(\.replacement) == suggestion.map { [$0] })
        #expect(source.parsed().wirings.first?.function == "first")
    }

    @Test(
        arguments: [
            ("var ⟦here⟧w⟦/here⟧ = Wirings<App> { wireRPC(func: f) }", "misplaced-wirings"),
            ("enum A { static var ⟦here⟧w⟦/here⟧: Wirings<App> { .init { wireRPC(func: f) } } }", "misplaced-wirings"),
            ("struct A { let ⟦here⟧w⟦/here⟧ = Wirings<App> { wireRPC(func: f) } }", "misplaced-wirings"),
            ("let w = ⟦here⟧Wirings<App>(users, todos)⟦/here⟧", "unreadable-wirings"),
        ])
    func wiringsThatCannotBeFoundAreReported(declaration: String, id: String) {
        let source = MarkedSwift(declaration)
        #expect(source.parsed().diagnostics.map(\.id) == [id])
        #expect(source.parsed().diagnostics.map(\.location) == ["here"].compactMap(source.location))
    }

    @Test func argumentsOfWiringsItselfAreRefused() {
        let source = MarkedSwift("let w = Wirings<App>(⟦here⟧users⟦/here⟧) { wireRPC(func: f) }")
        #expect(source.parsed().diagnostics.map(\.location) == ["here"].compactMap(source.location))
    }
}

extension WiringDeclaration {
    /// The name behind `func:`.
    var function: String? {
        guard case .reference(let path) = arguments.first(where: { $0.label.text == "func" })?.value.kind else {
            return nil
        }
        return path.joined(separator: ".")
    }
}
