// The errors of HTTP (RFC 9110, section 15.5 and 15.6; RFC 4918, 6585, 7725, 8470), for every transport.

/// 400: the request makes no sense.
public struct BadRequest: PikkuError, Hashable {
    public static let status = 400
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 401: nobody is signed in.
public struct Unauthorized: PikkuError, Hashable {
    public static let status = 401
    public let detail: String?
    /// The value of `WWW-Authenticate`; what the application's ``SessionResolver`` asks for unless given.
    public let challenge: String?
    public init(_ detail: String? = nil, challenge: String? = nil) {
        self.detail = detail
        self.challenge = challenge
    }
    public var headers: HTTPFields { challenge.map { [.wwwAuthenticate: $0] } ?? [:] }
}

/// 402: not before it is paid for.
public struct PaymentRequired: PikkuError, Hashable {
    public static let status = 402
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 403: somebody is signed in, who may not.
public struct Forbidden: PikkuError, Hashable {
    public static let status = 403
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 404.
public struct NotFound: PikkuError, Hashable {
    public static let status = 404
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 405: not with this method.
public struct MethodNotAllowed: PikkuError, Hashable {
    public static let status = 405
    public let detail: String?
    /// Those that are.
    public let allowed: [PikkuRequest.Method]
    public init(_ detail: String? = nil, allowed: [PikkuRequest.Method]) {
        self.detail = detail
        self.allowed = allowed
    }
    public var headers: HTTPFields { [.allow: allowed.map(\.token).sorted().joined(separator: ", ")] }
}

/// 406: in none of the forms that the caller accepts.
public struct NotAcceptable: PikkuError, Hashable {
    public static let status = 406
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 408: the request took too long to arrive.
public struct RequestTimeout: PikkuError, Hashable {
    public static let status = 408
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 409: the state of things forbids it.
public struct Conflict: PikkuError, Hashable {
    public static let status = 409
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 410: it was there once.
public struct Gone: PikkuError, Hashable {
    public static let status = 410
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 411: the request must say how long it is.
public struct LengthRequired: PikkuError, Hashable {
    public static let status = 411
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 412: a condition that the caller set does not hold.
public struct PreconditionFailed: PikkuError, Hashable {
    public static let status = 412
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 413: more than the server takes.
public struct ContentTooLarge: PikkuError, Hashable {
    public static let status = 413
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 414: a longer target than the server reads.
public struct URITooLong: PikkuError, Hashable {
    public static let status = 414
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 415: a body of a kind that the function does not take.
public struct UnsupportedMediaType: PikkuError, Hashable {
    public static let status = 415
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 416: no such part of it.
public struct RangeNotSatisfiable: PikkuError, Hashable {
    public static let status = 416
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 417: the server cannot do what `Expect` asks for.
public struct ExpectationFailed: PikkuError, Hashable {
    public static let status = 417
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 421: not a matter of this server.
public struct MisdirectedRequest: PikkuError, Hashable {
    public static let status = 421
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 422: the input breaks a rule that its schema cannot say.
public struct ValidationError: PikkuError, Hashable {
    public static let status = 422
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 423: somebody else is at it.
public struct Locked: PikkuError, Hashable {
    public static let status = 423
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 424: something that it rests on has failed.
public struct FailedDependency: PikkuError, Hashable {
    public static let status = 424
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 425: it might be a replay.
public struct TooEarly: PikkuError, Hashable {
    public static let status = 425
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 426: not over this protocol.
public struct UpgradeRequired: PikkuError, Hashable {
    public static let status = 426
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 428: the caller must set a condition.
public struct PreconditionRequired: PikkuError, Hashable {
    public static let status = 428
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 429: not so often.
public struct TooManyRequests: PikkuError, Hashable {
    public static let status = 429
    public let detail: String?
    /// When to try again, rounded up to seconds.
    public let retryAfter: Duration?
    public init(_ detail: String? = nil, retryAfter: Duration? = nil) {
        self.detail = detail
        self.retryAfter = retryAfter
    }
    public var headers: HTTPFields { retryAfterField(retryAfter) }
}

/// 431: more header than the server reads.
public struct HeaderFieldsTooLarge: PikkuError, Hashable {
    public static let status = 431
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 451: the law forbids it.
public struct UnavailableForLegalReasons: PikkuError, Hashable {
    public static let status = 451
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 501: the server cannot do that yet.
public struct NotImplemented: PikkuError, Hashable {
    public static let status = 501
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 502: a server behind this one answered nonsense.
public struct BadGateway: PikkuError, Hashable {
    public static let status = 502
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 503: not now.
public struct ServiceUnavailable: PikkuError, Hashable {
    public static let status = 503
    public let detail: String?
    /// When to try again, rounded up to seconds.
    public let retryAfter: Duration?
    public init(_ detail: String? = nil, retryAfter: Duration? = nil) {
        self.detail = detail
        self.retryAfter = retryAfter
    }
    public var headers: HTTPFields { retryAfterField(retryAfter) }
}

/// 504: a server behind this one did not answer in time.
public struct GatewayTimeout: PikkuError, Hashable {
    public static let status = 504
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 507: there is no room for it.
public struct InsufficientStorage: PikkuError, Hashable {
    public static let status = 507
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// RFC 9110, section 10.2.3.
private func retryAfterField(_ duration: Duration?) -> HTTPFields {
    guard let duration else { return [:] }
    let (seconds, attoseconds) = duration.components
    return [.retryAfter: String(max(0, seconds + (attoseconds > 0 ? 1 : 0)))]
}
