/// An error that callers can tell apart.
///
/// Its stored properties travel as `data` of the problem document when a function declares it (`errors:`).
public protocol PikkuError: Error {
    /// The HTTP status, 400 to 599.
    static var status: Int { get }
    /// What callers compare; the type's name unless it says otherwise.
    static var code: String { get }
    /// What happened this time, for people.
    var detail: String? { get }
}

extension PikkuError {
    public static var code: String { String(describing: Self.self) }
    public var detail: String? { nil }
}
