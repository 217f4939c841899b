/// The middleware that an application puts around the calls of its wirings.
struct MiddlewareLayers<Services: PikkuServices>: Sendable {
    var global: [Middleware<Services>]
    var ofTags: [String: [Middleware<Services>]]

    /// Global, of groups, of tags, of the wiring: outermost first, those of a tag once.
    func around(_ wiring: Wiring<Services>, tags: [String]) -> [Middleware<Services>] {
        var seen: Set<String> = []
        let tagged = ofTags.isEmpty ? [] : tags.filter { seen.insert($0).inserted }.flatMap { ofTags[$0] ?? [] }
        return global + wiring.groupMiddleware + tagged + wiring.middleware
    }
}
