/// Whether callers should turn elsewhere, and where: `deprecated: true`, `deprecated: "use getUserV2"`.
public struct Deprecation: Hashable, Sendable, ExpressibleByBooleanLiteral, ExpressibleByStringLiteral {
    /// Nil when not deprecated; may be empty.
    public let message: String?

    public init(booleanLiteral value: Bool) { message = value ? "" : nil }
    public init(stringLiteral value: String) { message = value }
}
