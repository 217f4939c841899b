/// An error that callers can tell apart.
///
/// Callers are told its status, ``code`` and ``detail`` whoever throws it, so a detail is no place for secrets. Its
/// stored properties travel as `data` of the problem document only where a function declares it (`errors:`). An error of
/// any other type is told as 500 with an id, under which the log has it.
public protocol PikkuError: Error {
    /// The HTTP status, 400 to 599.
    static var status: Int { get }
    /// What callers compare; the type's name unless it says otherwise.
    static var code: String { get }
    /// What happened this time, for people.
    var detail: String? { get }
    /// Added to an answer over HTTP: `Retry-After`, `WWW-Authenticate`.
    var headers: HTTPFields { get }
}

extension PikkuError {
    public static var code: String { String(describing: Self.self) }
    public var detail: String? { nil }
    public var headers: HTTPFields { [:] }
}
