// Requests as they go over the wire; each asks for the end of the connection, unless it is one of several.

func get(_ target: String, version: String = "HTTP/1.1", host: String = "Host: a\r\n", _ more: String = "") -> [UInt8] {
    bytes("GET \(target) \(version)\r\n\(host)Connection: close\r\n\(more)\r\n")
}

/// From somebody who may create users.
func post(
    _ body: String, length: String? = nil, to target: String = "/users", type: String = "application/json",
    _ more: String = ""
) -> [UInt8] {
    bytes(head(target, type, more + "Content-Length: \(length ?? "\(body.unicodeScalars.count)")\r\n") + body)
}

/// A body as it goes over the wire, with the sizes of its chunks.
func post(chunks: String, coding: String = "Transfer-Encoding: chunked\r\n", version: String = "HTTP/1.1") -> [UInt8] {
    bytes(head("/users", "application/json", coding, version) + chunks)
}

/// Nobody else has the number.
func newUser(_ number: Int, _ more: String = "") -> String {
    #"{"email": "user\#(number)@example.org", "password": "long enough", "name": "A"\#(more)}"#
}

func chunk(_ text: String, extension more: String = "") -> String {
    "\(String(text.unicodeScalars.count, radix: 16))\(more)\r\n\(text)\r\n"
}

private func head(_ target: String, _ type: String, _ more: String, _ version: String = "HTTP/1.1") -> String {
    """
    POST \(target) \(version)\r
    Host: a\r
    Connection: close\r
    Authorization: Bearer admin\r
    Content-Type: \(type)\r
    \(more)\r

    """
}
