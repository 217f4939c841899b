import PikkuGrammar
import Testing

@Suite struct RouteMatcherTests {
    @Test(arguments: [
        ("/", "root"), ("/users", "users"), ("/users/7", "user 7"), ("/users/me", "me"),
        ("/users/me/posts", "posts me"),
        ("/users/7/posts", "posts 7"), ("/users/me/other", nil), ("/users/", nil), ("/users//posts", nil), ("//", nil),
        ("/files/a", "file a"), ("/files/a/b/c", "file a/b/c"), ("/files/", "file "), ("/files", nil), ("", nil),
        ("users", nil), ("/users/7/", nil), ("/u%73ers", "users"), ("/users/m%65", "me"),
        ("/users/a%2Fb", "user a%2Fb"),
        ("/caf%C3%A9", "café"), ("/café", "café"), ("/cafe%CC%81", nil), ("/a%2fb", "slash"), ("/a/b", nil),
        ("/users/%", nil), ("/users/%4", nil), ("/users/%zz/posts", nil), ("/files/a%/b", nil), ("/files/a/b%2", nil),
        ("/Users", nil), ("/users/{id}", "user {id}"), ("/users%00", nil), ("/files/%41%42", "file %41%42"),
    ])
    func `finds a route by its path`(_ path: String, _ expected: String?) {
        let routes = [
            ("/", "root"), ("/users", "users"), ("/users/{id}", "user"), ("/users/me", "me"),
            ("/users/{id}/posts", "posts"), ("/files/{path...}", "file"), ("/café", "café"),
        ]
        let named =
            routes.map { ($0.1, RouteMatcher.Route(.get, path: $0.0)) }
            + [("slash", RouteMatcher.Route(.get, [.literal("a/b")]))]
        let matcher = RouteMatcher(named.map(\.1))
        guard case .found(let route, let parameters) = matcher.match(.get, path) else {
            #expect(expected == nil, "\(path)")
            return
        }
        let values = parameters.map { String(decoding: Array(path.utf8)[$0], as: UTF8.self) }
        #expect(([named[route].0] + values).joined(separator: " ") == expected, "\(path)")
    }

    @Test func `goes back where a literal leads nowhere`() {
        let matcher = RouteMatcher([
            .init(.get, path: "/a/b"), .init(.get, path: "/a/{x}/c"), .init(.get, path: "/{y}/b/d"),
            .init(.get, path: "/a/{rest...}"), .init(.get, path: "/{all...}"),
        ])
        #expect(matcher.route(.get, "/a/b") == 0)
        #expect(matcher.route(.get, "/a/b/c") == 1)
        #expect(matcher.route(.get, "/a/b/d") == 3)
        #expect(matcher.route(.get, "/z/b/d") == 2)
        #expect(matcher.route(.get, "/a/b/e") == 3)
        #expect(matcher.route(.get, "/z/b/e") == 4)
    }

    @Test func `a path without the method says which it has`() {
        let matcher = RouteMatcher([
            .init(.get, path: "/a"), .init(.post, path: "/a"), .init(.delete, path: "/{x}"), .init(.put, path: "/b"),
            .init(.patch, path: "/b/{rest...}"),
        ])
        #expect(matcher.match(.put, "/a") == .notAllowed([.get, .head, .post, .delete]))
        #expect(matcher.match(.get, "/b") == .notAllowed([.put, .delete]))
        #expect(matcher.match(.get, "/b/c") == .notAllowed([.patch]))
        #expect(matcher.match(.get, "/c/d") == .notFound)
        // A route of the method is found behind more special routes of other methods.
        #expect(matcher.route(.delete, "/a") == 2)
        #expect(matcher.match(.options, "/b") == .notAllowed([.put, .delete]))
    }

    @Test func `HEAD has the routes of GET besides its own`() {
        let matcher = RouteMatcher([
            .init(.get, path: "/a"), .init(.get, path: "/b"), .init(.head, path: "/b"), .init(.head, path: "/{x}"),
        ])
        #expect(matcher.route(.head, "/a") == 0)
        #expect(matcher.route(.head, "/b") == 2)
        #expect(matcher.route(.get, "/b") == 1)
        #expect(matcher.route(.head, "/c") == 3)
        #expect(matcher.match(.get, "/c") == .notAllowed([.head]))
    }

    @Test func `of routes that match the same the first counts`() {
        let matcher = RouteMatcher([.init(.get, path: "/{a}"), .init(.get, path: "/{b}"), .init(.post, path: "/{b}")])
        #expect(matcher.route(.get, "/x") == 0)
        #expect(matcher.route(.post, "/x") == 2)
    }

    @Test func `literals that only look the same are two`() {
        let matcher = RouteMatcher([.init(.get, path: "/\u{E9}"), .init(.get, path: "/e\u{301}")])
        #expect(matcher.route(.get, "/\u{E9}") == 0)
        #expect(matcher.route(.get, "/e\u{301}") == 1)
    }

    @Test func `holds more parameters than fit in place`() {
        let matcher = RouteMatcher([.init(.get, path: "/" + (0..<20).map { "{p\($0)}" }.joined(separator: "/"))])
        let path = "/" + (0..<20).map { "v\($0)" }.joined(separator: "/")
        guard case .found(0, let parameters) = matcher.match(.get, path) else {
            Issue.record("not found")
            return
        }
        let values = parameters.map { String(decoding: Array(path.utf8)[$0], as: UTF8.self) }
        #expect(values == (0..<20).map { "v\($0)" })
    }

    @Test func `a table without routes finds nothing`() {
        #expect(RouteMatcher([]).match(.get, "/") == .notFound)
        #expect(RouteMatcher(nodes: [], slots: [], routes: [], text: "").match(.get, "/a") == .notFound)
    }

    @Test func `a table put together from its parts is the same`() {
        let matcher = RouteMatcher([.init(.get, path: "/users/{id}"), .init(.post, path: "/users")])
        let copy = RouteMatcher(nodes: matcher.nodes, slots: matcher.slots, routes: matcher.routes, text: matcher.text)
        #expect(copy == matcher)
        #expect(copy.route(.post, "/users") == 1)
    }
}

extension RouteMatcher {
    func route(_ method: Method, _ path: String) -> Int? {
        if case .found(let route, _) = match(method, path) { route } else { nil }
    }
}
