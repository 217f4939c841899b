import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ParameterSpellingTests {
    @Test func parametersStandInBraces() {
        expectFindings(
            ParameterSpelling.self,
            swift: """
                struct Reference: Codable, Sendable { var id: Int; var path: String }
                let remove = PikkuFunc<Reference, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireGroup(basePath: "/users/«parameter-spelling|:id»") {
                        wireHTTP(method: .delete, route: "/files/«parameter-spelling|*path»", func: remove)
                        wireHTTP(method: .delete, route: "/folders/{path...}", func: remove)
                        wireHTTP(method: .post, route: "/a:b", func: remove)
                    }
                }
                """)
    }

    @Test func theMessageClaimsNothingAboutOtherRoutes() {
        let sources = LinkedSources(
            manifest: """
                types: { Reference: { path: string } }
                functions: { remove: { input: Reference } }
                http: [{ method: delete, route: /files/*path, func: remove }]
                """)
        #expect(
            findings(of: ParameterSpelling.self, in: sources).map(\.message) == [
                "'*path' is another way to write '{path...}'"
            ])
    }

    @Test func aRouteOfAManifestIsQuotedWhereItMustBe() {
        let sources = LinkedSources(
            manifest: """
                types:
                  Reference: { id: uuid, path: string }
                functions:
                  remove: { input: Reference }
                http:
                  - { method: delete, route: /users/:id/*path, func: remove }
                  - { method: put, route: "/users/:id", func: remove }
                """)
        let fixes = findings(of: ParameterSpelling.self, in: sources).compactMap(\.fix?.edits.first)
        #expect(
            fixes.map { [sources.text(at: $0.location), $0.replacement] } == [
                ["/users/:id/*path", #""/users/{id}/{path...}""#], ["/users/:id/*path", #""/users/{id}/{path...}""#],
                [":id", "{id}"],
            ])
    }

    @Test func whatIsWrittenWithEscapesIsNotMended() {
        let sources = LinkedSources(
            swift: #"""
                struct Reference: Codable, Sendable { var id: Int }
                let remove = PikkuFunc<Reference, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .delete, route: "/users/:i\u{64}", func: remove)
                }
                """#)
        let found = findings(of: ParameterSpelling.self, in: sources)
        #expect(found.map(\.message) == ["':id' is another way to write '{id}'"])
        #expect(found.compactMap(\.fix) == [])
    }

    @Test func whatStandsInAConstantIsNotMended() {
        let sources = LinkedSources(
            swift: """
                struct Reference: Codable, Sendable { var id: Int }
                let remove = PikkuFunc<Reference, Void> { _, _ in }
                let route = "/users/:id"
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .delete, route: route, func: remove)
                }
                """)
        let found = findings(of: ParameterSpelling.self, in: sources)
        #expect(found.map { sources.text(at: $0.location) } == ["route"])
        #expect(found.compactMap(\.fix) == [])
    }
}
