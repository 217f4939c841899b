/// Calls functions from within a function: same caller, same permissions, no wire in between.
///
/// A session that one of them sets is the session of those called afterwards. A call is a span of its own, which tells
/// where it was made.
public struct RemoteCalls<Services: PikkuServices>: Sendable {
    let context: CallContext<Services>

    /// Throws ``Unauthorized`` for a function that needs a session when the caller has none.
    public func invoke<Called: PikkuFunction>(
        _ function: Called, _ input: Called.Input, fileID: String = #fileID, line: UInt = #line
    ) async throws -> Called.Output where Called.Services == Services {
        try await tracedInvocation(context.app.observers, fileID: fileID, line: line) {
            try await function.run(context, input)
        }
    }

    public func invoke<Called: PikkuFunction>(
        _ function: Called, fileID: String = #fileID, line: UInt = #line
    ) async throws -> Called.Output where Called.Services == Services, Called.Input == Void {
        try await invoke(function, (), fileID: fileID, line: line)
    }
}
