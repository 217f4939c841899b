/// Which functions are bound to which transports.
///
/// `pikku-gen` reads the declaration; the running program looks up only what the emitted table cannot hold: the
/// middleware and permissions of each wiring.
public struct Wirings<Services: PikkuServices>: Sendable {
    private let wirings: [Wiring<Services>]

    public init(@WiringBuilder<Services> _ wirings: () -> [Wiring<Services>]) {
        self.wirings = wirings()
    }

    public var count: Int { wirings.count }

    /// The wiring at a place in the order written, groups flattened, with what its groups pass on.
    public subscript(index: Int) -> Wiring<Services> { wirings[index] }
}

/// What a wiring holds that only the program knows.
public struct Wiring<Services: PikkuServices>: Sendable {
    public private(set) var middleware: [Middleware<Services>]
    /// Of the groups around it, outermost first.
    public private(set) var groupMiddleware: [Middleware<Services>] = []
    public private(set) var permissions: [Permission<Services, Void>]

    /// Without middleware and permissions.
    public init() { self.init(middleware: []) }

    /// Of a manifest's wiring, which has no code of its own.
    public init(permissions: [Permission<Services, Void>]) { self.init(middleware: [], permissions: permissions) }

    init(middleware: [Middleware<Services>], permissions: [Permission<Services, Void>] = []) {
        self.middleware = middleware
        self.permissions = permissions
    }

    var withoutPermissions: Wiring {
        var wiring = self
        wiring.permissions = []
        return wiring
    }

    func inside(
        middleware outer: [Middleware<Services>], permissions outerPermissions: [Permission<Services, Void>]
    ) -> Wiring {
        var wiring = Wiring(middleware: middleware, permissions: outerPermissions + permissions)
        wiring.groupMiddleware = outer + groupMiddleware
        return wiring
    }
}

/// Lists wirings and groups. There is no `if` and no loop on purpose: `pikku-gen` must see what is wired.
@resultBuilder
public enum WiringBuilder<Services: PikkuServices> {
    public static func buildExpression(_ wiring: Wiring<Services>) -> [Wiring<Services>] { [wiring] }
    public static func buildExpression(_ group: WiringGroup<Services>) -> [Wiring<Services>] { group.wirings }
    public static func buildBlock(_ parts: [Wiring<Services>]...) -> [Wiring<Services>] { parts.flatMap { $0 } }
}

/// Whether a wiring asks for a session beyond what its function does; it may tighten, never loosen.
public enum SessionRequirement: Hashable, Sendable {
    /// As the group around the wiring, or the function, says.
    case inherited
    case required
}
