import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ListWithoutPaginationTests {
    @Test func listsNeedALimit() {
        expectFindings(
            ListWithoutPagination.self,
            swift: """
                struct Filter: Codable, Sendable { var search: String? }
                struct PageInput: Codable, Sendable { var pageSize: Int = 10 }
                struct User: Codable, Sendable { var name: String }
                typealias Names = [String]
                let «list-without-pagination|users» = PikkuFunc<Void, [User]> { _ in [] }
                let «list-without-pagination|all» = PikkuFunc<Void, [String]> { _ in [] }
                let «list-without-pagination|found» = PikkuFunc<Filter, Names> { _, _ in [] }
                let paged = PikkuFunc<PageInput, [String]> { _, _ in [] }
                let posted = PikkuFunc<Void, [String]> { _ in [] }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/all", func: all)
                    wireHTTP(method: .get, route: "/users", func: users)
                    wireHTTP(method: .get, route: "/found", func: found)
                    wireHTTP(method: .get, route: "/paged", func: paged)
                    wireHTTP(method: .post, route: "/posted", func: posted)
                }
                """)
    }

    @Test func whatIsShortByItsTypeNeedsNone() {
        expectFindings(
            ListWithoutPagination.self,
            swift: """
                /// - maxItems: 10
                typealias Few = [String]
                enum Role: String, Codable, Sendable { case admin, member }
                struct Names: Codable, Sendable { var names: [String] }
                let few = PikkuFunc<Void, Few> { _ in [] }
                let roles = PikkuFunc<Void, [Role]> { _ in [] }
                let names = PikkuFunc<Void, Names> { _ in Names(names: []) }
                let stream = PikkuFunc<Void, AsyncStream<[String]>> { _ in fatalError() }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/few", func: few)
                    wireHTTP(method: .get, route: "/roles", func: roles)
                    wireHTTP(method: .get, route: "/names", func: names)
                    wireHTTP(method: .get, route: "/stream", func: stream)
                }
                """)
    }

    @Test func namesAreAChoice() {
        expectFindings(
            ListWithoutPagination.self, options: RuleOptions(["names": .texts(["window"])]),
            manifest: """
                types:
                  Window: { timeWindow: integer }
                  Page: { limit: integer }
                functions:
                  one: { input: Window, output: "string[]" }
                  «list-without-pagination|two»: { input: Page, output: "string[]" }
                http:
                  - { method: get, route: /one, func: one }
                  - { method: get, route: /two, func: two }
                """)
    }
}
