/// A call of a ``Function``: the application's services, and who calls.
@dynamicMemberLookup
public struct Call<Services: PikkuServices>: PikkuCall {
    public let session: Services.Session
    public let context: CallContext<Services>

    public subscript<Member>(dynamicMember member: KeyPath<Services, Member>) -> Member {
        context.services[keyPath: member]
    }
}
