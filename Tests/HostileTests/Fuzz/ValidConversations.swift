import TestSupport

/// What a client says that keeps to all rules, in messages that stand for themselves.
struct ValidConversation {
    var language: Language
    /// What later messages rest on, and what therefore is never changed.
    var opening: [UInt8] = []
    var messages: [[UInt8]]

    enum Language: CaseIterable {
        case http1, bodies, webSocket, http2
    }

    /// Of one language.
    static func all(_ language: Language, number: Int) -> [ValidConversation] {
        switch language {
        case .http1: http1(number).map { ValidConversation(language: .http1, messages: $0) }
        case .bodies: bodies(number).map { ValidConversation(language: .bodies, messages: [$0]) }
        case .webSocket:
            webSocket(number).map {
                ValidConversation(
                    language: .webSocket,
                    opening: bytes(upgrade("/channels/user-updates", more: "Authorization: Bearer admin\r\n")),
                    messages: $0)
            }
        case .http2:
            http2(number).map {
                ValidConversation(
                    language: .http2, opening: preface + settings.bytes, messages: $0.map(\.bytes))
            }
        }
    }

    private static func http1(_ number: Int) -> [[[UInt8]]] {
        let user = newUser(number)
        let users = bytes("GET /users?page=1&limit=2 HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n\r\n")
        return [
            [users, users, users],
            [bytes("GET \(ada) HTTP/1.1\r\nHost: a\r\nX-Request-Id: abc\r\nCookie: a=b; c=d\r\n\r\n"), users],
            [bytes("OPTIONS /users HTTP/1.1\r\nHost: a\r\n\r\n"), get("/users")],
            [request("Content-Length: \(user.count)\r\nExpect: 100-continue\r\n\r\n\(user)"), users],
            [request("Transfer-Encoding: chunked\r\n\r\n"), bytes(chunk(user)), bytes("0\r\n\r\n"), users],
            [
                request("Transfer-Encoding: chunked\r\n\r\n"), bytes(chunk(String(user.prefix(9)), extension: ";a=b")),
                bytes(chunk(String(user.dropFirst(9)))), bytes("0\r\nX-Sum: 1\r\n\r\n"), users,
            ],
            [post(form, to: ada + "/avatar", type: "multipart/form-data; boundary=b")],
            [bytes("POST /rpc/getUsers HTTP/1.0\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}")],
        ]
    }

    private static func bodies(_ number: Int) -> [[UInt8]] {
        [
            bytes(newUser(number)), bytes(newUser(number, #", "x": [1e3, -0.5, {"\u0061": "\ud83d\ude00"}, null]"#)),
            bytes(form), bytes("email=user\(number)%40example.org&password=long+enough&name=A%20B"),
        ]
    }

    private static func webSocket(_ number: Int) -> [[[UInt8]]] {
        let list = #"{"action": "getUsers", "$id": "1", "page": 1}"#
        let create = newUser(number, #", "action": "createUser", "$id": 2, "x": "ä""#)
        return [
            [frame(.text, list), frame(.ping, "abc"), frame(.text, list), frame(.close, [0x03, 0xE8])],
            [frame(.text, create), frame(.text, create), frame(.pong, "")],
            [
                frame(.text, Array(list.utf8.prefix(7)), isLast: false), frame(.ping, ""),
                frame(.continuation, Array(list.utf8.dropFirst(7))),
            ],
        ]
    }

    private static func http2(_ number: Int) -> [[HTTP2Frame]] {
        let json = [("authorization", "Bearer admin"), ("content-type", "application/json")]
        let user = bytes(newUser(number))
        let acknowledgement = HTTP2Frame(type: HTTP2Frame.Kind.settings, flags: 1)
        let data = { (stream: UInt32, flags: UInt8, payload: [UInt8]) in
            HTTP2Frame(type: HTTP2Frame.Kind.data, flags: flags, stream: stream, payload: payload)
        }
        let long = block(more: [("x-a", "b")])
        return [
            [acknowledgement, headers(1, block()), headers(3, block(ada)), headers(5, block("/users?page=2"))],
            [
                headers(1, block(method: "POST", more: json), ends: false), data(1, 0, Array(user.prefix(9))),
                data(1, 1, Array(user.dropFirst(9))), headers(3, block()),
            ],
            [
                HTTP2Frame(type: HTTP2Frame.Kind.headers, flags: 1, stream: 1, payload: Array(long.prefix(20))),
                HTTP2Frame(
                    type: HTTP2Frame.Kind.continuation, flags: 4, stream: 1, payload: Array(long.dropFirst(20))),
                HTTP2Frame(type: HTTP2Frame.Kind.ping, payload: [UInt8](1...8)),
                HTTP2Frame(type: HTTP2Frame.Kind.windowUpdate, payload: bigEndian(1000)),
                HTTP2Frame(type: HTTP2Frame.Kind.priority, stream: 3, payload: [0, 0, 0, 1, 5]),
                headers(3, block()), HTTP2Frame(type: HTTP2Frame.Kind.reset, stream: 3, payload: bigEndian(8)),
            ],
        ]
    }
}

private let ada = "/users/00000000-0000-4000-8000-000000000001"

private let form = """
    --b\r
    Content-Disposition: form-data; name="image"; filename="a.png"\r
    Content-Type: image/png\r
    \r
    abc\u{89}\r
    --b--\r

    """

private func request(_ rest: String) -> [UInt8] {
    bytes(
        "POST /users HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer admin\r\nContent-Type: application/json\r\n" + rest)
}

/// A request around a body, whatever that is, for each way to read it.
func request(around body: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let types = [
        ("/users", "application/json"), ("/users", "application/x-www-form-urlencoded"),
        (ada + "/avatar", "multipart/form-data; boundary=b"), ("/rpc/createUser", "application/json"),
    ]
    let (target, type) = generator.pick(types)
    return post(String(String.UnicodeScalarView(body.map { Unicode.Scalar($0) })), to: target, type: type)
}
