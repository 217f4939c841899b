/// Stands around each attempt of a call: sees and changes what is sent and what comes back.
public protocol Interceptor: Sendable {
    /// - Parameter next: Goes on with the attempt; may be called again, or not at all.
    func intercept(
        _ request: TransportRequest, of operation: ServiceOperation,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse
}
