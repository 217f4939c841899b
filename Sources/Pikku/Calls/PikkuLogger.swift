/// Where the runtime and the functions write what they have to tell; bridges to any logging library.
public struct PikkuLogger: Sendable {
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case debug, info, warning, error
    }

    private let write: @Sendable (Level, String) -> Void

    public init(_ write: @escaping @Sendable (_ level: Level, _ message: String) -> Void) { self.write = write }

    /// Keeps nothing.
    public static let silent = PikkuLogger { _, _ in }

    public func debug(_ message: String) { write(.debug, message) }
    public func info(_ message: String) { write(.info, message) }
    public func warning(_ message: String) { write(.warning, message) }
    public func error(_ message: String) { write(.error, message) }
}
