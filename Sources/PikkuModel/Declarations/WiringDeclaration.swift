/// One wiring as written, with what its groups around it add.
package struct WiringDeclaration: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case http, channel, rpc, schedule, queue
    }

    package var kind: Kind
    /// Labelled arguments in the order written. Both frontends use the labels of the Swift surface:
    ///
    /// | kind | labels |
    /// |---|---|
    /// | http | `method` `route` `func` `query` `session` `permissions` `status` |
    /// | channel | `name` `route` `onConnect` `onDisconnect` `onMessage` `onMessageWiring` `events` `session` `permissions` |
    /// | rpc | `name` `func` `session` `permissions` |
    /// | schedule | `name` `schedule` `timeZone` `func` `allowsOverlap` |
    /// | queue | `name` `func` `concurrency` `retries` |
    ///
    /// and for every kind `tags` `middleware` `summary` `deprecated`.
    package var arguments: [ArgumentDeclaration]
    /// Outermost first.
    package var groups: [GroupDeclaration] = []
    /// Where the running program finds the same wiring (its middleware is looked up there); nil in a manifest.
    package var reference: WiringReference?
    package var documentation = Documentation()
    package var deprecation: String?
    package var origin: Origin
    /// The call, or the entry of a manifest.
    package var location: SourceLocation

    package init(kind: Kind, arguments: [ArgumentDeclaration], origin: Origin, location: SourceLocation) {
        self.kind = kind
        self.arguments = arguments
        self.origin = origin
        self.location = location
    }
}

/// `wireGroup(basePath: "/todos", tags: ["todos"], middleware: […]) { … }`.
package struct GroupDeclaration: Hashable, Sendable {
    /// `basePath`, `tags`, `middleware`, `session`, `permissions`.
    package var arguments: [ArgumentDeclaration]
    package var location: SourceLocation

    package init(arguments: [ArgumentDeclaration], location: SourceLocation) {
        self.arguments = arguments
        self.location = location
    }
}

/// `userWiring` and the index among its wirings, groups flattened.
package struct WiringReference: Hashable, Sendable {
    /// `userWiring`, or `Wirings.users` for a static one.
    package var path: [String]
    package var index: Int
    /// The type that builds it, which linking expects to be `Wirings`.
    package var callee: TypeReference
    package var access: AccessLevel

    package init(path: [String], index: Int, callee: TypeReference, access: AccessLevel) {
        self.path = path
        self.index = index
        self.callee = callee
        self.access = access
    }
}
