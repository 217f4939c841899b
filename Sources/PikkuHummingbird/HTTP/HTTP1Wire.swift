import NIOCore
import Pikku

/// Writes answers in HTTP/1 (RFC 9112), each whole one as one buffer.
final class HTTP1Wire: HTTPWire {
    let isMultiplexed = false
    private let channel: any NIOChannel
    /// The body that is being written goes to a client that knows no chunks.
    private var isVersion10 = false

    init(_ channel: any NIOChannel) { self.channel = channel }

    var unwritten: Int {
        (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    func writeContinue() {
        flush(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"), nil)
    }

    func write(_ response: WireResponse, _ body: [UInt8], _ promise: EventLoopPromise<Void>?) {
        var buffer = channel.allocator.buffer(capacity: 256 + body.count)
        buffer.writeHead(response)
        if let length = response.contentLength(body) { buffer.writeString("content-length: \(length)\r\n") }
        buffer.writeString("\r\n")
        if response.mayHaveBody, !response.isHead { buffer.writeBytes(body) }
        flush(buffer, promise)
    }

    func begin(_ response: WireResponse, _ promise: EventLoopPromise<Void>?) {
        var buffer = channel.allocator.buffer(capacity: 256)
        isVersion10 = response.isVersion10
        buffer.writeHead(response)
        buffer.writeString(isVersion10 ? "\r\n" : "transfer-encoding: chunked\r\n\r\n")
        flush(buffer, promise)
    }

    func chunk(_ bytes: [UInt8], _ promise: EventLoopPromise<Void>?) {
        guard !bytes.isEmpty else { return flush(ByteBuffer(), promise) }
        var buffer = channel.allocator.buffer(capacity: bytes.count + 16)
        if !isVersion10 { buffer.writeString(String(bytes.count, radix: 16) + "\r\n") }
        buffer.writeBytes(bytes)
        if !isVersion10 { buffer.writeString("\r\n") }
        flush(buffer, promise)
    }

    func end(_ promise: EventLoopPromise<Void>?) {
        flush(isVersion10 ? ByteBuffer() : ByteBuffer(string: "0\r\n\r\n"), promise)
    }

    func finish(isRequestRead: Bool, isAgreed: Bool) {
        // Where the client has closed its side, closing this one drops what is unwritten.
        let written = channel.eventLoop.makePromise(of: Void.self)
        flush(ByteBuffer(), written)
        let channel = channel
        written.futureResult.whenComplete { _ in channel.close(mode: isAgreed ? .all : .output, promise: nil) }
    }

    func abandon() {}

    private func flush(_ buffer: ByteBuffer, _ promise: EventLoopPromise<Void>?) {
        channel.pipeline.syncOperations.writeAndFlush(NIOAny(buffer), promise: promise)
    }
}

extension ByteBuffer {
    /// Status line and headers, without the empty line behind them.
    fileprivate mutating func writeHead(_ response: WireResponse) {
        writeString("HTTP/1.1 ")
        writeString(statusLine(response.status))
        writeString("\r\ndate: ")
        writeString(DateHeader.value)
        writeString("\r\n")
        for field in response.headers where !isOfConnection(field.name) {
            writeString(field.name.canonicalName)
            writeString(": ")
            writeString(field.value)
            writeString("\r\n")
        }
        if let connection = response.connection { writeString("connection: \(connection)\r\n") }
    }
}

extension WireResponse {
    /// What `Connection` says, which must name `Upgrade` (RFC 9110, section 7.8); nil where there is nothing to say.
    fileprivate var connection: String? {
        let end: String? = closes ? "close" : isVersion10 ? "keep-alive" : nil
        guard headers.contains(.upgrade) else { return end }
        return end.map { "\($0), upgrade" } ?? "upgrade"
    }
}

/// Whether the server alone decides on a header.
func isOfConnection(_ name: HTTPField.Name) -> Bool {
    switch name {
    case .connection, .contentLength, .transferEncoding, .date: true
    default: false
    }
}

/// `200 OK`; the phrase is for people.
private func statusLine(_ status: Int) -> String { "\(status) \(reasonPhrase(status))" }
