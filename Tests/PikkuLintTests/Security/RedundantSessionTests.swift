import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct RedundantSessionTests {
    @Test func aSessionIsAskedForOnce() {
        expectFindings(
            RedundantSession.self,
            swift: """
                let isAdmin = PikkuPermission<Void> { _, _ in true }
                let open = PikkuSessionlessFunc<Void, Void> { _ in }
                let closed = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a", func: open, session: .required)
                    wireHTTP(method: .post, route: "/b", func: closed, session: «redundant-session|.required»)
                    wireHTTP(method: .post, route: "/c", func: closed, session: .inherited)
                    wireGroup(session: .required) {
                        wireRPC(func: open, session: «redundant-session|.required»)
                        wireGroup(basePath: "/d", session: «redundant-session|.required») {
                            wireHTTP(method: .post, route: "/e", func: open)
                            wireHTTP(method: .put, route: "/e", func: open)
                        }
                    }
                    wireGroup(permissions: []) { wireRPC(name: "f", func: open, session: .required) }
                    wireGroup(session: .inherited) { wireRPC(name: "g", func: open, session: .required) }
                    wireChannel(
                        name: "h", session: .required,
                        onMessageWiring: ["action": ["open": .action(open, session: .inherited)]])
                    wireGroup(permissions: [isAdmin]) {
                        wireChannel(name: "audit", session: «redundant-session|.required», events: ["entry": String.self])
                    }
                }
                """)
    }

    @Test func actionsOfAChannelAskOnceToo() {
        expectFindings(
            RedundantSession.self,
            manifest: """
                functions: { open: { session: none }, closed: {} }
                channels:
                  a:
                    onMessage:
                      action:
                        open: { func: open, session: required }
                        closed: { func: closed, session: «redundant-session|required» }
                  b: { session: required, onMessage: { action: { open: { func: open, session: «redundant-session|required» } } } }
                """)
    }

    @Test(arguments: [
        "wireRPC(func: closed«, session: .required»)",
        "wireRPC(«session: .required, »func: closed)",
        "wireRPC(\n    func: closed«,\n    session: .required»,\n    tags: []\n)",
    ])
    func theArgumentGoesAwayWithItsComma(_ marked: String) throws {
        let sources = LinkedSources(
            swift: "let closed = PikkuFunc<Void, Void> { _ in }\nlet wiring = Wirings<AppServices> {\n"
                + marked.filter { $0 != "«" && $0 != "»" } + "\n}\n")
        let removed = marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }
        #expect(try removals(in: sources) == [String(removed)])
    }

    @Test func keysOfManifestsGoAwayWithTheirCommasOrLines() throws {
        let sources = LinkedSources(
            manifest: """
                functions: { f: {} }
                rpc:
                  a: { func: f, session: required }
                  b: { session: required, func: f }
                  c: { summary: About c., session: required, func: f, tags: [x] }
                  d:
                    func: f
                    session: required
                http:
                  - method: post
                    session: required
                    route: /f
                    func: f
                """)
        #expect(
            try removals(in: sources).sorted() == [
                ", session: required", "session: required", "session: required", "session: required, ",
                "session: required, ",
            ])
    }

    private func removals(in sources: LinkedSources) throws -> [String] {
        #expect(sources.linked.diagnostics == [])
        return try findings(of: RedundantSession.self, in: sources).map {
            sources.text(at: try #require($0.fix?.edits.first).location)
        }
    }
}
