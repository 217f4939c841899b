import NIOCore
import NIOHPACK
import NIOHTTP2
import Pikku

/// Writes the answer of an HTTP/2 stream (RFC 9113, section 8.1).
final class HTTP2Wire: HTTPWire {
    private let channel: any NIOChannel
    private(set) var unwritten = 0
    /// Kept when all that has been written is taken.
    private var last: EventLoopFuture<Void>?
    private var isEnded = false

    init(_ channel: any NIOChannel) { self.channel = channel }

    func writeContinue() {
        write(.headers(.init(headers: [":status": "100"])), nil)
    }

    func write(_ response: WireResponse, _ body: [UInt8], _ promise: EventLoopPromise<Void>?) {
        var headers = headers(response)
        if response.mayHaveBody { headers.add(name: "content-length", value: "\(body.count)") }
        let hasBody = response.mayHaveBody && !response.isHead && !body.isEmpty
        isEnded = !hasBody
        write(.headers(.init(headers: headers, endStream: !hasBody)), hasBody ? nil : promise)
        if hasBody { data(body, isLast: true, promise) }
    }

    func begin(_ response: WireResponse, _ promise: EventLoopPromise<Void>?) {
        write(.headers(.init(headers: headers(response))), promise)
    }

    func chunk(_ bytes: [UInt8], _ promise: EventLoopPromise<Void>?) {
        data(bytes, isLast: false, promise)
    }

    func end(_ promise: EventLoopPromise<Void>?) {
        data([], isLast: true, promise)
    }

    /// The rest of the request is not wanted; or the rest of the answer cannot be had.
    func abandon(isComplete: Bool, _ promise: EventLoopPromise<Void>?) {
        let channel = channel
        guard isComplete, isEnded, let last else {
            write(.rstStream(.internalError), promise)
            return
        }
        last.whenComplete { _ in
            let reset = HTTP2Frame.FramePayload.rstStream(.noError)
            channel.writeAndFlush(reset, promise: promise)
        }
    }

    private func data(_ bytes: [UInt8], isLast: Bool, _ promise: EventLoopPromise<Void>?) {
        isEnded = isLast
        let count = bytes.count
        unwritten += count
        let promise = promise ?? channel.eventLoop.makePromise()
        promise.futureResult.assumeIsolatedUnsafeUnchecked().whenComplete { _ in self.unwritten -= count }
        write(.data(.init(data: .byteBuffer(ByteBuffer(bytes: bytes)), endStream: isLast)), promise)
    }

    private func write(_ payload: HTTP2Frame.FramePayload, _ promise: EventLoopPromise<Void>?) {
        let promise = promise ?? channel.eventLoop.makePromise()
        last = promise.futureResult
        channel.pipeline.syncOperations.writeAndFlush(NIOAny(payload), promise: promise)
    }
}

private func headers(_ response: WireResponse) -> HPACKHeaders {
    var headers = HPACKHeaders()
    headers.reserveCapacity(response.headers.count + 3)
    headers.add(name: ":status", value: "\(response.status)")
    headers.add(name: "date", value: DateHeader.value)
    for field in response.headers where !isOfConnection(field.name) && field.name != .upgrade {
        headers.add(name: field.name.canonicalName, value: field.value)
    }
    return headers
}
