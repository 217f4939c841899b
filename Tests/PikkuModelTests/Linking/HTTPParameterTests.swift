import PikkuModel
import Testing
import TestSupport

@Suite struct HTTPParameterTests {
    @Test func fieldsComeFromPathThenQueryThenBody() {
        let sources = LinkedSources(
            swift: """
                struct Input { var name: String; var id: Int; var page: Int = 1; var tags: [String]? }
                let f = PikkuFunc<Input, Int> { _, _ in 1 }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/{id}", func: f)
                    wireHTTP(method: .post, route: "/{id}", func: f, query: ["page"], status: 201)
                }
                """)
        expectMarked(sources)
        let routes = sources.project.routes.map(\.route)
        #expect(routes.map(\.method) == [.get, .post])
        #expect(routes[0].parameters.map(\.source) == [.query, .path, .query, .query])
        #expect(routes[0].parameters.map(\.isRequired) == [true, true, false, false])
        #expect(routes[0].body == .none)
        #expect(routes[1].parameters.map(\.source) == [.body, .path, .query, .body])
        #expect(routes[1].body == .json)
        #expect(routes.map(\.successStatus) == [200, 201])
    }

    @Test func theParametersOfAPathAreFieldsOfOneValue() {
        expectMarked(
            swift: """
                enum Kind: String { case a, b }
                struct Input { var id: Int?; var list: [Int]; var kind: Kind; var size: Int }
                let f = PikkuFunc<Input, Void> { _, _ in }
                let g = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a/{kind}/«path-parameter-without-field|{kin}»", func: f)
                    wireHTTP(method: .post, route: "/b/«path-parameter-optional|:id»/«path-parameter-not-scalar|{list}»", func: f)
                    wireHTTP(method: .post, route: "/c/«path-parameter-not-scalar|*size»", func: f)
                    wireHTTP(method: .post, route: "/d/«path-parameter-without-field|{id}»", func: g)
                }
                """)
    }

    @Test func aQueryHoldsSingleValuesAndArraysOfThem() {
        expectMarked(
            swift: """
                struct Filter { var x: Int }
                struct Input { var filter: Filter; var tags: Set<String>; var matrix: [[Int]]; var ids: [Int] }
                let f = PikkuFunc<Input, Void> { _, _ in }
                let g = PikkuFunc<[String], Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a", func: «field-not-in-query|«field-not-in-query|f»»)
                    wireHTTP(method: .post, route: "/b", func: f, query: ["ids", «field-not-in-query|"matrix"», «unknown-query-field|"idz"»])
                    wireHTTP(method: .get, route: "/c", func: «field-not-in-query|g»)
                    wireHTTP(method: .post, route: "/d", func: g)
                }
                """)
    }

    @Test func anInputWithAnErrorCausesNoFollowUp() {
        expectMarked(
            swift: """
                struct Input { var id: «unresolved-type|Missing» }
                let f = PikkuFunc<Input, Void> { _, _ in }
                let g = PikkuFunc<«unresolved-type|Nowhere», Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a/{id}", func: f)
                    wireHTTP(method: .get, route: "/b/{id}", func: g)
                }
                """)
    }

    @Test func filesTravelInBodiesOfHTTP() {
        let sources = LinkedSources(
            swift: """
                struct Upload { var id: Int; var image: File; var more: [File]? }
                struct Nested { var «misplaced-file|inner»: Upload }
                let f = PikkuFunc<Upload, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a/{id}", func: f)
                    wireHTTP(method: .get, route: "/b/{id}", func: «file-without-body|«file-without-body|f»»)
                    wireRPC(func: «file-outside-http|f»)
                    wireChannel(name: "c", onMessageWiring: ["action": ["f": .action(«file-outside-http|f»)]], events: ["e": «misplaced-file|Upload».self])
                }
                let «misplaced-file|out» = PikkuFunc<Void, Upload> { _ in fatalError() }
                let g = PikkuFunc<Nested, Void> { _, _ in }
                """)
        expectMarked(sources)
        #expect(sources.project.routes.map(\.route.body) == [.multipart, .none])
    }

    @Test func statusesFollowTheOutput() {
        let sources = LinkedSources(
            swift: """
                let f = PikkuFunc<Void, Void> { _ in }
                let g = PikkuFunc<Void, Int> { _ in 1 }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/f", func: f)
                    wireHTTP(method: .get, route: "/g", func: g)
                    wireHTTP(method: .post, route: "/g", func: g, status: «invalid-argument|204»)
                }
                """)
        expectMarked(sources)
        #expect(sources.project.routes.map(\.route.successStatus) == [204, 200, 204])
    }

    @Test func streamsNeedATransportThatStreams() {
        expectMarked(
            swift: """
                let f = PikkuSessionlessFunc<Void, AsyncStream<Int>> { _ in fatalError() }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/f", func: f)
                    wireHTTP(method: .put, route: "/f", func: «stream-not-supported|f»)
                    wireRPC(func: «stream-not-supported|f»)
                    wireQueueWorker(name: "q", func: «stream-not-supported|f»)
                    wireScheduler(name: "s", schedule: "@daily", func: «stream-not-supported|f»)
                }
                """)
    }
}
