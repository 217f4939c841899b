import Pikku
import Testing

@Suite struct CookieTests {
    @Test(arguments: [
        ("id=ann", "ann"), ("id=", nil), ("a=b; id=ann", "ann"), ("xid=bob; id=ann; id=bob", "ann"),
        ("id=ann ;a=b", "ann"), ("id=\"ann\"", "ann"), ("ID=ann", nil), ("id", nil), ("id=an n", nil),
        ("id=an\"n", nil), ("id=a\\n", nil), ("id=a=n", "a=n"), (";;id=ann", "ann"), ("id=a,n", nil),
    ])
    func theFirstOfTheNameIsRead(header: String, expected: String?) async {
        let app = app()
        let answer = await app.post("/call?do=nothing", headers: [.cookie: header])
        #expect(answer.status == 204)
        #expect(answer.response.headers[.setCookie] == nil)
        #expect(app.steps == (expected.map { ["read \($0)"] } ?? []) + ["caller \(expected ?? "nobody")"])
    }

    @Test func headersOfTheSameNameAreOneList() async {
        let app = app()
        var headers: HTTPFields = [.cookie: "a=b"]
        headers.append(HTTPField(name: .cookie, value: "id=ann"))
        _ = await app.post("/call", headers: headers)
        #expect(app.steps.first == "read ann")
    }

    @Test(arguments: ["/call", "/rpc/call"]) func aSessionThatAFunctionSetsIsKept(target: String) async {
        let answer = await app().post(target + "?do=set")
        #expect(answer.status == 204)
        #expect(
            answer.response.headers[values: .setCookie] == ["id=key-of-eve; Path=/; Secure; HttpOnly; SameSite=Lax"])
    }

    @Test func aSessionThatAFunctionClearsIsForgottenByBothSides() async {
        let app = app(CookieAttributes(maxAge: 60, path: "/app", domain: "example.org", sameSite: .strict))
        let answer = await app.post("/call?do=clear", headers: [.cookie: "id=ann"])
        #expect(
            answer.response.headers[values: .setCookie] == [
                "id=; Path=/app; Domain=example.org; Max-Age=0; Secure; HttpOnly; SameSite=Strict"
            ])
        #expect(app.steps == ["read ann", "caller ann", "then nobody", "forgot ann"])
    }

    @Test func itIsKeptEvenWhereTheCallFailsAfterwards() async {
        let answer = await app().post("/call?do=fail")
        #expect(answer.status == 409)
        #expect(answer.response.headers[.setCookie]?.hasPrefix("id=key-of-eve;") == true)
    }

    @Test(arguments: [
        ("id", "a b", CookieAttributes()), ("id", "é", CookieAttributes()), ("id", "a;b", CookieAttributes()),
        ("i d", "a", CookieAttributes()), ("", "a", CookieAttributes()), ("i=d", "a", CookieAttributes()),
        ("id", "a", CookieAttributes(path: "/;x")), ("id", "a", CookieAttributes(domain: "a\r\nb")),
        ("id", String(repeating: "a", count: 4095), CookieAttributes()),
        ("__Host-id", "a", CookieAttributes(path: "/app")), ("__Host-id", "a", CookieAttributes(domain: "a.org")),
        ("__Secure-id", "a", CookieAttributes(isSecure: false)),
        ("id", "a", CookieAttributes(isSecure: false, sameSite: .none)),
    ])
    func whatNoBrowserWouldKeepIsAFailure(name: String, value: String, attributes: CookieAttributes) async {
        let app = SmallApp(
            session: .cookie(name, attributes: attributes, read: { _, _ in nil }, write: { _, _ in value }),
            run: Sessionless<Void, Void>.running { $0.setSession(Member(name: "ann")) })
        let answer = await app.post()
        #expect(answer.status == 500)
        #expect(answer.response.headers[.setCookie] == nil)
        #expect(app.log.count == 1)
    }

    @Test func theBoundsThemselvesAreKept() async {
        let value = String(repeating: "~", count: 4096 - "__Host-id".count)
        let app = SmallApp(
            session: .cookie("__Host-id", read: { _, _ in nil }, write: { _, _ in value }),
            run: Sessionless<Void, Void>.running { $0.setSession(Member(name: "ann")) })
        #expect(await app.post().response.headers[.setCookie]?.hasPrefix("__Host-id=~~~") == true)
    }

    private func app(_ attributes: CookieAttributes = CookieAttributes()) -> SmallApp {
        SmallApp(
            session: .cookie(
                "id", attributes: attributes,
                read: { value, services in
                    services.steps.add("read \(value)")
                    return Member(name: value)
                },
                write: { session, _ in "key-of-\(session.name)" },
                forget: { value, services in services.steps.add("forgot \(value)") }),
            run: Sessionless<Void, Void>.running { call in
                call.steps.add("caller \(call.session?.name ?? "nobody")")
                switch call.http?.query {
                case "do=set": call.setSession(Member(name: "eve"))
                case "do=clear":
                    call.clearSession()
                    call.steps.add("then \(call.session?.name ?? "nobody")")
                case "do=fail":
                    call.setSession(Member(name: "eve"))
                    throw Conflict()
                default: break
                }
            })
    }
}
