import Pikku

/// The paths that more than one place names.
enum Paths {
    static let todos = "/todos"
    static let nightly = #"30 2 * * *"#
}

let logging = Middleware<TodoServices> { call, next in
    call.logger.info("called")
    return try await next(call)
}

let todoWiring = Wirings<TodoServices> {
    wireGroup(basePath: "/v1", tags: ["v1"], middleware: [logging]) {
        wireHTTP(method: .get, route: Paths.todos, func: TodoFunctions.list)
        wireHTTP(method: .post, route: Paths.todos, func: TodoFunctions.create, status: 201)
        wireGroup(basePath: "/todos/:id", tags: ["todo"], session: .required) {
            wireHTTP(method: .get, route: "/", func: TodoFunctions.get)
            wireHTTP(method: .put, route: "/", func: TodoFunctions.replace)
            wireHTTP(method: .patch, route: "/", func: TodoFunctions.patch, query: ["revision"])
            wireHTTP(method: .delete, route: "/", func: TodoFunctions.delete)
            wireHTTP(
                method: .post,
                route: """
                    /attachments
                    """,
                func: TodoFunctions.attach
            )
        }
        wireHTTP(method: .get, route: "/changes", func: TodoFunctions.changes)
    }
    wireHTTP(method: .get, route: "/uptime", func: uptime)
    wireHTTP(method: .get, route: "/files/*path", func: readFile)
    wireHTTP(method: .get, route: "/counts/v1", func: countTodosV1)
    wireHTTP(method: .get, route: "/counts", func: countTodosV2)
    wireHTTP(method: .get, route: "/labels", func: listLabels)
    wireHTTP(method: .post, route: "/labels", func: createLabel)

    wireRPC(name: "todos.get", func: TodoFunctions.get)
    wireScheduler(name: "archive", schedule: Paths.nightly, timeZone: "Europe/Berlin", func: archive)
    wireQueueWorker(name: "reminders", func: remind, concurrency: 4, retries: 5)
    wireChannel(
        name: "todos",
        route: "/live/todos",
        session: .required,
        onConnect: memberJoined,
        onDisconnect: memberLeft,
        onMessage: echo,
        onMessageWiring: [
            "action": [
                "create": .action(TodoFunctions.create), "export": .action(TodoFunctions.exportAll),
                "list": .action(TodoFunctions.list),
            ],
            "topic": ["changes": .action(TodoFunctions.changes), "count": .action(countTodosV2)],
        ],
        events: ["todo-changed": TodoEvent.self, "tick": Int.self]
    )
}
