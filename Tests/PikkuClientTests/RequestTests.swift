import Foundation
import Testing
import todo_client

@testable import PikkuClient

/// What goes over the wire.
@Suite struct RequestTests {
    private let base = URL(string: "http://service.test/base//")

    private func request(_ operation: ServiceOperation, _ input: JSONValue) throws -> TransportRequest {
        try TransportRequest(operation, RequestInput { $0.json(input) }, baseURL: #require(base))
    }

    @Test func `fields go into the path and the query`() throws {
        let operation = ServiceOperation("list", "GET", "/a b/{id}/{rest...}")
        let sent = try request(
            operation,
            ["id": "x/ü", "rest": "p/q r", "list": [1, true], "none": nil, "text": "a+b&c=d", "object": ["k": 1]])
        let query = "list=1&list=true&object=%7B%22k%22%3A1%7D&text=a%2Bb%26c%3Dd"
        #expect(sent.url.absoluteString == "http://service.test/base/a%20b/x%2F%C3%BC/p/q%20r?\(query)")
        #expect(sent.method == "GET" && sent.headers["content-type"] == nil)
    }

    @Test(arguments: ["", ".", ".."])
    func `a path parameter that would make the path another one is refused`(id: String) {
        #expect(throws: ClientError.self) {
            try request(ServiceOperation("get", "GET", "/todos/{id}"), ["id": .string(id)])
        }
    }

    @Test func `what is neither in the path nor in the query is the body`() throws {
        let operation = ServiceOperation("patch", "PATCH", "/todos/{id}", body: .json, query: ["revision"])
        let sent = try request(operation, ["id": "1", "revision": 2, "title": "x"])
        #expect(sent.url.absoluteString == "http://service.test/base/todos/1?revision=2")
        guard case .bytes(let body)? = sent.body else { Issue.record("no body"); return }
        #expect(String(decoding: body, as: UTF8.self) == #"{"title":"x"}"#)
    }

    @Test func `a form has its fields, its files and its length`() async throws {
        let operation = ServiceOperation("attach", "POST", "/files", body: .multipart)
        let file = File(name: "a\"b.txt", mediaType: "text/plain", bytes: Array("content".utf8))
        let input = RequestInput(files: FileField("file", file), FileField("none", nil as File?)) {
            $0.json(["file": nil, "caption": "two\nlines"])
        }
        let sent = try TransportRequest(operation, input, baseURL: #require(base))
        guard case .stream(let content, let length?)? = sent.body else { Issue.record("no form"); return }
        let bytes = try #require(try await content.bytes(upTo: 10_000))
        #expect(bytes.count == length)
        let boundary = try #require(sent.headers["Content-Type"]?.split(separator: "=").last)
        let expected = """
            --\(boundary)
            Content-Disposition: form-data; name="caption"

            two
            lines
            --\(boundary)
            Content-Disposition: form-data; name="file"; filename="a%22b.txt"
            Content-Type: text/plain

            content
            --\(boundary)--

            """
        #expect(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n") == expected)
    }
}
