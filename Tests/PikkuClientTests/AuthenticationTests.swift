import Foundation
import Synchronization
import Testing
import todo_client

@testable import PikkuClient

@Suite struct AuthenticationTests {
    private let transport = ScriptedTransport(answer(204), answer(200, "[]"))

    /// Calls one operation that needs a session, and one that needs none.
    private func requests(with authentication: Authentication) async throws -> [TransportRequest] {
        var settings = settings()
        settings.authentication = authentication
        let url = try #require(URL(string: "http://service.test"))
        let client = TodoClient(baseURL: url, transport: transport, settings: settings)
        try await client.signOut()
        _ = try await client.listLabels()
        return transport.requests
    }

    @Test func `credentials travel with what needs a session`() async throws {
        let requests = try await requests(with: .bearer { "token" })
        #expect(requests.map { $0.headers["Authorization"] } == ["Bearer token", nil])
    }

    @Test func `credentials may travel with everything`() async throws {
        let requests = try await requests(with: .header("X-API-Key", for: .all) { "key" })
        #expect(requests.map { $0.headers["x-api-key"] } == ["key", "key"])
    }

    @Test func `a key may stand in the query`() async throws {
        let requests = try await requests(with: .query("key") { "a+b&c" })
        #expect(
            requests.map(\.url.absoluteString) == [
                "http://service.test/session?key=a%2Bb%26c", "http://service.test/labels",
            ])
    }

    @Test func `a name and a password travel in Base64`() async throws {
        let requests = try await requests(with: .basic { ("Aladdin", "open sesame") })
        #expect(requests[0].headers["Authorization"] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    }

    @Test func `a token may be a cookie`() async throws {
        let requests = try await requests(with: .cookie("session") { "token" })
        #expect(requests[0].headers["Cookie"] == "session=token")
    }

    @Test func `who has no credentials calls without`() async throws {
        let requests = try await requests(with: .bearer { nil })
        #expect(requests.map { $0.headers["Authorization"] } == [nil, nil])
    }

    @Test func `a provider that fails ends the call`() async throws {
        await #expect(throws: ClientError.self) { try await requests(with: .bearer { throw ScriptEnded() }) }
        #expect(transport.requests.isEmpty)
    }
}

@Suite struct CookieJarTests {
    @Test func `cookies come back until they are over`() async throws {
        let transport = ScriptedTransport(
            answer(204, headers: ["Set-Cookie": "a=1; Path=/; HttpOnly, b=2; Expires=Fri, 31 Dec 9999 23:59:59 GMT"]),
            answer(200, "[]", headers: ["set-cookie": "a=; Max-Age=0"]), answer(200, "[]"))
        let jar = CookieJar()
        let client = TodoClient(
            baseURL: try #require(URL(string: "http://service.test")), transport: transport,
            settings: settings(interceptors: [jar]))
        try await client.signOut()
        #expect(jar["a"] == "1" && jar["b"] == "2")
        _ = try await client.listLabels()
        _ = try await client.listLabels()
        #expect(transport.requests.map { $0.headers["Cookie"] } == [nil, "a=1; b=2", "b=2"])
    }
}
