import NIOCore
import Pikku

/// How answers are written in one version of HTTP. Belongs to the event loop.
protocol HTTPWire {
    /// Each request has a channel of its own, which ends with it.
    var isMultiplexed: Bool { get }

    /// Bytes that have been written and that the operating system has not taken yet.
    var unwritten: Int { get }

    /// Status 100 (RFC 9110, section 15.2.1).
    func writeContinue()
    func write(_ response: WireResponse, _ body: [UInt8], _ promise: EventLoopPromise<Void>?)
    func begin(_ response: WireResponse, _ promise: EventLoopPromise<Void>?)
    func chunk(_ bytes: [UInt8], _ promise: EventLoopPromise<Void>?)
    func end(_ promise: EventLoopPromise<Void>?)
    /// Ends the connection once all that has been written is taken.
    ///
    /// - Parameter isAgreed: The client expects it, so that nothing more will come from it.
    func finish(isRequestRead: Bool, isAgreed: Bool)
    /// Says that the answer is cut short, as far as the end of the connection does not say it.
    func abandon()
}

/// What stands before the body of an answer.
struct WireResponse {
    var status: Int
    var headers: HTTPFields
    /// To HEAD: the headers tell of a body that does not come.
    var isHead = false
    /// The connection ends with this answer.
    var closes = false
    /// The request was in HTTP/1.0.
    var isVersion10 = false

    /// Whether the status allows for a body (RFC 9110, section 6.4.1).
    var mayHaveBody: Bool { status >= 200 && status != 204 && status != 304 }

    /// What `Content-Length` says with a body; to HEAD what the app has counted, which is nothing for a stream.
    func contentLength(_ body: [UInt8]) -> String? {
        guard mayHaveBody else { return nil }
        return isHead && body.isEmpty ? headers[.contentLength] : String(body.count)
    }
}
