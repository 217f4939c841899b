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

/// 413: more than the server takes.
public struct ContentTooLarge: PikkuError, Hashable {
    public static let status = 413
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 415: a body of a kind that the function does not take.
public struct UnsupportedMediaType: PikkuError, Hashable {
    public static let status = 415
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 422: the input breaks a rule that its schema cannot say.
public struct ValidationError: PikkuError, Hashable {
    public static let status = 422
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 429.
public struct TooManyRequests: PikkuError, Hashable {
    public static let status = 429
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}

/// 503: not now.
public struct ServiceUnavailable: PikkuError, Hashable {
    public static let status = 503
    public let detail: String?
    public init(_ detail: String? = nil) { self.detail = detail }
}
