import PikkuLint

/// Of routes.
let routesPages: [ManualPage] = [
    ManualPage(
        "ambiguous-route",
        ##"""
        Two routes with parameters of different names take the same requests.

        ## Why

        Only the shape of a path decides which route serves a request, not the names of its parameters. Of two
        routes that differ only in such names, one could never be reached.

        ## Bad

        ```yaml
        types:
          ByID: { id: string }
          ByName: { name: string }
        functions:
          byID: { input: ByID, output: string, session: none }
          byName: { input: ByName, output: string, session: none }
        http:
          - { method: get, route: "/users/{id}", func: byID }
          - { method: get, route: "/users/{name}", func: byName }
        ```

        ## Good

        ```yaml
        types:
          ByID: { id: string }
          ByName: { name: string }
        functions:
          byID: { input: ByID, output: string, session: none }
          byName: { input: ByName, output: string, session: none }
        http:
          - { method: get, route: "/users/{id}", func: byID }
          - { method: get, route: "/users/by-name/{name}", func: byName }
        ```

        ## How to fix

        Give one of the routes a path of its own, or serve both from one function.
        """##),
    ManualPage(
        "duplicate-operation-id",
        ##"""
        Two routes of one function would have the same name in clients.

        ## Why

        Each route is an operation with a name that is made from its function and, where a function has more than
        one route, from the method and the path. Marks such as `-` are left out of it, so `/a-b` and `/aB` give one
        name.

        ## Bad

        ```swift
        let check = PikkuSessionlessFunc<Void, Void> { _ in }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/a-b", func: check)
            wireHTTP(method: .get, route: "/aB", func: check)
        }
        ```

        ## Good

        ```swift
        let check = PikkuSessionlessFunc<Void, Void> { _ in }
        let wirings = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/a-b", func: check)
            wireHTTP(method: .get, route: "/c", func: check)
        }
        ```

        ## How to fix

        Change one of the paths, or give that route a function of its own.
        """##),
    ManualPage(
        "duplicate-route",
        ##"""
        Two wirings serve the same method and path.

        ## Why

        A request can only go to one function. Which one must not depend on the order of files.

        ## Bad

        ```yaml
        functions:
          ping: { output: string, session: none }
          pong: { output: string, session: none }
        http:
          - { method: get, route: /ping, func: ping }
          - { method: get, route: /ping, func: pong }
        ```

        ## Good

        ```yaml
        functions:
          ping: { output: string, session: none }
          pong: { output: string, session: none }
        http:
          - { method: get, route: /ping, func: ping }
          - { method: get, route: /pong, func: pong }
        ```

        ## How to fix

        Remove one of the wirings, or change its path or its method. The note shows the other one.
        """##),
    ManualPage(
        "invalid-route",
        ##"""
        The path of a route cannot be read.

        ## Why

        A route begins with `/`. Between slashes stands a text or one parameter (`{id}` or `:id`), and the last part
        may take the rest of the path (`*path`). Queries, fragments and empty parts are no part of it.

        ## Bad

        ```yaml
        functions:
          ping: { output: string, session: none }
        http:
          - { method: get, route: ping, func: ping }
        ```

        ## Good

        ```yaml
        functions:
          ping: { output: string, session: none }
        http:
          - { method: get, route: /ping, func: ping }
        ```

        ## How to fix

        The message says what is wrong at the place that is marked. What clients send behind `?` are fields of the
        input; they are not written into the route.
        """##),
]
