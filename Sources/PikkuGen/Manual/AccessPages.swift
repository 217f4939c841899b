import PikkuLint

/// Of who may call what, and what generated code may see.
let accessPages: [ManualPage] = [
    ManualPage(
        "duplicate-permission",
        ##"""
        Two permissions have one name.

        ## Why

        Manifests, documents and listings name permissions; a name must say who may call.

        ## Bad

        ```swift
        enum Users {
            static let mayRead = PikkuPermission<Void> { _ in true }
        }
        enum Orders {
            static let mayRead = PikkuPermission<Void> { _ in false }
        }
        ```

        ## Good

        ```swift
        enum Users {
            static let mayReadUsers = PikkuPermission<Void> { _ in true }
        }
        enum Orders {
            static let mayReadOrders = PikkuPermission<Void> { _ in false }
        }
        ```

        ## How to fix

        Rename one of them.
        """##),
    ManualPage(
        "function-not-visible",
        ##"""
        A wired function is private to its file.

        ## Why

        The generated table of routes lies in another file and calls the function by its name.

        ## Bad

        ```swift
        private let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/ping", func: ping)
        }
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/ping", func: ping)
        }
        ```

        ## How to fix

        Remove `private` or `fileprivate`, also from the types around it.
        """##),
    ManualPage(
        "permission-input-mismatch",
        ##"""
        A permission asks about another input than its function has.

        ## Why

        A permission decides from the input of the call. One over another type has nothing to decide from; one over
        `Void` can stand anywhere.

        ## Bad

        ```swift
        struct Rename: Codable, Sendable { var name: String }
        let mayRename = PikkuPermission<Rename> { _, input in !input.name.isEmpty }
        let remove = PikkuFunc<Void, Void>(permissions: [mayRename]) { _ in }
        ```

        ## Good

        ```swift
        struct Rename: Codable, Sendable { var name: String }
        let mayRename = PikkuPermission<Rename> { _, input in !input.name.isEmpty }
        let rename = PikkuFunc<Rename, Void>(permissions: [mayRename]) { _, _ in }
        ```

        ## How to fix

        Make the permission one over `Void`, or over the input of the function.
        """##),
    ManualPage(
        "permission-not-visible",
        ##"""
        A permission is private to another file.

        ## Why

        Swift would not let the function use it.

        ## Bad

        ```swift
        struct Account: Codable, Sendable { var id: Int }
        let save = PikkuFunc<Account, Void>(permissions: [isAdmin]) { _, _ in }
        ```

        ```swift
        import Pikku

        private let isAdmin = PikkuPermission<Void> { _ in true }
        ```

        ## Good

        ```swift
        struct Account: Codable, Sendable { var id: Int }
        let save = PikkuFunc<Account, Void>(permissions: [isAdmin]) { _, _ in }
        ```

        ```swift
        import Pikku

        let isAdmin = PikkuPermission<Void> { _ in true }
        ```

        ## How to fix

        Remove `private` or `fileprivate` from the permission.
        """##),
    ManualPage(
        "property-not-visible",
        ##"""
        A property is private, but generated code must set or read it.

        ## Why

        Readers and writers lie in another file. A private property also makes the memberwise initializer private.

        ## Bad

        ```swift
        struct Account: Codable, Sendable {
            var id: Int
            private var secret: String
        }
        let save = PikkuSessionlessFunc<Account, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Account: Codable, Sendable {
            var id: Int
            var secret: String
        }
        let save = PikkuSessionlessFunc<Account, Void> { _, _ in }
        ```

        ## How to fix

        Make it internal. A property that is no data can be computed or `static`.
        """##),
    ManualPage(
        "session-loosened",
        ##"""
        A wiring or a group opens a function that needs a session.

        ## Why

        A function that is declared with `PikkuFunc` reads the session. A wiring may ask for more than the function
        does, never for less, so that nobody opens a function by a line elsewhere.

        ## Bad

        ```swift
        let secret = PikkuFunc<Void, String> { _ in "secret" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/secret", func: secret, session: .none)
        }
        ```

        ## Good

        ```swift
        let open = PikkuSessionlessFunc<Void, String> { _ in "open" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/open", func: open)
        }
        ```

        ## How to fix

        Remove `session: .none`. A function for everybody is a `PikkuSessionlessFunc`, or has `session: none` in a
        manifest.
        """##),
    ManualPage(
        "session-not-available",
        ##"""
        A function that needs a session is wired where nobody has one.

        ## Why

        Schedules and queues call functions without a user, so there is no session to give them.

        ## Bad

        ```yaml
        functions:
          tidy: {}
        schedules:
          nightly: { cron: "@daily", func: tidy }
        ```

        ## Good

        ```yaml
        functions:
          tidy: { session: none }
        schedules:
          nightly: { cron: "@daily", func: tidy }
        ```

        ## How to fix

        Make it a function without a session, and let it take what it needs of the user as its input.
        """##),
    ManualPage(
        "type-not-visible",
        ##"""
        A type is private, but generated code must name it.

        ## Why

        Readers, writers and routes lie in other files.

        ## Bad

        ```swift
        private struct Order: Codable, Sendable { var id: UUID }
        let order = PikkuSessionlessFunc<Void, Order> { _ in Order(id: UUID()) }
        ```

        ## Good

        ```swift
        struct Order: Codable, Sendable { var id: UUID }
        let order = PikkuSessionlessFunc<Void, Order> { _ in Order(id: UUID()) }
        ```

        ## How to fix

        Make it, and the types around it, internal.
        """##),
    ManualPage(
        "unresolved-permission",
        ##"""
        A function or wiring names a permission that is not declared.

        ## Why

        Who may call must not depend on a name that means nothing.

        ## Bad

        ```yaml
        permissions: { isAdmin: Only administrators. }
        functions:
          remove: { permissions: [isAdmi] }
        ```

        ## Good

        ```yaml
        permissions: { isAdmin: Only administrators. }
        functions:
          remove: { permissions: [isAdmin] }
        ```

        ## How to fix

        Correct the name, or declare the permission.
        """##),
    ManualPage(
        "wiring-not-visible",
        ##"""
        Wirings with middleware are private to their file.

        ## Why

        Middleware is a value that only exists in Swift, so the generated table looks it up in the wirings by name;
        that takes at least internal access.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        private let hidden = Wirings<AppServices> {
            wireRPC(func: ping, middleware: [trace])
        }
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let shown = Wirings<AppServices> {
            wireRPC(func: ping, middleware: [trace])
        }
        ```

        ## How to fix

        Remove `private` or `fileprivate`.
        """##),
]
