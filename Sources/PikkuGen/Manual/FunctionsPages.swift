import PikkuLint

/// Of functions and what they declare.
let functionsPages: [ManualPage] = [
    ManualPage(
        "ambiguous-services",
        ##"""
        Functions are given services of more than one type.

        ## Why

        The generated application is made with one value of services, which every function gets.

        ## Bad

        ```swift
        import Pikku

        struct Services: PikkuServices { typealias Session = String }
        struct OtherServices: PikkuServices { typealias Session = String }
        let ping = SessionlessFunction<Services, Void, String> { _ in "pong" }
        let pong = SessionlessFunction<OtherServices, Void, String> { _ in "ping" }
        ```

        ## Good

        ```swift
        import Pikku

        struct Services: PikkuServices { typealias Session = String }
        let ping = SessionlessFunction<Services, Void, String> { _ in "pong" }
        let pong = SessionlessFunction<Services, Void, String> { _ in "ping" }
        ```

        ## How to fix

        Put what both offer into one type, or make each application a module of its own.
        """##),
    ManualPage(
        "invalid-argument",
        ##"""
        An argument has a value that it cannot take.

        ## Why

        Statuses, versions, counts and names must fit what is generated from them: the status of a success is from
        200 to 299, say, and a version is 1 or more.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/ping", func: ping, status: 404)
        }
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/ping", func: ping, status: 203)
        }
        ```

        ## How to fix

        Write a value that the message allows. Failures are errors of the function, not statuses of its route.
        """##),
    ManualPage(
        "invalid-error-status",
        ##"""
        The status of an error is not one of a failure.

        ## Why

        Clients decide by the status whether a call failed: from 400 to 499 it was the caller's fault, from 500 to
        599 the server's.

        ## Bad

        ```swift
        struct EmailTaken: PikkuError { static let status = 200 }
        let save = PikkuSessionlessFunc<Void, Void>(errors: [EmailTaken.self]) { _ in }
        ```

        ## Good

        ```swift
        struct EmailTaken: PikkuError { static let status = 409 }
        let save = PikkuSessionlessFunc<Void, Void>(errors: [EmailTaken.self]) { _ in }
        ```

        ## How to fix

        Use a status from 400 to 599, such as 404, 409 or 422.
        """##),
    ManualPage(
        "missing-error-status",
        ##"""
        A declared error has no status.

        ## Why

        The status is what a caller over HTTP sees first, and what documents and clients are made from, so it must
        stand in the source.

        ## Bad

        ```swift
        struct EmailTaken: PikkuError {}
        let save = PikkuSessionlessFunc<Void, Void>(errors: [EmailTaken.self]) { _ in }
        ```

        ## Good

        ```swift
        struct EmailTaken: PikkuError { static let status = 409 }
        let save = PikkuSessionlessFunc<Void, Void>(errors: [EmailTaken.self]) { _ in }
        ```

        ## How to fix

        Add `static let status = 409`, or the number that fits.
        """##),
    ManualPage(
        "missing-generic-arguments",
        ##"""
        The types that a function works on are not written out.

        ## Why

        The tool reads the input and the output from the source; what the compiler would infer it cannot know.

        ## Bad

        ```swift
        struct Item: Codable, Sendable { var id: Int }
        let save: PikkuSessionlessFunc = PikkuSessionlessFunc { (_: Int, _: Item) in }
        ```

        ## Good

        ```swift
        struct Item: Codable, Sendable { var id: Int }
        let save = PikkuSessionlessFunc<Item, Void> { _, _ in }
        ```

        ## How to fix

        Write both types in angle brackets; `Void` stands for none.
        """##),
    ManualPage(
        "no-services",
        ##"""
        Functions are declared, but no type conforms to `PikkuServices`.

        ## Why

        Every function is given services, if only an empty type. Without them there is nothing to call the functions
        with.

        ## Bad

        ```swift
        import Pikku

        let ping = SessionlessFunction<Services, Void, String> { _ in "pong" }
        ```

        ## Good

        ```swift
        import Pikku

        struct Services: PikkuServices { typealias Session = String }
        let ping = SessionlessFunction<Services, Void, String> { _ in "pong" }
        ```

        ## How to fix

        Declare a struct that conforms to `PikkuServices` and holds what functions need. If there is one, see that
        the inputs of the configuration cover its file.
        """##),
    ManualPage(
        "not-a-literal",
        ##"""
        Something that decides what is generated is not written out.

        ## Why

        The tool reads sources and does not run them. Names, paths, methods, times and tags must be literals, or
        constants (`let`, `static let`) of a literal that it can see.

        ## Bad

        ```swift
        let version = "v1"
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/\(version)/ping", func: ping)
        }
        ```

        ## Good

        ```swift
        let pingRoute = "/v1/ping"
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: pingRoute, func: ping)
        }
        ```

        ## How to fix

        Write the value out, or put it into a `let`. A common beginning of paths is what `wireGroup(basePath:)` is
        for.
        """##),
    ManualPage(
        "repeated-argument",
        ##"""
        A call gives one argument twice.

        ## Why

        Only one of the values can hold.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String>(tags: ["health"], tags: ["more"]) { _ in "pong" }
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String>(tags: ["health", "more"]) { _ in "pong" }
        ```

        ## How to fix

        Remove one of them.
        """##),
    ManualPage(
        "unknown-argument",
        ##"""
        A call has an argument that does not exist.

        ## Why

        It is a misspelling, or something that only exists elsewhere; it would have no effect on what is generated.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String>(tag: ["health"]) { _ in "pong" }
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String>(tags: ["health"]) { _ in "pong" }
        ```

        ## How to fix

        Correct the label, or remove the argument.
        """##),
    ManualPage(
        "unresolved-error",
        ##"""
        A function declares an error that cannot be found.

        ## Why

        Declared errors become statuses and types in clients, so generated code must see them: they conform to
        `PikkuError` and are at least internal.

        ## Bad

        ```swift
        struct OutOfStock: Error {}
        let order = PikkuSessionlessFunc<Void, Void>(errors: [OutOfStock.self]) { _ in }
        ```

        ## Good

        ```swift
        struct OutOfStock: PikkuError { static let status = 409 }
        let order = PikkuSessionlessFunc<Void, Void>(errors: [OutOfStock.self]) { _ in }
        ```

        ## How to fix

        Correct the name, or let the type conform to `PikkuError` with a `static let status`.
        """##),
    ManualPage(
        "unresolved-function",
        ##"""
        A wiring names a function that is not declared.

        ## Why

        A wiring leads nowhere without its function.

        ## Bad

        ```yaml
        functions:
          ping: { output: string, session: none }
        http:
          - { method: get, route: /ping, func: pong }
        ```

        ## Good

        ```yaml
        functions:
          ping: { output: string, session: none }
        http:
          - { method: get, route: /ping, func: ping }
        ```

        ## How to fix

        Correct the name, declare the function, or see that the inputs of the configuration cover its file.
        """##),
]
