import NIOCore
import Pikku

/// How answers are written in one version of HTTP. Belongs to the event loop.
protocol HTTPWire {
    /// Bytes that have been written and that the operating system has not taken yet.
    var unwritten: Int { get }

    /// Status 100 (RFC 9110, section 15.2.1).
    func writeContinue()
    func write(_ response: WireResponse, _ body: [UInt8], _ promise: EventLoopPromise<Void>?)
    func begin(_ response: WireResponse, _ promise: EventLoopPromise<Void>?)
    func chunk(_ bytes: [UInt8], _ promise: EventLoopPromise<Void>?)
    func end(_ promise: EventLoopPromise<Void>?)
    /// Says that what has been written is all that the client needs, or that it is incomplete.
    func abandon(isComplete: Bool, _ promise: EventLoopPromise<Void>?)
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
}
