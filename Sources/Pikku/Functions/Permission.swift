/// Whether a caller may call: asked after the input is known to be valid, before the function runs.
public struct Permission<Services: PikkuServices, Input: Sendable>: Sendable {
    public typealias Check = @Sendable (Call<Services>, Input) async throws -> Bool

    private let check: Check

    public init(_ check: @escaping Check) { self.check = check }

    /// Holds when each of them does; asks no further after the first that does not. Holds for an empty list.
    public init(allOf permissions: [Permission]) {
        check = { call, input in
            for permission in permissions where try await !permission.holds(call, input) { return false }
            return true
        }
    }

    /// Holds when one of them does; asks no further after the first that does. Does not hold for an empty list.
    public init(anyOf permissions: [Permission]) {
        check = { call, input in
            for permission in permissions where try await permission.holds(call, input) { return true }
            return false
        }
    }

    func holds(_ call: Call<Services>, _ input: Input) async throws -> Bool {
        try await check(call, input)
    }
}

extension Permission where Input == Void {
    /// A permission that looks at the session alone, so that it fits every function and group.
    public init(_ check: @escaping @Sendable (Call<Services>) async throws -> Bool) {
        self.check = { call, _ in try await check(call) }
    }
}

/// The permissions of one function; all must hold.
struct PermissionGate<Services: PikkuServices, Input: Sendable>: Sendable {
    private let ofInput: [Permission<Services, Input>]
    private let ofSession: [Permission<Services, Void>]

    init(_ permissions: [Permission<Services, Input>]) {
        ofInput = permissions
        ofSession = []
    }

    @_disfavoredOverload
    init(_ permissions: [Permission<Services, Void>]) {
        ofInput = []
        ofSession = permissions
    }

    var isEmpty: Bool { ofInput.isEmpty && ofSession.isEmpty }

    /// Throws ``Forbidden`` unless all hold.
    func ask(_ call: Call<Services>, _ input: Input) async throws {
        for permission in ofSession where try await !permission.holds(call, ()) { throw Forbidden() }
        for permission in ofInput where try await !permission.holds(call, input) { throw Forbidden() }
    }

    /// Throws ``Unauthorized`` where there is something to ask and nobody to ask it of.
    func ask(_ context: CallContext<Services>, _ input: Input) async throws {
        guard let session = context.session else { throw Unauthorized() }
        try await ask(Call(session: session, context: context), input)
    }
}
