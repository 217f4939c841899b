// Made from the documentation comments of the rules by ManualTests; edit those.

/// The manual page of each rule, by id.
package let ruleManual: [ManualPage] = [
    ManualPage(
        "abbreviation-casing",
        ##"""
        An abbreviation is written in capitals in one name and as a word in another.

        ## Why
        With `userId` and `postID` in one API every caller looks up each of them.

        ## Bad
        ```yaml
        types:
          Comment: { userId: uuid, postId: uuid, threadID: uuid }
        functions:
          getComment: { output: Comment }
        http:
          - { method: get, route: /comment, func: getComment }
        ```

        ## Good
        ```yaml
        types:
          Comment: { userId: uuid, postId: uuid, threadId: uuid }
        functions:
          getComment: { output: Comment }
        http:
          - { method: get, route: /comment, func: getComment }
        ```

        ## How to fix
        Write it as most names of functions, types and properties do; the others are reported.

        ## Options
        - `abbreviations`: in lower case, those that are looked at.
        """##),
    ManualPage(
        "case-casing",
        ##"""
        The values of one enumeration are written in more than one style.

        ## Why
        Clients compare values letter by letter. A Swift case without a raw value travels under its own name, so `notStarted`
        beside `in-progress` is usually one that was added later without a look at the others.

        ## Bad
        ```swift
        enum Status: String, Codable, Sendable {
            case notStarted
            case inProgress = "in-progress"
            case onHold = "on-hold"
        }

        /// Says how far things are.
        let getStatus = PikkuFunc<Void, Status> { _ in .onHold }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/status", func: getStatus)
        }
        ```

        ## Good
        ```swift
        enum Status: String, Codable, Sendable {
            case notStarted = "not-started"
            case inProgress = "in-progress"
            case onHold = "on-hold"
        }

        /// Says how far things are.
        let getStatus = PikkuFunc<Void, Status> { _ in .onHold }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/status", func: getStatus)
        }
        ```

        ## How to fix
        Write all values in the style that most have; the others are reported. Enumerations with a value that has none, such as
        `image/png` or `en-US`, are not looked at: such values come from elsewhere.
        """##),
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
        "deprecated-use",
        ##"""
        Something that is not deprecated has a part that is.

        ## Why
        Callers of a function that is meant to stay are made to use a type that will go away. They learn of it from a warning
        that they can do nothing about.

        ## Bad
        ```swift
        @available(*, deprecated, message: "use Account")
        struct User: Codable, Sendable { var id: Int }

        /// Finds the caller.
        let getAccount = PikkuFunc<Void, User> { _ in User(id: 1) }
        ```

        ## Good
        ```swift
        struct Account: Codable, Sendable { var id: Int }

        /// Finds the caller.
        let getAccount = PikkuFunc<Void, Account> { _ in Account(id: 1) }
        ```

        ## How to fix
        Use the type that takes its place, or deprecate what uses it too: the function, the type, or the property.
        """##),
    ManualPage(
        "deprecated-without-replacement",
        ##"""
        Something is deprecated without a word on what to use instead.

        ## Why
        The message is what callers see in their editor and in documents, at the moment when they could act on it. Without it
        they can only keep on using what is deprecated.

        ## Bad
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int>(deprecated: true) { _ in 0 }
        ```

        ## Good
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int>(deprecated: "use getUserStats") { _ in 0 }
        ```

        ## How to fix
        Say what to use: `@available(*, deprecated, message: "use …")`, or `deprecated: use …` in a manifest. Where there is
        nothing, say until when it works.
        """##),
    ManualPage(
        "duplicated-summary",
        ##"""
        Two functions have the same summary.

        ## Why
        Lists of operations show the summary alone, so that the two cannot be told apart. Most often the comment was copied
        with the code, and one of the two is wrong.

        ## Bad
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }

        /// Counts users.
        let countTeams = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## Good
        ```swift
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }

        /// Counts teams.
        let countTeams = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## How to fix
        Say what makes each of them different. Versions of one function may share a summary.
        """##),
    ManualPage(
        "function-casing",
        ##"""
        The name of a function is not written like the others.

        ## Why
        Callers use the name as it is: `pikkuRPC.invoke('getUsers')`, an action of a channel, an operation of a document.
        They should not have to remember which functions are `get_users` and which are `getUsers`.

        ## Bad
        ```yaml
        functions:
          get_user_count: { output: integer, session: none }
        ```

        ## Good
        ```yaml
        functions:
          getUserCount: { output: integer, session: none }
        ```

        ## How to fix
        Rename the function. Where clients call it by name, an RPC wiring with `name:` can keep the old one.

        ## Options
        - `styles`: the styles that are allowed, the one to suggest first: `camelCase`, `snake_case`, `PascalCase`,
          `kebab-case`, `CONSTANT_CASE`.
        """##),
    ManualPage(
        "input-name",
        ##"""
        A type that only one function takes is not named after it.

        ## Why
        `CreateUserInput` says where it belongs. A general name invites others to use it, and then no field can be added for
        one of them alone.

        ## Bad
        ```yaml
        types:
          NewUser: { name: string }
        functions:
          createUser: { input: NewUser }
        http:
          - { method: post, route: /users, func: createUser }
        ```

        ## Good
        ```yaml
        types:
          CreateUserInput: { name: string }
        functions:
          createUser: { input: CreateUserInput }
        http:
          - { method: post, route: /users, func: createUser }
        ```

        ## How to fix
        Name the type after the function. Types that travel elsewhere too, and jobs of queues, are not looked
        at.

        ## Options
        - `suffixes`: what such a name ends in, the one to suggest first.
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
        is a removal behind POST or PUT that takes a body, which DELETE does not have, or whose path says `remove` itself. What changes something behind GET is
        reported by `mutating-get`.

        ## Options
        - `reading`: first words of names that promise to change nothing.
        - `removing`: first words of names that promise to remove something.
        - `writing`: first words of names that promise to leave something behind.
        """##),
    ManualPage(
        "missing-property-description",
        ##"""
        A property that travels has no documentation.

        ## Why
        A name and a type leave open in which unit a number is, whether a name is shown to others, and what it means that
        something is absent. Clients show what is written above the property.

        ## Bad
        ```yaml
        types:
          Job: { id: uuid, timeout: integer }
        functions:
          getJob: { output: Job }
        http:
          - { method: get, route: /job, func: getJob }
        ```

        ## Good
        ```yaml
        types:
          Job: { id: uuid, timeout: { type: integer, description: In seconds from the start. } }
        functions:
          getJob: { output: Job }
        http:
          - { method: get, route: /job, func: getJob }
        ```

        ## How to fix
        Write a documentation comment, or `description:` in a manifest.

        ## Options
        - `exceptions`: names that say everything.
        """##),
    ManualPage(
        "missing-summary",
        ##"""
        A function has no documentation.

        ## Why
        Its first sentence is the summary of the operation in documents, the comment above the method in generated clients
        and the text of `pikku-gen list`. Without it a caller has the name alone.

        ## Bad
        ```swift
        let getUserCount = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## Good
        ```swift
        /// Says how many users have signed in during the last thirty days.
        let getUserCount = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## How to fix
        Write a documentation comment, or `summary:` in a manifest. A summary at each of its wirings does as well.
        """##),
    ManualPage(
        "missing-type-description",
        ##"""
        A type that travels has no documentation.

        ## Why
        Schemas, documents and clients carry what is written above a type. Its name alone does not say which of several
        meanings is meant, or when one gets it.

        ## Bad
        ```yaml
        types:
          Account: { id: uuid }
        functions:
          getAccount: { output: Account }
        http:
          - { method: get, route: /account, func: getAccount }
        ```

        ## Good
        ```yaml
        types:
          Account: { $description: What somebody signs in with., id: uuid }
        functions:
          getAccount: { output: Account }
        http:
          - { method: get, route: /account, func: getAccount }
        ```

        ## How to fix
        Write a documentation comment, or `$description` in a manifest. Inputs, by their names, are not looked at: the
        documentation of the function says what they are for. Nor are aliases, which are another name for something else.

        ## Options
        - `suffixes`: what the names of types end in that need no documentation of their own.
        """##),
    ManualPage(
        "mixed-property-casing",
        ##"""
        The properties of one object are written in more than one style.

        ## Why
        Whoever reads `userName` writes `createdAt`, and finds that it is `created_at`. In a language without types the
        mistake shows only as a value that is missing.

        ## Bad
        ```yaml
        types:
          User: { userName: string, lastLogin: date-time, created_at: date-time }
        functions:
          getUser: { output: User }
        http:
          - { method: get, route: /me, func: getUser }
        ```

        ## Good
        ```yaml
        types:
          User: { userName: string, lastLogin: date-time, createdAt: date-time }
        functions:
          getUser: { output: User }
        http:
          - { method: get, route: /me, func: getUser }
        ```

        ## How to fix
        Write all of them in the style that most have; the others are reported. Single words in lower case fit any style; names
        that have none, such as `_links` or `Content-Type`, are not looked at.
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
        "negated-boolean",
        ##"""
        A property that is true or false is named for what is not.

        ## Why
        `isNotActive: false` has to be turned around twice before one knows what it means, and `!user.isNotActive` three
        times.

        ## Bad
        ```yaml
        types:
          User: { isNotActive: boolean }
        functions:
          getUser: { output: User }
        http:
          - { method: get, route: /me, func: getUser }
        ```

        ## Good
        ```yaml
        types:
          User: { isActive: boolean }
        functions:
          getUser: { output: User }
        http:
          - { method: get, route: /me, func: getUser }
        ```

        ## How to fix
        Name it for what is, and turn the value around.

        ## Options
        - `negations`: words that do not follow `is`, `has`, `can`, `should` and the like.
        """##),
    ManualPage(
        "noninclusive-term",
        ##"""
        A name has a word that shuts people out.

        ## Why
        Names of an API are read by many, repeated in every client and hard to change later. For each of these words there is
        one that also says better what is meant: a blocklist blocks.

        ## Bad
        ```yaml
        types:
          Settings: { whitelist: "string[]" }
        functions:
          getSettings: { output: Settings }
        http:
          - { method: get, route: /settings, func: getSettings }
        ```

        ## Good
        ```yaml
        types:
          Settings: { allowlist: "string[]" }
        functions:
          getSettings: { output: Settings }
        http:
          - { method: get, route: /settings, func: getSettings }
        ```

        ## How to fix
        Say allowlist and blocklist, primary and replica, or what it is in your field.

        ## Options
        - `terms`: words in lower case that names of functions, types, properties, cases and segments of routes do not have.
        """##),
    ManualPage(
        "old-version-not-deprecated",
        ##"""
        An older version of a function is not deprecated.

        ## Why
        Both versions stand side by side in documents and clients, and nothing tells a new caller which one to take.

        ## Bad
        ```swift
        /// Counts users, as a number.
        let countUsersV1 = PikkuSessionlessFunc<Void, Int>(version: 1) { _ in 0 }

        /// Counts users, by country.
        let countUsersV2 = PikkuSessionlessFunc<Void, [String: Int]>(version: 2) { _ in [:] }
        ```

        ## Good
        ```swift
        /// Counts users, as a number.
        let countUsersV1 = PikkuSessionlessFunc<Void, Int>(version: 1, deprecated: "use version 2") { _ in 0 }

        /// Counts users, by country.
        let countUsersV2 = PikkuSessionlessFunc<Void, [String: Int]>(version: 2) { _ in [:] }
        ```

        ## How to fix
        Deprecate it, or give it a name of its own when both are meant to stay.
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
        "property-casing",
        ##"""
        A property is not written on the wire in the style of the API.

        ## Why
        One style over all objects is what callers learn once. This rule holds all objects against one style;
        `mixed-property-casing` only compares the properties of one object.

        ## Bad
        ```swift
        struct User: Codable, Sendable {
            var createdAt: String

            enum CodingKeys: String, CodingKey { case createdAt = "created_at" }
        }

        /// Finds the caller.
        let getUser = PikkuFunc<Void, User> { _ in User(createdAt: "") }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/me", func: getUser)
        }
        ```

        ## Good
        ```swift
        struct User: Codable, Sendable {
            var createdAt: String
        }

        /// Finds the caller.
        let getUser = PikkuFunc<Void, User> { _ in User(createdAt: "") }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/me", func: getUser)
        }
        ```

        ## How to fix
        Rename the property, or its coding key. Clients must follow. Where the other style is the rule, set `styles`.

        ## Options
        - `styles`: the styles that are allowed, the one to suggest first: `camelCase`, `snake_case`, `kebab-case`,
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
        "reserved-name",
        ##"""
        A name is a keyword where code uses it.

        ## Why
        Swift takes a property called `default` only in backticks, and generated clients call a function `delete` by the name
        `delete_`, since TypeScript has no function of that name. Each is one more thing to remember.

        ## Bad
        ```yaml
        types:
          Setting: { default: string }
        functions:
          getSetting: { output: Setting }
        http:
          - { method: get, route: /setting, func: getSetting }
        ```

        ## Good
        ```yaml
        types:
          Setting: { defaultValue: string }
        functions:
          getSetting: { output: Setting }
        http:
          - { method: get, route: /setting, func: getSetting }
        ```

        ## How to fix
        Choose a longer name. In Swift `CodingKeys` can keep what a property is called on the wire.
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
        "similar-names",
        ##"""
        Two functions, types, or properties of one object differ only in letter case, `-` and `_`.

        ## Why
        Nobody sees the difference, and completion offers the wrong one. Most often one of them is left over from a renaming,
        and half of the clients fill each.

        ## Bad
        ```swift
        struct User: Codable, Sendable {
            var userName: String
            var username: String?
        }

        /// Finds the caller.
        let getUser = PikkuFunc<Void, User> { _ in User(userName: "") }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/me", func: getUser)
        }
        ```

        ## Good
        ```swift
        struct User: Codable, Sendable {
            var userName: String
        }

        /// Finds the caller.
        let getUser = PikkuFunc<Void, User> { _ in User(userName: "") }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .get, route: "/me", func: getUser)
        }
        ```

        ## How to fix
        Remove one of the two, or name each for what makes it different.
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
        "stuttered-name",
        ##"""
        A property or a case repeats the name of its type.

        ## Why
        `user.userName` says twice what one can read once, in every client and in every body.

        ## Bad
        ```yaml
        types:
          User: { userName: string, email: email }
        functions:
          getUser: { output: User }
        http:
          - { method: get, route: /me, func: getUser }
        ```

        ## Good
        ```yaml
        types:
          User: { name: string, email: email }
        functions:
          getUser: { output: User }
        http:
          - { method: get, route: /me, func: getUser }
        ```

        ## How to fix
        Leave the type's name out.
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
            wireHTTP(method: .get, route: "/user-count", func: countUsers, status: 200)
        }
        ```

        ## How to fix
        Leave the status out, or write what it is then: 200, and 204 without output. 201 is for what creates something, 202 for what goes
        on after the answer.
        """##),
    ManualPage(
        "summary-repeats-name",
        ##"""
        The summary of a function says no more than its name.

        ## Why
        "Gets the user" above `getUser` looks like documentation and is none: it does not say which user, or what happens
        when there is none.

        ## Bad
        ```swift
        /// Gets the user count.
        let getUserCount = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## Good
        ```swift
        /// Says how many users have signed in during the last thirty days.
        let getUserCount = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## How to fix
        Say what the name leaves open.
        """##),
    ManualPage(
        "type-casing",
        ##"""
        The name of a type is not written like the others.

        ## Why
        Types in Swift and TypeScript begin with a capital; generated files are named after them. A type that begins in lower
        case is renamed where it is emitted, and then no search for its name finds it.

        ## Bad
        ```yaml
        types:
          user_list: { total: integer }
        functions:
          listUsers: { output: user_list, session: none }
        http:
          - { method: get, route: /users, func: listUsers }
        ```

        ## Good
        ```yaml
        types:
          UserList: { total: integer }
        functions:
          listUsers: { output: UserList, session: none }
        http:
          - { method: get, route: /users, func: listUsers }
        ```

        ## How to fix
        Rename the type. Types that no wiring reaches are not looked at.

        ## Options
        - `styles`: the styles that are allowed, the one to suggest first: `PascalCase`, `camelCase`, `snake_case`,
          `kebab-case`, `CONSTANT_CASE`.
        """##),
    ManualPage(
        "unfinished-documentation",
        ##"""
        Documentation says that it is not finished.

        ## Why
        What is written above a declaration is published with schemas, documents and clients. A note to oneself does not
        belong there, and it tells readers not to rely on the rest.

        ## Bad
        ```swift
        /// Counts users. TODO: leave out those who are blocked.
        let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## Good
        ```swift
        // TODO: leave out those who are blocked.
        /// Counts users.
        let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
        ```

        ## How to fix
        Do it, or write the note into a comment that is not published.

        ## Options
        - `markers`: the words that say so, in the letter case in which they are found.
        """##),
    ManualPage(
        "unsafe-markup",
        ##"""
        Documentation has markup that runs where it is shown.

        ## Why
        Viewers of OpenAPI documents render descriptions as Markdown, which lets HTML through, and not all of them take out
        scripts. Text that was copied into a comment then runs in the browser of whoever reads the documentation, often on
        the host that serves the API.

        ## Bad
        ```yaml
        functions:
          countUsers:
            summary: Counts users. <img src="chart.png" onerror="alert(1)">
            output: integer
        ```

        ## Good
        ```yaml
        functions:
          countUsers:
            summary: Counts users.
            output: integer
        ```

        ## How to fix
        Remove the markup, or put it between backticks where it is meant to be read. Elements that run or load something,
        attributes such as `onclick=` and links that begin with `javascript:` are found.
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
