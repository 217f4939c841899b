import NIOCore
import NIOHPACK
import NIOHTTP2
import Pikku

/// Writes the answer of an HTTP/2 stream (RFC 9113, section 8.1).
final class HTTP2Wire: HTTPWire {
    let isMultiplexed = true
    private let channel: any NIOChannel
    private(set) var unwritten = 0
    /// Kept when all that has been written is taken.
    private var last: EventLoopFuture<Void>?

    init(_ channel: any NIOChannel) { self.channel = channel }

    func writeContinue() {
        write(.headers(.init(headers: [":status": "100"])), nil)
    }

    func write(_ response: WireResponse, _ body: [UInt8], _ promise: EventLoopPromise<Void>?) {
        var headers = headers(response)
        if let length = response.contentLength(body) { headers.add(name: "content-length", value: length) }
        let hasBody = response.mayHaveBody && !response.isHead && !body.isEmpty
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

    /// What has ended in both directions ends by itself; else the client is told to stop (RFC 9113, section 8.1).
    func finish(isRequestRead: Bool, isAgreed: Bool) {
        guard let last, !isRequestRead else { return }
        let channel = channel
        last.whenComplete { _ in
            channel.writeAndFlush(HTTP2Frame.FramePayload.rstStream(.noError), promise: nil)
        }
    }

    func abandon() {
        write(.rstStream(.internalError), nil)
    }

    /// In pieces, so that it is seen how much the client has taken; each fits into a frame of the smallest limit.
    private func data(_ bytes: [UInt8], isLast: Bool, _ promise: EventLoopPromise<Void>?) {
        var rest = ByteBuffer(bytes: bytes)
        while rest.readableBytes > pieceBytes, let piece = rest.readSlice(length: pieceBytes) {
            data(piece, isLast: false, nil)
        }
        data(rest, isLast: isLast, promise)
    }

    private func data(_ piece: ByteBuffer, isLast: Bool, _ promise: EventLoopPromise<Void>?) {
        let count = piece.readableBytes
        unwritten += count
        let promise = promise ?? channel.eventLoop.makePromise()
        promise.futureResult.assumeIsolatedUnsafeUnchecked().whenComplete { _ in self.unwritten -= count }
        write(.data(.init(data: .byteBuffer(piece), endStream: isLast)), promise)
    }

    private func write(_ payload: HTTP2Frame.FramePayload, _ promise: EventLoopPromise<Void>?) {
        let promise = promise ?? channel.eventLoop.makePromise()
        last = promise.futureResult
        channel.pipeline.syncOperations.writeAndFlush(NIOAny(payload), promise: promise)
    }
}

private let pieceBytes = 16 * 1024

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
