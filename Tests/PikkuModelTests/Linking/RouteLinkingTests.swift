import PikkuModel
import Testing
import TestSupport

@Suite struct RouteLinkingTests {
    @Test func everySpellingOfAParameterIsKeptAsOne() {
        let sources = LinkedSources(
            swift: functions
                + """
                enum Paths { static let users = "/users" }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/", func: none)
                    wireHTTP(method: .get, route: Paths.users, func: none)
                    wireHTTP(method: .get, route: "/users/:id", func: byID)
                    wireHTTP(method: .get, route: "/items/{id}", func: byID)
                    wireHTTP(method: .get, route: "/files/*path", func: byPath)
                    wireHTTP(method: .get, route: "/caf%C3%A9", func: none)
                }
                """)
        expectMarked(sources)
        #expect(
            sources.project.routes.map(\.route.path.text) == [
                "/", "/café", "/files/{path...}", "/items/{id}", "/users", "/users/{id}",
            ])
    }

    @Test func groupsGiveTheirPathsTagsAndDemands() {
        let sources = LinkedSources(
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireGroup(basePath: "/v1", tags: ["v1"], middleware: [logging]) {
                        wireGroup(basePath: "/users/:id", tags: ["users", "v1"], session: .required) {
                            wireHTTP(method: .get, route: "/", func: byID, tags: ["one"])
                        }
                        wireHTTP(method: .get, route: "/users", func: none)
                    }
                    wireHTTP(method: .get, route: "/plain", func: none)
                }
                """)
        expectMarked(sources)
        let routes = sources.project.routes
        #expect(routes.map(\.route.path.text) == ["/plain", "/v1/users", "/v1/users/{id}"])
        #expect(routes.map(\.route.requiresSession) == [false, false, true])
        #expect(routes.map(\.wiring.tags) == [[], ["v1"], ["v1", "users", "one"]])
        #expect(routes.map(\.wiring.reference?.index) == [nil, 1, 0])
    }

    @Test func routesThatCannotBeReadAreReportedWhereTheyAreWrong() {
        expectMarked(
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "«invalid-route|users»", func: none)
                    wireHTTP(method: .get, route: "/a«invalid-route|//»b", func: none)
                    wireHTTP(method: .get, route: "/b«invalid-route|/»", func: none)
                    wireHTTP(method: .get, route: "/«invalid-route|*path»/c", func: byPath)
                    wireHTTP(method: .get, route: "/{id}/«invalid-route|{id}»", func: byID)
                    wireHTTP(method: .get, route: "/«invalid-route|x{id}»", func: byID)
                    wireHTTP(method: .get, route: "/«invalid-route|d?x»", func: none)
                    wireHTTP(method: .get, route: "/«invalid-route|%zz»", func: none)
                    wireHTTP(method: .get, route: "/«invalid-route|..»", func: none)
                    wireHTTP(method: .get, route: "/«invalid-route|{}»", func: none)
                    wireHTTP(method: .get, route: «not-a-literal|"/\\(none)"», func: none)
                }
                """)
    }

    @Test func aRouteIsWiredOnce() {
        let sources = LinkedSources(
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a/{id}", func: byID)
                    wireHTTP(method: .get, route: «duplicate-route|"/a/:id"», func: byID)
                    wireHTTP(method: .get, route: «ambiguous-route|"/a/{path}"», func: byPath)
                    wireHTTP(method: .post, route: "/a/{path}", func: byPath)
                    wireHTTP(method: .get, route: "/a/b", func: none)
                    wireHTTP(method: .post, route: "/rpc/none", func: none)
                    wireRPC(func: «duplicate-route|none»)
                }
                """)
        expectMarked(sources)
        #expect(sources.notes(of: "ambiguous-route") == ["\"/a/{id}\""])
    }

    @Test func operationsAreToldApart() {
        let sources = LinkedSources(
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a/{id}", func: byID)
                    wireHTTP(method: .delete, route: "/b/{id}", func: byID)
                    wireHTTP(method: .get, route: "/c", func: none)
                }
                """)
        #expect(sources.project.routes.map(\.route.operationID) == ["byIDGetAById", "byIDDeleteBById", "none"])
    }

    @Test func wiringsNameWhatTheyNeed() {
        expectMarked(
            swift: functions
                + """
                private let «function-not-visible|hidden» = PikkuSessionlessFunc<Void, Void> { _ in }
                private let secret = Wirings<AppServices> {
                    «wiring-not-visible|wireHTTP(method: .get, route: "/s", func: none, middleware: [logging])»
                }
                let wiring = Wirings<AppServices> {
                    «missing-argument|wireHTTP(method: .get, func: none)»
                    wireHTTP(method: «invalid-argument|.gett», route: "/x", func: none)
                    wireHTTP(method: .get, route: "/y", func: «unresolved-function|nothing»)
                    wireHTTP(method: .get, route: "/z", func: none, status: «invalid-argument|404»)
                    wireHTTP(method: .get, route: "/h", func: hidden)
                    wireHTTP(method: .get, «unknown-argument|rout»: "/y", func: none)
                }
                """)
    }

    @Test func anUnknownInitializerIsNamed() {
        let sources = LinkedSources(
            swift: """
                import Pikku
                struct AppServices: Services {}
                let listProducts = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> { wireHTTP(method: .post, route: "/a", func: listProducts) }
                """, services: false)
        let diagnostics = sources.linked.diagnostics.filter { $0.id == "unresolved-function" }
        #expect(
            diagnostics.map(\.message) == [
                "'listProducts' is made with 'PikkuFunc', which no input declares, so it is not known as a function"
            ])
        let alias = "typealias PikkuFunc<Input: Sendable, Output: Sendable> = Function<AppServices, Input, Output>"
        #expect(
            diagnostics.flatMap(\.notes).map(\.message) == [
                "declared here", "declare it with your type of services: '\(alias)'",
            ])
    }

    @Test func aUsersOwnWiringsTypeIsNoneOfOurs() {
        let sources = LinkedSources(
            swift: functions
                + """
                struct Wirings<T> {}
                let wiring = Wirings<Int> { wireHTTP(method: .get, route: "x", func: nothing) }
                """)
        #expect(sources.project.wirings.isEmpty)
    }
}

private let functions = """
    struct ByID { var id: Int }
    struct ByPath { var path: String }
    let none = PikkuSessionlessFunc<Void, Void> { _ in }
    let byID = PikkuSessionlessFunc<ByID, Void> { _, _ in }
    let byPath = PikkuSessionlessFunc<ByPath, Void> { _, _ in }

    """
