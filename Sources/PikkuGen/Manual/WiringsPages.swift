import PikkuLint

/// Of wirings.
let wiringsPages: [ManualPage] = [
    ManualPage(
        "invalid-cron",
        ##"""
        A cron expression cannot be read, or asks for what a clock never shows.

        ## Why

        A schedule has five fields: minute, hour, day of the month, month and day of the week; or it is a name such
        as `@daily`. A value out of range would mean that the function never runs.

        ## Bad

        ```yaml
        functions:
          tidy: { session: none }
        schedules:
          nightly: { cron: "0 25 * * *", func: tidy }
        ```

        ## Good

        ```yaml
        functions:
          tidy: { session: none }
        schedules:
          nightly: { cron: "0 3 * * *", func: tidy }
        ```

        ## How to fix

        Correct the field that is marked; the message says what it may be.
        """##),
    ManualPage(
        "invalid-time-zone",
        ##"""
        A schedule names a time zone that does not look like one.

        ## Why

        Time zones have the names of the IANA database, such as `Europe/Berlin` or `UTC`. Their rules for summer
        time decide when a schedule runs.

        ## Bad

        ```yaml
        functions:
          tidy: { session: none }
        schedules:
          nightly: { cron: "@daily", timeZone: Berlin time, func: tidy }
        ```

        ## Good

        ```yaml
        functions:
          tidy: { session: none }
        schedules:
          nightly: { cron: "@daily", timeZone: Europe/Berlin, func: tidy }
        ```

        ## How to fix

        Write the name of an area and a city, or `UTC`.
        """##),
    ManualPage(
        "misplaced-wirings",
        ##"""
        Wirings are held by something that generated code cannot refer to.

        ## Why

        The table of routes takes middleware from the wirings by their name, so they must be a global or static
        `let` with one name and one value.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        var wirings = Wirings<AppServices> {
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

        Write `let`, at the top of a file or as a `static let`.
        """##),
    ManualPage(
        "missing-argument",
        ##"""
        A wiring lacks an argument that it cannot do without.

        ## Why

        A route needs a method, a path and a function; a schedule a name, a time and a function; a channel and a
        queue a name.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, func: ping)
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

        Add the argument that the message names.
        """##),
    ManualPage(
        "missing-group-body",
        ##"""
        A group of wirings has no closure.

        ## Why

        `wireGroup` gives the wirings in its closure a common path, tags, middleware or session. Without wirings it
        says nothing.

        ## Bad

        ```swift
        let wirings = Wirings<AppServices> {
            wireGroup(basePath: "/api")
        }
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireGroup(basePath: "/api") {
                wireHTTP(method: .get, route: "/ping", func: ping)
            }
        }
        ```

        ## How to fix

        Write the wirings of the group behind it in braces, or remove the group.
        """##),
    ManualPage(
        "schedule-with-input",
        ##"""
        A scheduled function takes an input.

        ## Why

        A clock calls the function, and a clock has nothing to say.

        ## Bad

        ```yaml
        types:
          Job: { id: uuid }
        functions:
          tidy: { input: Job, session: none }
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

        Wire a function without an input, which may look for its work itself or put jobs into a queue.
        """##),
    ManualPage(
        "stream-not-supported",
        ##"""
        A function that streams its output is wired where no stream can go.

        ## Why

        A stream travels as server-sent events, which answer a GET or POST, or over a channel. A queue and a
        schedule have nobody who listens, and an RPC gives one answer.

        ## Bad

        ```yaml
        functions:
          watch: { output: { stream: integer }, session: none }
        queues:
          watches: { func: watch }
        ```

        ## Good

        ```yaml
        functions:
          watch: { output: { stream: integer }, session: none }
        http:
          - { method: get, route: /watch, func: watch }
        ```

        ## How to fix

        Wire the function with GET, with POST or as an action of a channel.
        """##),
    ManualPage(
        "unknown-wiring",
        ##"""
        A call among the wirings is none that exists.

        ## Why

        Wirings are read from the source, without running it, so only the calls that this tool knows have a meaning:
        `wireHTTP`, `wireChannel`, `wireRPC`, `wireScheduler`, `wireQueueWorker` and `wireGroup`.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHttp(method: .get, route: "/ping", func: ping)
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

        Correct the name. Calls that build wirings in functions of your own must be written out.
        """##),
    ManualPage(
        "unlabelled-argument",
        ##"""
        An argument has no label where all arguments have one.

        ## Why

        The tool tells arguments apart by their labels, as Swift does.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireRPC("ping", func: ping)
        }
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireRPC(name: "ping", func: ping)
        }
        ```

        ## How to fix

        Write the label in front of it.
        """##),
    ManualPage(
        "unreadable-wirings",
        ##"""
        Wirings are made by something else than a closure that is written out.

        ## Why

        The tool reads wirings from the source. It cannot see what a function returns.

        ## Bad

        ```swift
        let wirings = Wirings<AppServices>(makeWirings)
        ```

        ## Good

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/ping", func: ping)
        }
        ```

        ## How to fix

        Write the wirings in braces behind `Wirings<…>`.
        """##),
    ManualPage(
        "unsupported-statement",
        ##"""
        Among the wirings stands a statement that is no wiring.

        ## Why

        The tool does not run code. What an `if`, a loop or a variable would wire cannot be told from the source.

        ## Bad

        ```swift
        let ping = PikkuSessionlessFunc<Void, String> { _ in "pong" }
        let wirings = Wirings<AppServices> {
            if true {
                wireHTTP(method: .get, route: "/ping", func: ping)
            }
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

        Write each wiring out as a call. Wirings that only some builds have go under `#if`, with its condition in
        the configuration.
        """##),
]
