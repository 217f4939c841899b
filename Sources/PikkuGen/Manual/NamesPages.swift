import PikkuLint

/// Of names that mean two things.
let namesPages: [ManualPage] = [
    ManualPage(
        "ambiguous-type",
        ##"""
        A type's name means more than one declaration.

        ## Why

        The same name is declared in several modules, and the place that uses it says nothing of which one it means.

        ## Bad

        ```swift
        // Sources/App/App.swift
        let find = PikkuSessionlessFunc<Void, Item> { _ in Item(id: 1) }
        ```

        ```swift
        // Sources/Shop/Item.swift
        struct Item: Codable, Sendable { var id: Int }
        ```

        ```swift
        // Sources/Depot/Item.swift
        struct Item: Codable, Sendable { var id: Int }
        ```

        ## Good

        ```swift
        // Sources/App/App.swift
        let find = PikkuSessionlessFunc<Void, Item> { _ in Item(id: 1) }
        ```

        ```swift
        // Sources/Shop/Item.swift
        struct Item: Codable, Sendable { var id: Int }
        ```

        ```swift
        // Sources/Depot/Item.swift
        struct StoredItem: Codable, Sendable { var id: Int }
        ```

        ## How to fix

        Rename one of them, or take one of the modules out of the inputs.
        """##),
    ManualPage(
        "conflicting-declarations",
        ##"""
        A type, a function or an error is declared in Swift and in a manifest, differently.

        ## Why

        Both speak of the same thing, which can only have one form in schemas and clients. The note shows the other
        place, and the message what differs.

        ## Bad

        ```swift
        struct Order: Codable, Sendable {
            var id: UUID
            var note: String?
        }
        ```

        ```yaml
        types:
          Order: { id: uuid, note: string }
        ```

        ## Good

        ```swift
        struct Order: Codable, Sendable {
            var id: UUID
            var note: String?
        }
        ```

        ```yaml
        types:
          Order: { id: uuid, note?: string }
        ```

        ## How to fix

        Make them agree, or remove one of them.
        """##),
    ManualPage(
        "duplicate-channel",
        ##"""
        Two channels have one name.

        ## Why

        Clients open a channel by its name, and events are published under it, so a name can only mean one channel.

        ## Bad

        ```yaml
        types:
          User: { id: uuid }
        channels:
          updates: { events: { created: User } }
        http: []
        ```

        ```swift
        let wirings = Wirings<AppServices> {
            wireChannel(name: "updates", route: "/more")
        }
        ```

        ## Good

        ```swift
        let wirings = Wirings<AppServices> {
            wireChannel(name: "updates")
            wireChannel(name: "more-updates")
        }
        ```

        ## How to fix

        Rename one of them, or put the actions and events of both into one wiring.
        """##),
    ManualPage(
        "duplicate-error",
        ##"""
        Two errors have one name.

        ## Why

        A client tells errors apart by the name in `code`. Nested types lose the name around them, and `_` and case
        are not kept in every language.

        ## Bad

        ```swift
        enum Depot {
            struct Lost: PikkuError { static let status = 404 }
        }
        struct DepotLost: PikkuError { static let status = 404 }
        let find = PikkuSessionlessFunc<Void, Void>(errors: [Depot.Lost.self, DepotLost.self]) { _ in }
        ```

        ## Good

        ```swift
        enum Depot {
            struct Lost: PikkuError { static let status = 404 }
        }
        struct Closed: PikkuError { static let status = 409 }
        let find = PikkuSessionlessFunc<Void, Void>(errors: [Depot.Lost.self, Closed.self]) { _ in }
        ```

        ## How to fix

        Rename one of them.
        """##),
    ManualPage(
        "duplicate-function",
        ##"""
        Two functions have one name.

        ## Why

        A function is wired, called and found in clients by its name, whatever type or file it is declared in.

        ## Bad

        ```swift
        enum Users {
            static let get = PikkuSessionlessFunc<Void, Int> { _ in 1 }
        }
        enum Orders {
            static let get = PikkuSessionlessFunc<Void, Int> { _ in 2 }
        }
        ```

        ## Good

        ```swift
        enum Users {
            static let getUser = PikkuSessionlessFunc<Void, Int> { _ in 1 }
        }
        enum Orders {
            static let getOrder = PikkuSessionlessFunc<Void, Int> { _ in 2 }
        }
        ```

        ## How to fix

        Rename one of them. A later version of a function has a number behind its name, as in `getUserV2`.
        """##),
    ManualPage(
        "duplicate-queue",
        ##"""
        Two workers listen to one queue.

        ## Why

        A job goes to the worker of its queue. With two workers it would be a matter of chance which function runs.

        ## Bad

        ```swift
        let mail = PikkuSessionlessFunc<String, Void> { _, _ in }
        let count = PikkuSessionlessFunc<String, Void> { _, _ in }
        let wirings = Wirings<AppServices> {
            wireQueueWorker(name: "mails", func: mail)
            wireQueueWorker(name: "mails", func: count)
        }
        ```

        ## Good

        ```swift
        let mail = PikkuSessionlessFunc<String, Void> { _, _ in }
        let count = PikkuSessionlessFunc<String, Void> { _, _ in }
        let wirings = Wirings<AppServices> {
            wireQueueWorker(name: "mails", func: mail)
            wireQueueWorker(name: "counts", func: count)
        }
        ```

        ## How to fix

        Give each function a queue of its own, or call both from one function.
        """##),
    ManualPage(
        "duplicate-rpc",
        ##"""
        Two RPC wirings have one name.

        ## Why

        A remote procedure is called by its name alone: `POST /rpc/<name>`. A function that says `expose: true` has
        a wiring under its own name, too.

        ## Bad

        ```yaml
        functions:
          ping: { output: string, session: none, expose: true }
          pong: { output: string, session: none }
        rpc: { ping: { func: pong } }
        ```

        ## Good

        ```yaml
        functions:
          ping: { output: string, session: none, expose: true }
          pong: { output: string, session: none }
        rpc: { pong: { func: pong } }
        ```

        ## How to fix

        Rename one of them, or remove the wiring that is there twice.
        """##),
    ManualPage(
        "duplicate-schedule",
        ##"""
        Two schedules have one name.

        ## Why

        The name tells the runs of a schedule apart in logs, metrics and listings.

        ## Bad

        ```swift
        let tidy = PikkuSessionlessFunc<Void, Void> { _ in }
        let wirings = Wirings<AppServices> {
            wireScheduler(name: "nightly", schedule: "0 3 * * *", func: tidy)
            wireScheduler(name: "nightly", schedule: "0 4 * * *", func: tidy)
        }
        ```

        ## Good

        ```swift
        let tidy = PikkuSessionlessFunc<Void, Void> { _ in }
        let wirings = Wirings<AppServices> {
            wireScheduler(name: "nightly", schedule: "0 3,4 * * *", func: tidy)
        }
        ```

        ## How to fix

        Rename one of them, or write both times as one cron expression.
        """##),
    ManualPage(
        "duplicate-type",
        ##"""
        A type is declared twice.

        ## Why

        Within one module a name stands for one type.

        ## Bad

        ```swift
        // Sources/App/Order.swift
        struct Order: Codable, Sendable { var id: Int }
        let order = PikkuSessionlessFunc<Order, Void> { _, _ in }
        ```

        ```swift
        // Sources/App/Other.swift
        struct Order: Codable, Sendable { var note: String }
        ```

        ## Good

        ```swift
        // Sources/App/Order.swift
        struct Order: Codable, Sendable { var id: Int }
        let order = PikkuSessionlessFunc<Order, Void> { _, _ in }
        ```

        ```swift
        // Sources/App/Other.swift
        struct OtherOrder: Codable, Sendable { var note: String }
        ```

        ## How to fix

        Remove one of them, or rename it.
        """##),
    ManualPage(
        "invalid-name",
        ##"""
        A name cannot be used in generated code.

        ## Why

        Functions, types and properties become identifiers in Swift and TypeScript: letters, digits and `_`, with no
        digit at the beginning.

        ## Bad

        ```yaml
        functions:
          get-user: { session: none }
        ```

        ## Good

        ```yaml
        functions:
          getUser: { session: none }
        ```

        ## How to fix

        Rename it. Names of routes, queues, schedules and channels may hold `-`.
        """##),
    ManualPage(
        "name-collision",
        ##"""
        Two declarations have one name in generated code.

        ## Why

        Names are made fit for each language: nested types lose the name around them, versions their number, and
        case is not kept in file names everywhere. What differs in the source may then be the same.

        ## Bad

        ```yaml
        types:
          User: { id: uuid }
          user: { name: string }
        ```

        ## Good

        ```yaml
        types:
          User: { id: uuid }
          Person: { name: string }
        ```

        ## How to fix

        Rename one of them. The note shows the other.
        """##),
]
