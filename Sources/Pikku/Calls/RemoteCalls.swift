/// Calls functions from within a function: same caller, same permissions, no wire in between.
public struct RemoteCalls<Services: PikkuServices>: Sendable {
    let context: CallContext<Services>

    /// Throws ``Unauthorized`` for a function that needs a session when the caller has none.
    public func invoke<Called: PikkuFunction>(
        _ function: Called, _ input: Called.Input
    ) async throws -> Called.Output where Called.Services == Services {
        try await function.run(context, input)
    }

    public func invoke<Called: PikkuFunction>(
        _ function: Called
    ) async throws -> Called.Output where Called.Services == Services, Called.Input == Void {
        try await function.run(context, ())
    }
}
