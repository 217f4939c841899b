/// A call whose caller may be unknown.
@dynamicMemberLookup
public struct SessionlessCall<Services: PikkuServices>: PikkuCall {
    public let context: CallContext<Services>

    public init(context: CallContext<Services>) { self.context = context }

    /// Nil for a caller without a session; middleware may set it.
    public var session: Services.Session? {
        get { context.session }
        nonmutating set { context.session = newValue }
    }

    public subscript<Member>(dynamicMember member: KeyPath<Services, Member>) -> Member {
        context.services[keyPath: member]
    }
}
