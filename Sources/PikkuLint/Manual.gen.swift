// Made from the documentation comments of the rules by ManualTests; edit those.

/// The manual page of each rule, by id.
package let ruleManual: [ManualPage] = [
    ManualPage(
        "deep-route",
        ##"""
        A route has more segments or parameters than one can keep in mind.

        ## Why
        What is deep inside can only be asked for by who knows all that is around it, and each identifier in the path is one
        more that the function must check against the others.

        ## Bad
        ```yaml
        types:
          CommentReference: { team: integer, project: integer, task: integer, comment: integer }
        functions:
          removeComment: { input: CommentReference }
        http:
          - { method: delete, route: "/teams/{team}/projects/{project}/tasks/{task}/comments/{comment}", func: removeComment }
        ```

        ## Good
        ```yaml
        types:
          CommentReference: { comment: integer }
        functions:
          removeComment: { input: CommentReference }
        http:
          - { method: delete, route: "/comments/{comment}", func: removeComment }
        ```

        ## How to fix
        Begin the path at the innermost thing that has an identifier of its own.

        ## Options
        - `segments`: how many segments a route may have.
        - `parameters`: how many of them may be parameters.
        """##),
    ManualPage(
        "list-without-pagination",
        ##"""
        A GET route answers with a list that nothing limits.

        ## Why
        The list grows with the data. One day the answer takes seconds and megabytes for every caller, or an attacker asks
        for it on purpose (OWASP API4:2023, unrestricted resource consumption), and adding pages then breaks all clients.

        ## Bad
        ```swift
        /// Lists the names of all users.
        let listUsers = PikkuSessionlessFunc<Void, [String]> { _ in [] }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/users", func: listUsers)
        }
        ```

        ## Good
        ```swift
        struct ListUsersInput: Codable, Sendable {
            var after: String?
            /// - maximum: 100
            var limit: Int = 25
        }

        /// Lists the names of users, one page at a time.
        let listUsers = PikkuSessionlessFunc<ListUsersInput, [String]> { _, _ in [] }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/users", func: listUsers)
        }
        ```

        ## How to fix
        Take a limit and where to go on from. Where the list is short by its nature, say so: make it a type alias with
        `- maxItems:`. Lists of enumerations are short by themselves, and streams are not looked at.

        ## Options
        - `names`: the words of which an input has one in a field that pages a list.
        """##),
    ManualPage(
        "method-mismatch",
        ##"""
        The name of a function says something else than the method of its route.

        ## Why
        Clients retry PUT and DELETE on their own, proxies log and limit by method, and readers trust it. A function that
        reads behind DELETE, or one that deletes behind PUT, is most often wired by copying the line above.

        ## Bad
        ```swift
        struct UserReference: Codable, Sendable { var id: Int }

        /// Finds a user's name.
        let getUserName = PikkuFunc<UserReference, String> { _, _ in "" }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .delete, route: "/users/{id}", func: getUserName)
        }
        ```

        ## Good
        ```swift
        struct UserReference: Codable, Sendable { var id: Int }

        /// Finds a user's name.
        let getUserName = PikkuFunc<UserReference, String> { _, _ in "" }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/users/{id}", func: getUserName)
        }
        ```

        ## How to fix
        Use the method that the name promises, or name the function for what it does. Searches behind POST are fine, and so
        is a removal behind POST or PUT that takes a body, which DELETE does not have. What changes something behind GET is
        reported by `mutating-get`.

        ## Options
        - `reading`: first words of names that promise to change nothing.
        - `removing`: first words of names that promise to remove something.
        - `writing`: first words of names that promise to leave something behind.
        """##),
    ManualPage(
        "mutating-get",
        ##"""
        A GET or HEAD route calls a function whose name says that it changes something.

        ## Why
        Browsers, caches and link previews send GET requests on their own, with the user's cookies, because the method is
        defined as safe (RFC 9110, section 9.2.1). A function that changes something behind such a route can be called from
        any page on the web.

        ## Bad
        ```swift
        struct DeleteUserInput: Codable, Sendable { var id: Int }

        /// Deletes a user for good.
        let deleteUser = PikkuFunc<DeleteUserInput, Void> { _, _ in }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/users/{id}/delete", func: deleteUser)
        }
        ```

        ## Good
        ```swift
        struct DeleteUserInput: Codable, Sendable { var id: Int }

        /// Deletes a user for good.
        let deleteUser = PikkuFunc<DeleteUserInput, Void> { _, _ in }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .delete, route: "/users/{id}", func: deleteUser)
        }
        ```

        ## How to fix
        Use the method that says what happens: POST, PUT, PATCH or DELETE. When the function only reads, name it for what
        it reads.

        ## Options
        - `verbs`: the first words of names that say of a function that it changes something.
        """##),
    ManualPage(
        "parameter-casing",
        ##"""
        A parameter of a path is not written like the others.

        ## Why
        The names of parameters are the names of fields: clients write them as keys, documents list them. Two styles in one
        API make every caller look each of them up.

        ## Bad
        ```yaml
        types:
          UserReference: { user_id: uuid }
        functions:
          removeUser: { input: UserReference }
        http:
          - { method: delete, route: "/users/{user_id}", func: removeUser }
        ```

        ## Good
        ```yaml
        types:
          UserReference: { userId: uuid }
        functions:
          removeUser: { input: UserReference }
        http:
          - { method: delete, route: "/users/{userId}", func: removeUser }
        ```

        ## How to fix
        Rename the parameter together with the field of the input that it fills. In Swift `CodingKeys` can keep the name of
        the property.

        ## Options
        - `styles`: the styles that are allowed, the one to suggest first: `camelCase`, `snake_case`, `kebab-case`,
          `PascalCase`, `CONSTANT_CASE`.
        """##),
    ManualPage(
        "parameter-spelling",
        ##"""
        A parameter of a route is written `:id` or `*path` instead of `{id}` or `{path...}`.

        ## Why
        Both spellings mean the same. Documents, diagnostics and clients show `{id}`, so that is what one searches for; one
        spelling in the sources makes every route easy to find.

        ## Bad
        ```swift
        struct UserReference: Codable, Sendable { var id: Int }

        /// Removes a user.
        let removeUser = PikkuFunc<UserReference, Void> { _, _ in }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .delete, route: "/users/:id", func: removeUser)
        }
        ```
        ```yaml
        types:
          UserReference: { id: uuid }
        functions:
          removeUser: { input: UserReference }
        http:
          - { method: delete, route: /users/:id, func: removeUser }
        ```

        ## Good
        ```swift
        struct UserReference: Codable, Sendable { var id: Int }

        /// Removes a user.
        let removeUser = PikkuFunc<UserReference, Void> { _, _ in }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .delete, route: "/users/{id}", func: removeUser)
        }
        ```
        ```yaml
        types:
          UserReference: { id: uuid }
        functions:
          removeUser: { input: UserReference }
        http:
          - { method: delete, route: "/users/{id}", func: removeUser }
        ```

        ## How to fix
        Write the name in braces, with three dots behind it where it takes the rest of the path. In YAML such a route needs
        quotes.
        """##),
    ManualPage(
        "path-casing",
        ##"""
        A fixed segment of a route is not written like the others.

        ## Why
        Paths are typed by hand, written in letters and compared by letter case. Who has seen `/user-stats` tries
        `/daily-stats` next and gets a 404 from `/dailyStats`.

        ## Bad
        ```yaml
        functions:
          countUsers: { output: integer, session: none }
        http:
          - { method: get, route: /userStats, func: countUsers }
        ```

        ## Good
        ```yaml
        functions:
          countUsers: { output: integer, session: none }
        http:
          - { method: get, route: /user-stats, func: countUsers }
        ```

        ## How to fix
        Rename the segment. Where clients use the old path, keep a deprecated wiring for it. Segments with characters other
        than letters, digits, `-` and `_`, such as `robots.txt`, are not looked at.

        ## Options
        - `styles`: the styles that are allowed, the one to suggest first: `kebab-case`, `snake_case`, `camelCase`,
          `PascalCase`, `CONSTANT_CASE`.
        """##),
    ManualPage(
        "put-without-identifier",
        ##"""
        A PUT or DELETE takes a whole collection.

        ## Why
        PUT replaces what the path names and DELETE removes it. On a path that names all of something, a client whose
        identifier is empty (`/users/` + nothing) replaces or removes everything.

        ## Bad
        ```yaml
        types:
          UserReference: { id: uuid }
        functions:
          getUser: { input: UserReference, output: string }
          removeUser: { input: UserReference }
        http:
          - { method: get, route: "/users/{id}", func: getUser }
          - { method: delete, route: /users, func: removeUser }
        ```

        ## Good
        ```yaml
        types:
          UserReference: { id: uuid }
        functions:
          getUser: { input: UserReference, output: string }
          removeUser: { input: UserReference }
        http:
          - { method: get, route: "/users/{id}", func: getUser }
          - { method: delete, route: "/users/{id}", func: removeUser }
        ```

        ## How to fix
        Put the identifier into the path. What changes several at once is better a POST to a path of its own, such as
        `/users/removals`. Paths that no route continues with a parameter, such as `/session`, are not looked at.
        """##),
    ManualPage(
        "repeated-tag",
        ##"""
        A wiring has a tag that its function, a group or the same list gives it already.

        ## Why
        The tags of a function and of the groups around a wiring count for the wiring too. Saying them again changes nothing,
        and when the group's tag is renamed the old one stays behind.

        ## Bad
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/user-count", func: countUsers, tags: ["users", "statistics"])
        }
        ```

        ## Good
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/user-count", func: countUsers, tags: ["statistics"])
        }
        ```

        ## How to fix
        Take the tag away where it is said again.
        """##),
    ManualPage(
        "shadowed-parameter-value",
        ##"""
        A route takes a value away from the parameter of another one.

        ## Why
        `GET /users/me` is found before `GET /users/{name}`, so a user who is called `me` cannot be asked for. Where users
        choose such names themselves this is a fault that waits, and sometimes a way to stand in for somebody else.

        ## Bad
        ```yaml
        types:
          UserReference: { name: string }
        functions:
          getUser: { input: UserReference, output: string, session: none }
          getOwnUser: { output: string }
        http:
          - { method: get, route: "/users/{name}", func: getUser }
          - { method: get, route: /users/me, func: getOwnUser }
        ```

        ## Good
        ```yaml
        types:
          UserReference: { name: string }
        functions:
          getUser: { input: UserReference, output: string, session: none }
          getOwnUser: { output: string }
        http:
          - { method: get, route: "/users/{name}", func: getUser }
          - { method: get, route: /me, func: getOwnUser }
        ```

        ## How to fix
        Move one of the routes, or give the parameter a type, a `format`, a `pattern` or a length that the fixed segment
        does not have: a UUID is never `me`.
        """##),
    ManualPage(
        "similar-routes",
        ##"""
        Two routes spell the same segment differently.

        ## Why
        `/user-stats` and `/userStats` are different paths. Whoever has read one calls the other with it and gets a 404, and
        rules of proxies that are written for one of them do not hold for the other.

        ## Bad
        ```yaml
        functions:
          countUsers: { output: integer, session: none }
          resetUserStats: {}
        http:
          - { method: get, route: /user-stats, func: countUsers }
          - { method: post, route: /userstats/reset, func: resetUserStats }
        ```

        ## Good
        ```yaml
        functions:
          countUsers: { output: integer, session: none }
          resetUserStats: {}
        http:
          - { method: get, route: /user-stats, func: countUsers }
          - { method: post, route: /user-stats/reset, func: resetUserStats }
        ```

        ## How to fix
        Spell the segment as most routes do; the others are reported.
        """##),
    ManualPage(
        "similar-tags",
        ##"""
        Two tags differ only in letter case, `-` and `_`.

        ## Why
        Documents and clients put together what has the same tag. `Users` and `users` are two groups with half of the
        functions each.

        ## Bad
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }

        /// Counts those who are here.
        let countActiveUsers = PikkuSessionlessFunc<Void, Int>(tags: ["Users"]) { _ in 0 }
        ```

        ## Good
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }

        /// Counts those who are here.
        let countActiveUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }
        ```

        ## How to fix
        Spell the tag as it is spelt in most places; the other places are reported.
        """##),
    ManualPage(
        "singular-collection",
        ##"""
        The segment in front of an identifier is in the singular.

        ## Why
        `/users` is where all of them are and `/users/{id}` is one of them. With `/user/{id}` the path of the collection has
        to be guessed, and sooner or later an API has both.

        ## Bad
        ```yaml
        types:
          UserReference: { id: uuid }
        functions:
          removeUser: { input: UserReference }
        http:
          - { method: delete, route: "/user/{id}", func: removeUser }
        ```

        ## Good
        ```yaml
        types:
          UserReference: { id: uuid }
        functions:
          removeUser: { input: UserReference }
        http:
          - { method: delete, route: "/users/{id}", func: removeUser }
        ```

        ## How to fix
        Use the plural. Only segments in front of a parameter whose name says that it tells one of many apart (`id`,
        `userId`, `slug`) are looked at.

        ## Options
        - `plurals`: words that are plurals, or have none, although they do not end in `s`.
        """##),
    ManualPage(
        "success-status",
        ##"""
        A route declares a status that does not say what happens.

        ## Why
        Clients, caches and proxies act on the status alone. A cache may drop what it has when a GET claims to have created
        something, and a 206 without ranges makes a download manager ask for the rest for ever.

        ## Bad
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/user-count", func: countUsers, status: 201)
        }
        ```

        ## Good
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/user-count", func: countUsers)
        }
        ```

        ## How to fix
        Leave the status out: an answer has 200, or 204 without output. 201 is for what creates something, 202 for what goes
        on after the answer.
        """##),
    ManualPage(
        "untagged-route",
        ##"""
        A route has no tag although others have.

        ## Why
        Documents group operations by their tags. What has none ends up under "default", below everything else.

        ## Bad
        ```yaml
        functions:
          countUsers: { output: integer, session: none, tags: [users] }
          countPosts: { output: integer, session: none }
        http:
          - { method: get, route: /user-count, func: countUsers }
          - { method: get, route: /post-count, func: countPosts }
        ```

        ## Good
        ```yaml
        functions:
          countUsers: { output: integer, session: none, tags: [users] }
          countPosts: { output: integer, session: none, tags: [posts] }
        http:
          - { method: get, route: /user-count, func: countUsers }
          - { method: get, route: /post-count, func: countPosts }
        ```

        ## How to fix
        Tag the function, the wiring, or the group around it.
        """##),
    ManualPage(
        "unused-type",
        ##"""
        A manifest declares a type that nothing uses.

        ## Why
        What no function takes or gives is emitted nowhere. It is left over from an earlier design, or something that was
        meant to use it does not. Types in Swift are not looked at, since Swift code may use them for purposes of its own.

        ## Bad
        ```yaml
        types:
          User: { id: uuid }
          Account: { id: uuid }
        functions:
          getUser: { output: User, session: none }
        http:
          - { method: get, route: /user, func: getUser }
        ```

        ## Good
        ```yaml
        types:
          User: { id: uuid }
        functions:
          getUser: { output: User, session: none }
        http:
          - { method: get, route: /user, func: getUser }
        ```

        ## How to fix
        Remove the type, or name it where it belongs.
        """##),
    ManualPage(
        "verb-in-path",
        ##"""
        A segment of a route begins with a verb that the method says already.

        ## Why
        `GET /getUsers` says twice what it does, and one of the two will be wrong some day. A path names a thing; what is
        done to it is the method's part, which caches, logs and clients understand.

        ## Bad
        ```yaml
        functions:
          listUsers: { output: "string[]", session: none }
        http:
          - { method: get, route: /get-users, func: listUsers }
        ```

        ## Good
        ```yaml
        functions:
          listUsers: { output: "string[]", session: none }
        http:
          - { method: get, route: /users, func: listUsers }
        ```

        ## How to fix
        Name the thing and choose the method that says what happens to it. Actions that no method says, such as
        `POST /users/{id}/activate`, are fine.

        ## Options
        - `verbs`: the words that no segment begins with.
        """##),
    ManualPage(
        "version-prefix",
        ##"""
        Some routes begin with a version and others do not.

        ## Why
        A version in front of paths says: what is behind it changes together. A route outside of it has no version that a
        client could stay on, and is usually one whose group was forgotten.

        ## Bad
        ```yaml
        functions:
          countUsers: { output: integer, session: none }
          countPosts: { output: integer, session: none }
          countTeams: { output: integer, session: none }
        http:
          - { method: get, route: /v1/user-count, func: countUsers }
          - { method: get, route: /v1/post-count, func: countPosts }
          - { method: get, route: /team-count, func: countTeams }
        ```

        ## Good
        ```yaml
        functions:
          countUsers: { output: integer, session: none }
          countPosts: { output: integer, session: none }
          countTeams: { output: integer, session: none }
        http:
          - { method: get, route: /v1/user-count, func: countUsers }
          - { method: get, route: /v1/post-count, func: countPosts }
          - { method: get, route: /v1/team-count, func: countTeams }
        ```

        ## How to fix
        Give all routes a version, or none; the smaller part is reported. The version (`v1`) is looked for in the first two
        segments, so that `/api/v1` counts.

        ## Options
        - `exceptions`: first segments of routes that have no version anywhere.
        """##),
]
