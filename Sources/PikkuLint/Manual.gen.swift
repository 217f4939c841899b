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
        "bare-output",
        ##"""
        An output is a bare list or a bare value, which cannot grow.

        ## Why
        Sooner or later a list gets a total, a cursor or a warning beside it, and a number a unit. An object takes a new
        member without breaking a client; a list or a number must become something else, which breaks all of them.

        ## Bad
        ```yaml
        functions:
          listCities: { output: "string[]" }
        http:
          - { method: get, route: /cities, func: listCities }
        ```

        ## Good
        ```yaml
        types:
          CityList: { cities: "string[]" }
        functions:
          listCities: { output: CityList }
        http:
          - { method: get, route: /cities, func: listCities }
        ```

        ## How to fix
        Give an object with one member.
        """##),
    ManualPage(
        "boolean-as-text",
        ##"""
        An enumeration spells true and false in words.

        ## Why
        Clients have to compare texts to find out whether something is so, and in most languages both `"yes"` and `"no"` count
        as true in a condition.

        ## Bad
        ```yaml
        types:
          Answer: ["yes", "no"]
          Consent: { newsletter: Answer }
        functions:
          getConsent: { output: Consent }
        rpc: [getConsent]
        ```

        ## Good
        ```yaml
        types:
          Consent: { newsletter: boolean }
        functions:
          getConsent: { output: Consent }
        rpc: [getConsent]
        ```

        ## How to fix
        Use a boolean; where there is a third answer, such as not known yet, make it optional or add that case.
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
        "channel-casing",
        ##"""
        The name of a channel, an event, a queue or a schedule is spelled in another style than the others.

        ## Why
        These names stand in URLs, in logs, in the settings of brokers and in string literals of clients, where no compiler
        helps. With one style nobody has to look up whether it was `userUpdates`, `user_updates` or `user-updates`.

        ## Bad
        ```yaml
        types:
          User: { name: string }
        channels:
          userUpdates: { events: { user_created: User } }
        ```

        ## Good
        ```yaml
        types:
          User: { name: string }
        channels:
          user-updates: { events: { user-created: User } }
        ```

        ## How to fix
        Rename it where clients allow, or choose the style that you have.

        ## Options
        - `styles`: the styles that are fine, of `camelCase`, `snake_case`, `kebab-case`, `PascalCase` and `CONSTANT_CASE`.
          Names may have parts with `.`, `:` or `/` between them.
        """##),
    ManualPage(
        "closed-enumeration-in-output",
        ##"""
        An enumeration travels to clients, so it cannot grow without breaking them.

        ## Why
        Generated clients know the values of the day on which they were made. A new one is an error in a Swift client that
        reads it, and a case that no `switch` expects in TypeScript. What the server sends is a promise of all values for as
        long as old clients are in use. An enumeration that only travels to the server may grow at any time.

        ## Bad
        ```yaml
        types:
          OrderStatus: [open, shipped]
          Order: { status: OrderStatus }
        functions:
          getOrder: { output: Order }
        rpc: [getOrder]
        ```

        ## Good
        ```yaml
        types:
          Order:
            status: { type: string, pattern: "^[a-z]+$", examples: [open, shipped], description: More may follow. }
        functions:
          getOrder: { output: Order }
        rpc: [getOrder]
        ```

        ## How to fix
        Send a text where values will be added, and tell clients to expect others; keep the enumeration where the values are
        complete by nature, and suppress the finding with that reason.
        """##),
    ManualPage(
        "deep-nesting",
        ##"""
        An input or output holds types in types in types, deeper than one can follow.

        ## Why
        Clients write `order.customer.account.address.country.region.name`, check each step that may be absent, and break when
        any of the types between changes. Types that hold themselves, such as trees, are not counted.

        ## Bad
        ```yaml
        types:
          A: { b: B }
          B: { c: C }
          C: { d: D }
          D: { e: E }
          E: { f: F }
          F: { g: G }
          G: { name: string }
        functions:
          getA: { output: A }
        rpc: [getA]
        ```

        ## Good
        ```yaml
        types:
          A: { b: B, name: string }
          B: { c: C }
          C: { count: integer }
        functions:
          getA: { output: A }
        rpc: [getA]
        ```

        ## How to fix
        Lift what clients need to the top, and leave the rest to functions of their own.

        ## Options
        - `maximum`: how many objects may lie in each other, the outermost one counted.
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
        "destructive-without-permission",
        ##"""
        Whoever has a session can call a function whose name says that it deletes something.

        ## Why
        A session says who calls, not what the caller may do. Where the body of the function does not check it, each user
        can delete what belongs to others by trying identifiers (broken object level authorization, the first of OWASP's
        ten risks of APIs). A permission is asked before the body runs, and can be seen and tested by itself.

        ## Bad
        ```yaml
        functions:
          deleteAccount: {}
        http:
          - { method: delete, route: /account, func: deleteAccount }
        ```

        ## Good
        ```yaml
        permissions:
          isOwner: Whether the caller owns the account.
        functions:
          deleteAccount: { permissions: [isOwner] }
        http:
          - { method: delete, route: /account, func: deleteAccount }
        ```

        ## How to fix
        Give the function a permission, or its wiring or the group around it.

        ## Options
        - `verbs`: the first words of names that say of a function that it deletes something.
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
        "empty-channel",
        ##"""
        A channel has neither actions nor events nor functions.

        ## Why
        Clients can open it and then nothing ever happens: each frame is refused, and nothing is told that a client has a
        type for. It is left over, or its events were forgotten, so that no client can listen to them.

        ## Bad
        ```yaml
        channels:
          news: {}
        ```

        ## Good
        ```yaml
        types:
          Article: { title: string }
        channels:
          news: { events: { article-published: Article } }
        ```

        ## How to fix
        Declare the events that code sends, or remove the channel.
        """##),
    ManualPage(
        "empty-object",
        ##"""
        A function takes or gives an object that has no properties.

        ## Why
        `{}` says nothing, but clients must send it or read it, and emitted code has a type for it.

        ## Bad
        ```swift
        struct PingInput: Codable, Sendable {}
        let ping = PikkuFunc<PingInput, String> { _, _ in "pong" }
        let wiring = Wirings<AppServices> { wireRPC(func: ping) }
        ```

        ## Good
        ```swift
        let ping = PikkuFunc<Void, String> { _ in "pong" }
        let wiring = Wirings<AppServices> { wireRPC(func: ping) }
        ```

        ## How to fix
        Write `Void` in Swift, and leave `input` or `output` out in a manifest. Properties can be added later.
        """##),
    ManualPage(
        "empty-text-allowed",
        ##"""
        A text that must be given may be empty.

        ## Why
        A required name that may be `""` is not required: the form that is sent unfilled goes through, and the list shows a
        row without a title that nobody can click.

        ## Bad
        ```yaml
        types:
          CreateTodoInput: { title: string }
        functions:
          createTodo: { input: CreateTodoInput }
        rpc: [createTodo]
        ```

        ## Good
        ```yaml
        types:
          CreateTodoInput:
            title: { type: string, minLength: 1 }
        functions:
          createTodo: { input: CreateTodoInput }
        rpc: [createTodo]
        ```

        ## How to fix
        Give it `minLength: 1`, or a pattern that asks for something visible, such as `\S`.

        ## Options
        - `names`: last words of names that make no sense without a character.
        """##),
    ManualPage(
        "error-status-mismatch",
        ##"""
        The name of an error says something else than its status.

        ## Why
        Clients, proxies and monitoring go by the status: they try again, sign in again or show that something is missing.
        An error that is called `OrderNotFound` and travels as 409 is treated as a conflict.

        ## Bad
        ```yaml
        errors:
          OrderNotFound: { status: 409 }
        ```

        ## Good
        ```yaml
        errors:
          OrderNotFound: { status: 404 }
        ```

        ## How to fix
        Use the status that the name stands for, or a name that says what is the matter.
        """##),
    ManualPage(
        "exposed-numeric-identifier",
        ##"""
        An identifier that clients see or send is a number.

        ## Why
        Numbers are given out one after the other: who sees invoice 1041 asks for 1040 and 1042, and reads from two of them
        how many there were in a month. A forgotten permission becomes a leak of everything.

        ## Bad
        ```yaml
        types:
          Invoice: { id: integer, number: string }
        functions:
          getInvoice: { output: Invoice }
        rpc: [getInvoice]
        ```

        ## Good
        ```yaml
        types:
          Invoice: { id: uuid, number: string }
        functions:
          getInvoice: { output: Invoice }
        rpc: [getInvoice]
        ```

        ## How to fix
        Give clients a UUID or another text that cannot be guessed. Permissions are needed all the same.
        """##),
    ManualPage(
        "file-without-limit",
        ##"""
        An uploaded file may be of any size.

        ## Why
        Files are not held by the limit of a JSON body's size; without `maxSize` only that of the whole request stands
        between one client and a full disk.

        ## Bad
        ```yaml
        types:
          UploadInput: { picture: file }
        functions:
          upload: { input: UploadInput }
        http:
          - { method: post, route: /pictures, func: upload }
        ```

        ## Good
        ```yaml
        types:
          UploadInput:
            picture: { type: file, maxSize: 1048576 }
        functions:
          upload: { input: UploadInput }
        http:
          - { method: post, route: /pictures, func: upload }
        ```

        ## How to fix
        Give it a `maxSize` in bytes.
        """##),
    ManualPage(
        "file-without-media-types",
        ##"""
        An uploaded file may be of any kind.

        ## Why
        What is stored will be served some day. A page with scripts in the place of a picture then runs under the name of
        your host, for whoever looks at it.

        ## Bad
        ```yaml
        types:
          UploadInput:
            picture: { type: file, maxSize: 1048576 }
        functions:
          upload: { input: UploadInput }
        http:
          - { method: post, route: /pictures, func: upload }
        ```

        ## Good
        ```yaml
        types:
          UploadInput:
            picture: { type: file, maxSize: 1048576, mediaTypes: [image/png, image/jpeg] }
        functions:
          upload: { input: UploadInput }
        http:
          - { method: post, route: /pictures, func: upload }
        ```

        ## How to fix
        List the `mediaTypes` that are meant. A client may still lie about the type: look at the bytes where it matters.
        """##),
    ManualPage(
        "framework-status",
        ##"""
        A declared error has a status that the server answers with by itself.

        ## Why
        401, 405, 413, 415 and 422 are answered before a function runs, with a problem that lists what is wrong with the
        request and without the error's `code`. A client that goes by the status takes the one for the other, and looks for
        data that is not there. Only functions are looked at whose requests the server refuses so: with 401 those that need
        a session, with 413, 415 and 422 those that have an input.

        ## Bad
        ```yaml
        errors:
          CartEmpty: { status: 422 }
        functions:
          order: { input: integer, errors: [CartEmpty] }
        rpc: [order]
        ```

        ## Good
        ```yaml
        errors:
          CartEmpty: { status: 409 }
        functions:
          order: { input: integer, errors: [CartEmpty] }
        rpc: [order]
        ```

        ## How to fix
        Use a status that only the function gives, such as 400, 403, 404 or 409.
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
        "identical-types",
        ##"""
        Two types have the same properties.

        ## Why
        Clients get two types for one thing and must convert between them; a property that is added to one of them is soon
        missing from the other. A type that only travels in is not compared with one that only travels out, since these
        part sooner or later.

        ## Bad
        ```yaml
        types:
          Author: { id: uuid, name: string, email: email }
          Reviewer: { id: uuid, name: string, email: email }
          Article: { author: Author, reviewer: Reviewer }
        functions:
          getArticle: { output: Article }
        rpc: [getArticle]
        ```

        ## Good
        ```yaml
        types:
          Person: { id: uuid, name: string, email: email }
          Article: { author: Person, reviewer: Person }
        functions:
          getArticle: { output: Article }
        rpc: [getArticle]
        ```

        ## How to fix
        Keep one of them and name it for what both are.

        ## Options
        - `minimum`: how many properties two types must share to be reported.
        """##),
    ManualPage(
        "ignored-output",
        ##"""
        The function of a schedule or a queue gives a value that nobody gets.

        ## Why
        Nobody waits for the answer of a schedule or a worker. A function that gives one was written for callers, and what
        it would have told them (how many failed, what is left) is lost.

        ## Bad
        ```yaml
        functions:
          tidyUp: { output: integer, session: none }
        schedules:
          tidying: { cron: "0 3 * * *", func: tidyUp }
        ```

        ## Good
        ```yaml
        functions:
          tidyUp: { session: none }
        schedules:
          tidying: { cron: "0 3 * * *", func: tidyUp }
        ```

        ## How to fix
        Log or store what matters and give nothing. Where clients call the function too, wire a second one that calls it.
        """##),
    ManualPage(
        "inconsistent-authentication",
        ##"""
        The same function can be called with a session one way and without one another way.

        ## Why
        A session that one wiring demands protects nothing while another wiring of the same function is open: who is refused
        at the one goes to the other. Often a group got its `session` later and an RPC of the same function was forgotten.
        The actions of a channel whose connection needs a session do not count, since there the session is the channel's.

        ## Bad
        ```yaml
        functions:
          getReport: { output: string, session: none }
        http:
          - { method: get, route: /report, func: getReport, session: required }
        rpc: [getReport]
        ```

        ## Good
        ```yaml
        functions:
          getReport: { output: string }
        http:
          - { method: get, route: /report, func: getReport }
        rpc: [getReport]
        ```

        ## How to fix
        Let the function itself need a session, or none of its wirings.
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
        "many-properties",
        ##"""
        A type has more properties than one can keep in view.

        ## Why
        Such a type usually holds several things that change at different times and for different reasons. Every client
        downloads all of it, and every change of it concerns every function that uses it.

        ## Bad
        ```yaml
        types:
          Settings:
            { a1: string, a2: string, a3: string, a4: string, a5: string, a6: string, a7: string, a8: string, a9: string,
              b1: string, b2: string, b3: string, b4: string, b5: string, b6: string, b7: string, b8: string, b9: string,
              c1: string, c2: string, c3: string, c4: string, c5: string, c6: string, c7: string, c8: string, c9: string,
              d1: string, d2: string, d3: string, d4: string, d5: string, d6: string, d7: string, d8: string, d9: string,
              e1: string, e2: string, e3: string, e4: string, e5: string }
        functions:
          getSettings: { output: Settings }
        rpc: [getSettings]
        ```

        ## Good
        ```yaml
        types:
          Settings: { colors: Colors, sounds: Sounds }
          Colors: { foreground: string, background: string }
          Sounds: { isMuted: boolean }
        functions:
          getSettings: { output: Settings }
        rpc: [getSettings]
        ```

        ## How to fix
        Put what belongs together into types of its own.

        ## Options
        - `maximum`: how many properties a type may have.
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
        is a removal behind POST or PUT that takes a body, which DELETE does not have, or whose path says `remove` itself.
        What changes something behind GET is reported by `mutating-get`.

        ## Options
        - `reading`: first words of names that promise to change nothing.
        - `removing`: first words of names that promise to remove something.
        - `writing`: first words of names that promise to leave something behind.
        """##),
    ManualPage(
        "missing-format",
        ##"""
        A text is named after a format but may be anything.

        ## Why
        With `format`, addresses, links and identifiers that are none are refused before the function runs, with a problem
        that names the field, and documents and clients say what belongs there.

        ## Bad
        ```yaml
        types:
          InviteInput: { email: string, website?: string }
        functions:
          invite: { input: InviteInput }
        rpc: [invite]
        ```

        ## Good
        ```yaml
        types:
          InviteInput: { email: email, website?: uri }
        functions:
          invite: { input: InviteInput }
        rpc: [invite]
        ```

        ## How to fix
        Give it the format: in a manifest `email: email`, in Swift the field `- format: email` in its documentation, or one of
        the types `URL` and `UUID`. Where a text is only similar, such as the beginning of an address to search for, another
        name says so. What the cases of a union hold cannot have a format of its own and is not looked at.

        ## Options
        - `email`: last words of names that are mail addresses.
        - `hostname`: those of names of hosts.
        - `ipv4`: those of IPv4 addresses; `ipAddress` may be of either version, so it is left alone.
        - `ipv6`: those of IPv6 addresses.
        - `uri`: those of links.
        - `uuid`: those of UUIDs.
        """##),
    ManualPage(
        "missing-not-found",
        ##"""
        A route finds something by a parameter of its path but declares no error for when it is not there.

        ## Why
        Every identifier can be one of something that is gone. What is not declared is neither in the documents nor in the
        clients: they get an error that they cannot tell from a fault of the server, or an empty success.

        ## Bad
        ```yaml
        types:
          OrderReference: { id: uuid }
        functions:
          getOrder: { input: OrderReference, output: string }
        http:
          - { method: get, route: "/orders/{id}", func: getOrder }
        ```

        ## Good
        ```yaml
        types:
          OrderReference: { id: uuid }
        errors:
          OrderNotFound: { status: 404 }
        functions:
          getOrder: { input: OrderReference, output: string, errors: [OrderNotFound] }
        http:
          - { method: get, route: "/orders/{id}", func: getOrder }
        ```

        ## How to fix
        Declare an error with status 404, or 410 for what was there once, list it at the function and throw it.
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
        Write all of them in the style that most have; the others are reported. Single words in lower case fit any style;
        names that have none, such as `_links` or `Content-Type`, and abbreviations such as `IBAN` are not looked at.
        """##),
    ManualPage(
        "mixed-selectors",
        ##"""
        Several members of a frame name the actions of one channel.

        ## Why
        A frame with `action` and `topic` is one of two, and which of them counts is a rule that nobody remembers. Clients
        in other languages have one place to look up what a frame is.

        ## Bad
        ```yaml
        functions:
          join: {}
          leave: {}
        channels:
          room: { onMessage: { action: { join: join }, topic: { leave: leave } } }
        ```

        ## Good
        ```yaml
        functions:
          join: {}
          leave: {}
        channels:
          room: { onMessage: { action: { join: join, leave: leave } } }
        ```

        ## How to fix
        Put all actions under one member.
        """##),
    ManualPage(
        "money-as-floating-point",
        ##"""
        An amount of money is a floating-point number.

        ## Why
        A binary fraction holds no cents: 0.1 + 0.2 is 0.30000000000000004, and 1.15 times 100 is 114.99999999999999. Sums
        drift, and clients in other languages round differently from the server.

        ## Bad
        ```yaml
        types:
          Order: { id: uuid, totalPrice: number }
        functions:
          getOrder: { output: Order }
        rpc: [getOrder]
        ```

        ## Good
        ```yaml
        types:
          Order:
            id: uuid
            totalPrice: { type: integer, description: In cents. }
        functions:
          getOrder: { output: Order }
        rpc: [getOrder]
        ```

        ## How to fix
        Let an integer count the smallest unit of the currency, or let a string hold the decimal number, bounded by a
        pattern.

        ## Options
        - `names`: last words of names that are amounts of money.
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
        - `nouns`: those of them that begin names of things as well, such as `cancelPolicy`: a function that gives an output
          may be one that reads it, and is left alone.
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
        - `exceptions`: names of other things that have such a word in them, such as `masterCard`.
        """##),
    ManualPage(
        "numeric-text-constraint",
        ##"""
        A pattern makes a text of what is a whole number.

        ## Why
        A text of digits sorts, compares and adds up as text: `"10"` comes before `"9"`, and `"007"` is not `"7"`. Clients
        have to convert it. Codes of a fixed length, such as `^\d{5}$`, are texts with a reason and are not reported.

        ## Bad
        ```yaml
        types:
          ReserveInput:
            seats: { type: string, pattern: ^\d+$ }
        functions:
          reserve: { input: ReserveInput }
        rpc: [reserve]
        ```

        ## Good
        ```yaml
        types:
          ReserveInput:
            seats: { type: integer, minimum: 0 }
        functions:
          reserve: { input: ReserveInput }
        rpc: [reserve]
        ```

        ## How to fix
        Make it an integer. Where leading zeros matter or the number has more than 15 digits, keep the text and bound its
        length.

        ## Options
        - `except`: last words of names whose digits are no number.
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
        "optional-list",
        ##"""
        A list or map may be absent as well as empty.

        ## Why
        There are two ways to say that there is nothing, and every reader must treat them alike: `user.roles ?? []`. Some
        day one forgets. What a PATCH route takes is not looked at, since absent means there that nothing changes, and neither
        is what stands in a query, where an empty list cannot be written.

        ## Bad
        ```swift
        struct User: Codable, Sendable { var roles: [String]? }
        let getUser = PikkuFunc<Void, User> { _ in User(roles: nil) }
        let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
        ```

        ## Good
        ```swift
        struct User: Codable, Sendable { var roles: [String] = [] }
        let getUser = PikkuFunc<Void, User> { _ in User(roles: []) }
        let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
        ```

        ## How to fix
        Give it an empty list as the default: then clients may leave it out, and always get one.
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
        "personal-data-in-url",
        ##"""
        A property that identifies a person travels in the path or the query of a URL.

        ## Why
        URLs are logged and kept for long by servers, proxies and browsers, mostly without anybody's decision. Addresses and
        birth dates in them become personal data in places where the law asks for a reason and an end of keeping it.

        ## Bad
        ```yaml
        types:
          Search: { email: email }
        functions:
          findMembers: { input: Search, output: "string[]" }
        http:
          - { method: get, route: /members, func: findMembers }
        ```

        ## Good
        ```yaml
        types:
          Search: { email: email }
        functions:
          findMembers: { input: Search, output: "string[]" }
        http:
          - { method: post, route: /members/search, func: findMembers }
        ```

        ## How to fix
        Search by POST, and name a person by an identifier of your own.

        ## Options
        - `names`: what the names of such properties end with, word by word.
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
        "public-channel",
        ##"""
        Everybody can open a channel that sends events or has actions for users with a session.

        ## Why
        Events go to every connection of the channel. Where opening one needs no session, whoever finds the address hears
        them all, whatever the actions beside them ask for.

        ## Bad
        ```yaml
        types:
          Order: { id: uuid, total: integer }
        channels:
          orders: { events: { order-placed: Order } }
        ```

        ## Good
        ```yaml
        types:
          Order: { id: uuid, total: integer }
        channels:
          orders: { session: required, events: { order-placed: Order } }
        ```

        ## How to fix
        Ask for a session at the channel, and give what everybody may hear a channel of its own.
        """##),
    ManualPage(
        "public-function",
        ##"""
        A client without a session can call a function that is not tagged as public.

        ## Why
        A review of what is open to the world needs a list, and the list needs to be on purpose. With this rule every
        function that needs no session carries a tag which says that somebody has thought of it, in the documents as well.

        ## Bad
        ```yaml
        functions:
          countVisits: { output: integer, session: none }
        http:
          - { method: get, route: /visits, func: countVisits }
        ```

        ## Good
        ```yaml
        functions:
          countVisits: { output: integer, session: none, tags: [public] }
        http:
          - { method: get, route: /visits, func: countVisits }
        ```

        ## How to fix
        Ask for a session, or tag the function, its wiring or the group around it.

        ## Options
        - `tags`: those that say of a function that it is for everybody.
        """##),
    ManualPage(
        "public-mutation",
        ##"""
        A client without a session can call a function whose name says that it changes something.

        ## Why
        Whoever finds the address can change or delete data. Most functions that change something are meant for users who
        have signed in, and `PikkuSessionlessFunc` or `session: none` is left over from a first try. Functions that are
        named for signing in or up, and webhooks, are left alone.

        ## Bad
        ```yaml
        functions:
          deleteComments: { session: none }
        http:
          - { method: delete, route: /comments, func: deleteComments }
        ```

        ## Good
        ```yaml
        functions:
          deleteComments: {}
        http:
          - { method: delete, route: /comments, func: deleteComments }
        ```

        ## How to fix
        Make it a function that needs a session, or tighten the wirings with `session: .required` (`session: required` in a
        manifest). Where everybody may call it, say so with a suppression and its reason, or list the name under `public`.

        ## Options
        - `verbs`: the first words of names that say of a function that it changes something.
        - `nouns`: those of them that begin names of things as well, such as `cancelPolicy`: a function that gives an output
          may be one that reads it, and is left alone behind GET, and without an input everywhere but behind other methods.
        - `public`: what the names of functions that are meant for everybody begin or end with.
        """##),
    ManualPage(
        "public-upload",
        ##"""
        A route takes files from everybody.

        ## Why
        Whoever finds the address can fill the disk, and have your server keep and give out what you would not. Files are
        the most expensive input there is, so somebody should be answerable for each.

        ## Bad
        ```yaml
        types:
          Upload: { image: file }
        functions:
          addImage: { input: Upload, session: none }
        http:
          - { method: post, route: /images, func: addImage }
        ```

        ## Good
        ```yaml
        types:
          Upload: { image: file }
        functions:
          addImage: { input: Upload }
        http:
          - { method: post, route: /images, func: addImage }
        ```

        ## How to fix
        Ask for a session. Where everybody may send files, bound them with `maxSize` and `mediaTypes`, limit how often one
        address may call, and say so in a suppression.
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
        "queue-without-input",
        ##"""
        The jobs of a queue hold nothing.

        ## Why
        All jobs are alike, so two of them do what one does, and the worker has to find out by itself what is to be done.
        That is a schedule, or a call that waits for its answer.

        ## Bad
        ```yaml
        functions:
          sendPendingMails: { session: none }
        queues:
          mails: { func: sendPendingMails }
        ```

        ## Good
        ```yaml
        types:
          Mail: { to: email, text: string }
        functions:
          sendMail: { input: Mail, session: none }
        queues:
          mails: { func: sendMail }
        ```

        ## How to fix
        Let a job say what is to be done, or wire the function to a schedule.
        """##),
    ManualPage(
        "queue-without-retries",
        ##"""
        A queue never tries a failed job again.

        ## Why
        Networks, databases and other services fail for a moment now and then. Without retries the first such moment loses
        the job for good, which is what queues are there to prevent.

        ## Bad
        ```yaml
        functions:
          sendInvoice: { input: string, session: none }
        queues:
          invoices: { func: sendInvoice, retries: 0 }
        ```

        ## Good
        ```yaml
        functions:
          sendInvoice: { input: string, session: none }
        queues:
          invoices: { func: sendInvoice, retries: 5 }
        ```

        ## How to fix
        Leave `retries` away, which means 3, or say how many. Where a job must not run twice, make the function notice that
        it has done it: a worker that dies at the wrong moment runs a job again in any case.
        """##),
    ManualPage(
        "read-without-output",
        ##"""
        A GET route calls a function that gives nothing.

        ## Why
        GET fetches something (RFC 9110, section 9.3.1). A function without an output either changes something, which GET
        must not, or forgot to give what it found. Routes that only tell whether the server is well are left alone.

        ## Bad
        ```yaml
        functions:
          getReport: {}
        http:
          - { method: get, route: /report, func: getReport }
        ```

        ## Good
        ```yaml
        functions:
          getReport: { output: string }
        http:
          - { method: get, route: /report, func: getReport }
        ```

        ## How to fix
        Give an output, or use the method that says what happens.

        ## Options
        - `exceptions`: last parts of paths that tell whether the server is well.
        """##),
    ManualPage(
        "redirect-parameter",
        ##"""
        A function that everybody can call takes an address to go to afterwards.

        ## Why
        A link to your site that leads on to an address in the link lends your name to phishing, and hands over whatever is
        put behind the address, such as a code of a sign-in (open redirect, CWE-601). The schema cannot tell a good address
        from a bad one unless it says more than that it is one.

        ## Bad
        ```yaml
        types:
          SignIn: { name: string, redirectURL: uri }
        functions:
          signIn: { input: SignIn, session: none }
        http:
          - { method: post, route: /session, func: signIn }
        ```

        ## Good
        ```yaml
        types:
          SignIn: { name: string, redirectURL: { type: string, pattern: "^/[a-z-]+$" } }
        functions:
          signIn: { input: SignIn, session: none }
        http:
          - { method: post, route: /session, func: signIn }
        ```

        ## How to fix
        Take a path of your own site or the name of a page, and bound it with a pattern or an enumeration.

        ## Options
        - `names`: what the names of such properties end with, word by word.
        """##),
    ManualPage(
        "redundant-constraint",
        ##"""
        A constraint says what holds without it.

        ## Why
        Who reads `minLength: 0` looks for a reason and finds none; beside a tighter bound, a looser one is never asked and
        will be forgotten when the other changes. Reported are lower bounds of lengths and counts that are zero,
        `uniqueItems` where it is false or the type is a set, bounds that are those of the integer type, one of two bounds
        of the same side, `multipleOf: 1` of an integer, a format that the type has, and what an alias says already.

        ## Bad
        ```swift
        struct PostInput: Codable, Sendable {
            /// What others see.
            /// - minLength: 0
            /// - maxLength: 80
            var title: String
            /// - minimum: 0
            var likes: UInt32
        }
        let post = PikkuFunc<PostInput, Void> { _, _ in }
        let wiring = Wirings<AppServices> { wireRPC(func: post) }
        ```
        ```yaml
        types:
          PostInput:
            title: { type: string, minLength: 0, maxLength: 80 }
        functions:
          post: { input: PostInput }
        rpc: [post]
        ```

        ## Good
        ```swift
        struct PostInput: Codable, Sendable {
            /// What others see.
            /// - maxLength: 80
            var title: String
            var likes: UInt32
        }
        let post = PikkuFunc<PostInput, Void> { _, _ in }
        let wiring = Wirings<AppServices> { wireRPC(func: post) }
        ```
        ```yaml
        types:
          PostInput:
            title: { type: string, maxLength: 80 }
        functions:
          post: { input: PostInput }
        rpc: [post]
        ```

        ## How to fix
        Remove the constraint, which `lint --fix` does.
        """##),
    ManualPage(
        "redundant-cron-step",
        ##"""
        A cron expression has a step of one.

        ## Why
        `*/1` is `*`. It looks as if something were restricted, and copies of it spread.

        ## Bad
        ```yaml
        functions:
          tidyUp: { session: none }
        schedules:
          tidying: { cron: "0 */1 * * *", func: tidyUp }
        ```

        ## Good
        ```yaml
        functions:
          tidyUp: { session: none }
        schedules:
          tidying: { cron: "0 * * * *", func: tidyUp }
        ```

        ## How to fix
        Remove the step.
        """##),
    ManualPage(
        "redundant-default",
        ##"""
        An initial value of nothing is written where nothing is the initial value anyway.

        ## Why
        An optional that is absent is nil, in Swift, on the wire and in the emitted schema; `= nil` and `default: null` leave
        no trace in any of them, so who reads them wonders what they change.

        ## Bad
        ```swift
        struct User: Codable, Sendable {
            var nickname: String? = nil
        }
        let getUser = PikkuFunc<Void, User> { _ in User() }
        let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
        ```
        ```yaml
        types:
          User:
            nickname?: { type: string, default: null }
        functions:
          getUser: { output: User }
        rpc: [getUser]
        ```

        ## Good
        ```swift
        struct User: Codable, Sendable {
            var nickname: String?
        }
        let getUser = PikkuFunc<Void, User> { _ in User() }
        let wiring = Wirings<AppServices> { wireRPC(func: getUser) }
        ```
        ```yaml
        types:
          User:
            nickname?: { type: string }
        functions:
          getUser: { output: User }
        rpc: [getUser]
        ```

        ## How to fix
        Remove it, which `lint --fix` does.
        """##),
    ManualPage(
        "redundant-permission",
        ##"""
        A wiring or a group asks for a permission that its function or a group around it asks for already.

        ## Why
        The permission is asked once, however often it is listed. What is listed twice is changed once, and then nobody
        knows which of the two was meant.

        ## Bad
        ```yaml
        permissions:
          isAdmin: Administrators alone.
        functions:
          closeShop: { permissions: [isAdmin] }
        http:
          - { method: post, route: /closing, func: closeShop, permissions: [isAdmin] }
        ```

        ## Good
        ```yaml
        permissions:
          isAdmin: Administrators alone.
        functions:
          closeShop: { permissions: [isAdmin] }
        http:
          - { method: post, route: /closing, func: closeShop }
        ```

        ## How to fix
        Take the permission out of the inner list; an argument whose list would be empty goes away as a whole.
        """##),
    ManualPage(
        "redundant-session",
        ##"""
        A wiring asks for the session that its function or a group around it asks for already.

        ## Why
        What is said twice is changed once. A reader who sees `session` at some wirings believes that the others are open,
        although a function needs a session unless it says otherwise, and with a permission in any case.

        ## Bad
        ```swift
        let signOut = PikkuFunc<Void, Void> { _ in }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .delete, route: "/session", func: signOut, session: .required)
        }
        ```

        ## Good
        ```swift
        let signOut = PikkuFunc<Void, Void> { _ in }

        let wiring = Wirings<AppServices> {
            wireHTTP(method: .delete, route: "/session", func: signOut)
        }
        ```

        ## How to fix
        Remove the argument.
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
        "schedule-day-or-weekday",
        ##"""
        A schedule restricts both the day of the month and the day of the week.

        ## Why
        One would read `0 9 13 * 5` as each Friday the 13th. Cron runs it on every 13th and on every Friday: when neither
        field is `*`, a day needs to be in one of the two only.

        ## Bad
        ```yaml
        functions:
          sendReport: { session: none }
        schedules:
          report: { cron: "0 9 1-7 * 1", func: sendReport }
        ```

        ## Good
        ```yaml
        functions:
          sendReport: { session: none }
        schedules:
          report: { cron: "0 9 * * 1", func: sendReport }
        ```

        ## How to fix
        Restrict one of the two fields and check the other in the function, or make it two schedules where both are meant.
        """##),
    ManualPage(
        "schedule-leap-day",
        ##"""
        A schedule runs on 29 February alone.

        ## Why
        It runs once in four years, and nobody notices when it does not. Mostly the last day of February was meant.

        ## Bad
        ```yaml
        functions:
          closeWinter: { session: none }
        schedules:
          winter: { cron: "0 0 29 2 *", func: closeWinter }
        ```

        ## Good
        ```yaml
        functions:
          closeWinter: { session: none }
        schedules:
          winter: { cron: "0 0 1 3 *", func: closeWinter }
        ```

        ## How to fix
        Run on the first day of March for the day that has ended.
        """##),
    ManualPage(
        "schedule-too-frequent",
        ##"""
        A schedule runs every few minutes.

        ## Why
        A function that looks every minute whether there is something to do is a queue in disguise: it costs something when
        there is nothing, and is late by half its pause when there is. Runs that take longer than the pause are left out.

        ## Bad
        ```yaml
        functions:
          sendPendingMails: { session: none }
        schedules:
          mails: { cron: "* * * * *", func: sendPendingMails }
        ```

        ## Good
        ```yaml
        functions:
          sendPendingMails: { session: none }
        schedules:
          mails: { cron: "*/15 * * * *", func: sendPendingMails }
        ```

        ## How to fix
        Put what is to be done into a queue where it comes up, or run less often.

        ## Options
        - `minutes`: the shortest pause between two runs that is fine.
        """##),
    ManualPage(
        "secret-in-output",
        ##"""
        An output or an event holds a password, a hash of one, or another secret.

        ## Why
        What a function gives is seen by every caller, stored by browsers and caches and logged by clients. Mostly such a
        property is there because the type of the database is given as it is. A hash of a password is enough to find weak
        passwords without another request. Tokens are what signing in gives, so they are left alone, and so are functions
        that by their name make a secret. What a function that creates something gives is often shown this once, so of that
        only passwords, their hashes and numbers of cards are looked at. The key of an API is looked at where no session is
        needed.

        ## Bad
        ```yaml
        types:
          Account: { id: uuid, name: string, passwordHash: string }
        functions:
          getAccount: { output: Account }
        http:
          - { method: get, route: /account, func: getAccount }
        ```

        ## Good
        ```yaml
        types:
          Account: { id: uuid, name: string }
        functions:
          getAccount: { output: Account }
        http:
          - { method: get, route: /account, func: getAccount }
        ```

        ## How to fix
        Give a type of its own that holds only what callers need.

        ## Options
        - `names`: what the names of secrets end with, word by word.
        - `issuers`: first words of names of functions that make secrets, whose outputs are not looked at.
        - `creators`: first words of names of functions that create something and may show its secret once.
        - `shownOnce`: those of the names that creators may give.
        - `keys`: last words of names of secrets that callers with a session may see again, but nobody else.
        """##),
    ManualPage(
        "secret-in-path",
        ##"""
        A secret is a part of the path of a URL.

        ## Why
        Paths stand in the logs of every server, proxy and browser on the way. A password or a key in one of them is known
        to all who can read those. A bare `token` is not reported, since links that nobody can guess are made of them.

        ## Bad
        ```yaml
        types:
          KeyReference: { apiKey: string }
        functions:
          getUsage: { input: KeyReference, output: integer }
        http:
          - { method: get, route: "/usage/{apiKey}", func: getUsage }
        ```

        ## Good
        ```yaml
        types:
          KeyReference: { keyID: string }
        functions:
          getUsage: { input: KeyReference, output: integer }
        http:
          - { method: get, route: "/usage/{keyID}", func: getUsage }
        ```

        ## How to fix
        Name the thing by an identifier that gives nothing away, and let the secret travel in a header or a body.

        ## Options
        - `names`: what the names of secrets end with, word by word.
        """##),
    ManualPage(
        "secret-in-query",
        ##"""
        A secret travels in the query of a URL.

        ## Why
        URLs are kept where bodies and headers are not: in logs of servers and proxies, in the history of browsers, in
        `Referer` headers, in bookmarks and messages. Whoever reads one has the secret. Tokens that a mail brings and that
        serve once are the usual exception, so functions that by their name verify or confirm something are left alone.

        ## Bad
        ```yaml
        types:
          Credentials: { name: string, password: string }
        functions:
          findAccount: { input: Credentials, output: string }
        http:
          - { method: get, route: /account, func: findAccount }
        ```

        ## Good
        ```yaml
        types:
          Credentials: { name: string, password: string }
        functions:
          findAccount: { input: Credentials, output: string }
        http:
          - { method: post, route: /account, func: findAccount }
        ```

        ## How to fix
        Use POST, so that the input travels in the body, or take the property out of `query`. What says who calls belongs
        into a header, which the session resolver reads.

        ## Options
        - `names`: what the names of secrets end with, word by word.
        - `exceptions`: endings of names that are no secrets though they end with one of `names`.
        - `once`: first words of names of functions whose tokens serve once.
        """##),
    ManualPage(
        "secret-in-queue",
        ##"""
        Jobs of a queue hold a secret.

        ## Why
        A queue keeps its jobs until they are done, and failed ones for longer: on disk, in backups, in tools that show
        what waits. A password or a key in them is stored in plain text where nobody thinks of it.

        ## Bad
        ```yaml
        types:
          Welcome: { email: email, password: string }
        functions:
          sendWelcome: { input: Welcome, session: none }
        queues:
          welcome-mails: { func: sendWelcome }
        ```

        ## Good
        ```yaml
        types:
          Welcome: { email: email, accountID: uuid }
        functions:
          sendWelcome: { input: Welcome, session: none }
        queues:
          welcome-mails: { func: sendWelcome }
        ```

        ## How to fix
        Put an identifier into the job and let the worker look up the secret, or make one that serves once.

        ## Options
        - `names`: what the names of secrets end with, word by word.
        - `exceptions`: endings of names that are no secrets though they end with one of `names`.
        """##),
    ManualPage(
        "secret-with-default",
        ##"""
        A secret has a default value.

        ## Why
        Everybody can read the default in the schemas and documents that the tool emits, and whoever forgets to choose a
        secret gets the one that everybody knows.

        ## Bad
        ```yaml
        types:
          Registration: { name: string, password: { type: string, default: changeme } }
        functions:
          register: { input: Registration, session: none }
        http:
          - { method: post, route: /members, func: register }
        ```

        ## Good
        ```yaml
        types:
          Registration: { name: string, password: string }
        functions:
          register: { input: Registration, session: none }
        http:
          - { method: post, route: /members, func: register }
        ```

        ## How to fix
        Leave the default away, or make the property optional and choose a random secret in the function.

        ## Options
        - `names`: what the names of secrets end with, word by word.
        """##),
    ManualPage(
        "secret-with-example",
        ##"""
        A secret has an example.

        ## Why
        Examples are copied from what works, and stand in every document and schema that is published. An example of a key
        or a password teaches readers nothing that the description could not, and now and then it is a real one.

        ## Bad
        ```yaml
        types:
          Connection: { apiKey: { type: string, example: sk_live_4eC39HqLyjWDarjtT1zdp7dc } }
        functions:
          connect: { input: Connection }
        http:
          - { method: post, route: /connections, func: connect }
        ```

        ## Good
        ```yaml
        types:
          Connection: { apiKey: { type: string, description: Begins with `sk_live_`. } }
        functions:
          connect: { input: Connection }
        http:
          - { method: post, route: /connections, func: connect }
        ```

        ## How to fix
        Describe what a secret looks like instead.

        ## Options
        - `names`: what the names of secrets end with, word by word.
        """##),
    ManualPage(
        "server-error-declared",
        ##"""
        A declared error has a status that stands for a fault of the server.

        ## Why
        A declared error is a part of the contract: callers are told of it and expected to do something. A 500 says that
        the server is broken, so clients try again, proxies mark it as ill, and somebody is called at night. 501, 502, 503
        and 504 say something that a caller can act on.

        ## Bad
        ```yaml
        errors:
          OutOfStock: { status: 500 }
        ```

        ## Good
        ```yaml
        errors:
          OutOfStock: { status: 409 }
        ```

        ## How to fix
        Use the 4xx that says what the caller can do: 404, 409, 410. Faults that nobody expects need no declaration; they
        become a 500 by themselves.
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
        "shared-error-status",
        ##"""
        Two errors of one function have the same status.

        ## Why
        Clients that go by the status alone, such as proxies, dashboards and those of other tools, cannot tell the two
        apart; OpenAPI has one answer for each status, so the document has to join the two bodies.

        ## Bad
        ```yaml
        errors:
          EmailTaken: { status: 409 }
          NameTaken: { status: 409 }
        functions:
          register: { errors: [EmailTaken, NameTaken] }
        http:
          - { method: post, route: /members, func: register }
        ```

        ## Good
        ```yaml
        errors:
          Taken: { status: 409, properties: { field: string } }
        functions:
          register: { errors: [Taken] }
        http:
          - { method: post, route: /members, func: register }
        ```

        ## How to fix
        Make them one error that says in its data which case it is, or choose another status for one.
        """##),
    ManualPage(
        "shared-input-and-output",
        ##"""
        A function takes and gives the same type.

        ## Why
        What a server adds, such as an identifier or a date of creation, cannot be added to the output without asking clients
        to send it; what only the server may set can be sent by anybody. With two types each side can change alone.

        ## Bad
        ```yaml
        types:
          Label: { name: string, color: string }
        functions:
          createLabel: { input: Label, output: Label }
        rpc: [createLabel]
        ```

        ## Good
        ```yaml
        types:
          CreateLabelInput: { name: string, color: string }
          Label: { id: uuid, name: string, color: string }
        functions:
          createLabel: { input: CreateLabelInput, output: Label }
        rpc: [createLabel]
        ```

        ## How to fix
        Give the input a type of its own, with what a client may say and no more.
        """##),
    ManualPage(
        "similar-events",
        ##"""
        Two events of a channel differ only in how their names are spelled.

        ## Why
        A client that listens to `userCreated` hears nothing of `user-created`, and nothing tells it so. Mostly the second
        one was added because the first was not found.

        ## Bad
        ```yaml
        types:
          User: { name: string }
        channels:
          users: { events: { user-created: User, userCreated: User } }
        ```

        ## Good
        ```yaml
        types:
          User: { name: string }
        channels:
          users: { events: { user-created: User } }
        ```

        ## How to fix
        Keep one of them, and send what the other one sent under its name.
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
        "simultaneous-schedules",
        ##"""
        Many schedules run at the same minute.

        ## Why
        All of them hit the database at once, mostly at midnight, when everybody else's do. What one of them holds, the
        others wait for, and the slowest shows up as the fault.

        ## Bad
        ```yaml
        functions:
          tidyUp: { session: none }
        schedules:
          carts: { cron: "0 0 * * *", func: tidyUp }
          drafts: { cron: "0 0 * * *", func: tidyUp }
          images: { cron: "0 0 * * *", func: tidyUp }
          sessions: { cron: "0 0 * * *", func: tidyUp }
        ```

        ## Good
        ```yaml
        functions:
          tidyUp: { session: none }
        schedules:
          carts: { cron: "5 0 * * *", func: tidyUp }
          drafts: { cron: "20 0 * * *", func: tidyUp }
          images: { cron: "35 0 * * *", func: tidyUp }
          sessions: { cron: "50 0 * * *", func: tidyUp }
        ```

        ## How to fix
        Spread them over the hour.

        ## Options
        - `maximum`: how many may have the same expression.
        """##),
    ManualPage(
        "single-case-enumeration",
        ##"""
        An enumeration has one value.

        ## Why
        A value that can only be one thing tells nobody anything, and every sender has to send it. It is left over, or the
        other values are missing.

        ## Bad
        ```yaml
        types:
          Currency: [eur]
          Price: { cents: integer, currency: Currency }
        functions:
          getPrice: { output: Price }
        rpc: [getPrice]
        ```

        ## Good
        ```yaml
        types:
          Price: { cents: integer }
        functions:
          getPrice: { output: Price }
        rpc: [getPrice]
        ```

        ## How to fix
        Leave it out until there is a second value; a property that is added later breaks no client.
        """##),
    ManualPage(
        "single-case-union",
        ##"""
        A union has one case.

        ## Why
        What tells the cases of a union apart has nothing to tell here, but wraps each value in a further layer that every
        client must write and take off.

        ## Bad
        ```yaml
        types:
          Payment: { $union: { card: Card }, $discriminator: kind }
          Card: { last4: string }
        functions:
          getPayment: { output: Payment }
        rpc: [getPayment]
        ```

        ## Good
        ```yaml
        types:
          Card: { last4: string }
        functions:
          getPayment: { output: Card }
        rpc: [getPayment]
        ```

        ## How to fix
        Use the case's type itself. Where more cases will follow soon, suppress the finding and say so.
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
        "slow-pattern",
        ##"""
        A pattern has two loops that can divide the same text anywhere between them, so that trying all takes long.

        ## Why
        For a text that does not fit, engines that try one way after the other divide what both loops take at every place.
        The time grows with the square of the length, with each further such loop by one power more: a text of 100,000
        characters keeps a processor busy for ten seconds and more. The readers that pikku-gen emits for Swift match in
        linear time; TypeScript clients and other readers of the schemas do not. Patterns with a `maxLength` of at most 256
        beside them are not reported, since few ways are soon tried; see `unsafe-pattern` for those that are dangerous even
        then.

        ## Bad
        ```yaml
        types:
          SearchInput:
            filter: { type: string, pattern: '^.*=.*;$' }
        functions:
          search: { input: SearchInput }
        rpc: [search]
        ```

        ## Good
        ```yaml
        types:
          SearchInput:
            filter: { type: string, pattern: '^[^=]*=[^;]*;$' }
        functions:
          search: { input: SearchInput }
        rpc: [search]
        ```

        ## How to fix
        Let the first loop leave out the character that comes behind it, as `[^=]*=` does, or bound the text by `maxLength`.
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
        "timestamp-as-text",
        ##"""
        A moment or a day, as its name says, travels as any text or as a number.

        ## Why
        Each client has to guess what `createdAt` looks like, and whether a number counts seconds or milliseconds. With
        the type for it, texts that are no date are refused, and TypeScript and Swift clients know what they get.

        ## Bad
        ```swift
        struct Post: Codable, Sendable { var createdAt: String }
        let getPost = PikkuFunc<Void, Post> { _ in Post(createdAt: "") }
        let wiring = Wirings<AppServices> { wireRPC(func: getPost) }
        ```

        ## Good
        ```swift
        struct Post: Codable, Sendable { var createdAt: Date }
        let getPost = PikkuFunc<Void, Post> { _ in Post(createdAt: Date()) }
        let wiring = Wirings<AppServices> { wireRPC(func: getPost) }
        ```

        ## How to fix
        Use `Date` (`date-time` in a manifest), or the format `date` for a day without a time, `time` for a time of any day.

        ## Options
        - `names`: last words of names that are moments or days, which a single word alone is only where it is longer than
          two letters.
        - `texts`: whole names of texts that are moments; as numbers they may be durations.
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
        "unanchored-pattern",
        ##"""
        A pattern says nothing of where the text begins or ends.

        ## Why
        A pattern of JSON Schema may match anywhere in a text: `[a-z]+` lets `<script>` through, since `script` is in it.
        Nearly always the whole text is meant.

        ## Bad
        ```yaml
        types:
          CreatePostInput:
            slug: { type: string, pattern: "[a-z0-9-]+" }
        functions:
          createPost: { input: CreatePostInput }
        rpc: [createPost]
        ```

        ## Good
        ```yaml
        types:
          CreatePostInput:
            slug: { type: string, pattern: "^[a-z0-9-]+$" }
        functions:
          createPost: { input: CreatePostInput }
        rpc: [createPost]
        ```

        ## How to fix
        Put `^` before and `$` behind the pattern; around alternatives put `(?:` and `)` as well. Where a part of the text is
        meant, say so: `^https:[\s\S]*$`.
        """##),
    ManualPage(
        "unbounded-integer",
        ##"""
        An integer that clients send has no bounds but those of its type.

        ## Why
        A page of two billion entries, a negative quantity and a timeout of a century are all integers. Each function has to
        remember to refuse them; a bound in the type does it before the function runs, and tells clients beforehand. Types of
        8 and 16 bits bound themselves.

        ## Bad
        ```yaml
        types:
          ListInput: { limit: integer }
        functions:
          list: { input: ListInput }
        rpc: [list]
        ```

        ## Good
        ```yaml
        types:
          ListInput:
            limit: { type: integer, minimum: 1, maximum: 100 }
        functions:
          list: { input: ListInput }
        rpc: [list]
        ```

        ## How to fix
        Give it `minimum` and `maximum`; an unsigned type needs `maximum` alone.
        """##),
    ManualPage(
        "unbounded-list",
        ##"""
        A list that clients send may have any number of elements.

        ## Why
        One call can then ask for a million pieces of work: a query with as many parameters, as many mails, as many rows. Only
        the limit of a body, 10 MiB unless configured, stands against it.

        ## Bad
        ```yaml
        types:
          TagInput: { tags: "uuid[]" }
        functions:
          tag: { input: TagInput }
        rpc: [tag]
        ```

        ## Good
        ```yaml
        types:
          TagInput:
            tags: { type: "uuid[]", maxItems: 20 }
        functions:
          tag: { input: TagInput }
        rpc: [tag]
        ```

        ## How to fix
        Give it a `maxItems`, generous but finite.
        """##),
    ManualPage(
        "unbounded-map",
        ##"""
        A map that clients send may have any number of entries.

        ## Why
        The keys of a map are the client's choice, so that one call can fill memory and storage with a million of them. Only
        the limit of a body, 10 MiB unless configured, stands against it.

        ## Bad
        ```yaml
        types:
          LabelInput: { labels: "integer{}" }
        functions:
          label: { input: LabelInput }
        rpc: [label]
        ```

        ## Good
        ```yaml
        types:
          LabelInput:
            labels: { type: "integer{}", maxProperties: 20 }
        functions:
          label: { input: LabelInput }
        rpc: [label]
        ```

        ## How to fix
        Give it a `maxProperties`, or a type with properties where the keys are known.
        """##),
    ManualPage(
        "unbounded-text",
        ##"""
        A text that clients send may be of any length.

        ## Why
        What has no limit is limited by what breaks first: memory, a column of the database, a page that shows it. The limit
        of a body, 10 MiB unless configured, is the only one for such a text, and each client may send it with each call.

        ## Bad
        ```yaml
        types:
          RenameInput: { title: string }
        functions:
          rename: { input: RenameInput }
        rpc: [rename]
        ```

        ## Good
        ```yaml
        types:
          RenameInput:
            title: { type: string, maxLength: 200 }
        functions:
          rename: { input: RenameInput }
        rpc: [rename]
        ```

        ## How to fix
        Give it a `maxLength`, a format, or a pattern from `^` to `$` without endless repetition; an enumeration where the
        values are known.
        """##),
    ManualPage(
        "undescribed-error",
        ##"""
        An error has no description.

        ## Why
        The description is the text of the error in documents and clients. Without it, readers have the name alone to learn
        when the error happens and what they can do.

        ## Bad
        ```yaml
        errors:
          QuotaExceeded: { status: 403 }
        ```

        ## Good
        ```yaml
        errors:
          QuotaExceeded: { status: 403, description: The month's uploads are used up. }
        ```

        ## How to fix
        Say when it happens, in a documentation comment above the type or with `description`.
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
        "union-without-discriminator",
        ##"""
        The cases of a union are told apart by the name of the only member, not by the value of a property.

        ## Why
        This is how Codable writes a Swift enum: `{"card": {"last4": "4242"}}`, and `{"cash": {}}` for a case without
        payload. TypeScript narrows unions, and tools for OpenAPI choose a schema, by a property with a constant value, the
        discriminator: `{"kind": "card", "last4": "4242"}`. Without one, clients look which member happens to be there.

        ## Bad
        ```yaml
        types:
          Payment: { $union: { card: Card, transfer: Transfer } }
          Card: { last4: string }
          Transfer: { account: string }
        functions:
          getPayment: { output: Payment }
        rpc: [getPayment]
        ```

        ## Good
        ```yaml
        types:
          Payment: { $union: { card: Card, transfer: Transfer }, $discriminator: kind }
          Card: { last4: string }
          Transfer: { account: string }
        functions:
          getPayment: { output: Payment }
        rpc: [getPayment]
        ```

        ## How to fix
        Name a `$discriminator`; for a Swift enum with payloads, declare the union in a manifest, from which the Swift type is
        emitted. An enum without payloads becomes an enumeration of strings with the raw type `String`.
        """##),
    ManualPage(
        "unsafe-integer",
        ##"""
        An integer of 64 bits travels without bounds that JavaScript's numbers can hold.

        ## Why
        Numbers in JavaScript are doubles and skip integers beyond 2^53 - 1. A TypeScript client that gets the identifier
        9007199254740993 asks for 9007199254740992 next, which belongs to somebody else. Reported are types that say 64 bits;
        `Int`, which is meant for counts, is left alone unless `types` names it.

        ## Bad
        ```swift
        struct Message: Codable, Sendable { var sequence: Int64 }
        let getMessage = PikkuFunc<Void, Message> { _ in Message(sequence: 1) }
        let wiring = Wirings<AppServices> { wireRPC(func: getMessage) }
        ```

        ## Good
        ```swift
        struct Message: Codable, Sendable {
            /// - minimum: 0
            /// - maximum: 9007199254740991
            var sequence: Int64
        }
        let getMessage = PikkuFunc<Void, Message> { _ in Message(sequence: 1) }
        let wiring = Wirings<AppServices> { wireRPC(func: getMessage) }
        ```

        ## How to fix
        Bound the number within 2^53 - 1 on both sides, take a smaller width, or let it travel as a string.

        ## Options
        - `types`: the integer types that need bounds, such as `int`, `int64` and `uint64`.
        """##),
    ManualPage(
        "unsafe-integer-value",
        ##"""
        An integer that is written down is greater than JavaScript's numbers can tell apart.

        ## Why
        Numbers in JavaScript are doubles: beyond 2^53 - 1, which is 9007199254740991, they skip some integers.
        `JSON.parse` reads 9007199254740993 as 9007199254740992 without a word, so a TypeScript client compares with another
        bound, sends another default, and takes one value of an enumeration for another.

        ## Bad
        ```yaml
        types:
          Counter:
            value: { type: integer, minimum: 0, maximum: 9223372036854775807 }
        functions:
          getCounter: { output: Counter }
        rpc: [getCounter]
        ```

        ## Good
        ```yaml
        types:
          Counter:
            value: { type: integer, minimum: 0, maximum: 9007199254740991 }
        functions:
          getCounter: { output: Counter }
        rpc: [getCounter]
        ```

        ## How to fix
        Take a value between -9007199254740991 and 9007199254740991, leave out a bound that the type has anyway, or let
        the number travel as a string.
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
        "unsafe-pattern",
        ##"""
        A pattern can take the same text in so many ways that trying them all takes exponentially long.

        ## Why
        Most engines for regular expressions, those of browsers and Node among them, try one way after the other. A loop
        whose parts can divide a text differently, such as `(a+)+` or `(\w+\s?)*`, gives them twice as many ways with each
        further character: forty characters that do not fit keep a processor busy for hours (ReDoS). The readers that
        pikku-gen emits for Swift match in linear time; TypeScript clients, and whoever else reads the JSON Schemas and the
        OpenAPI document, do not. Parts behind which a match may end at once do no harm and are not reported.

        ## Bad
        ```swift
        struct SignUpInput: Codable, Sendable {
            /// - pattern: ^(\w+\s?)*$
            var name: String
        }
        let signUp = PikkuFunc<SignUpInput, Void> { _, _ in }
        let wiring = Wirings<AppServices> { wireRPC(func: signUp) }
        ```

        ## Good
        ```swift
        struct SignUpInput: Codable, Sendable {
            /// - pattern: ^\w+(?:\s\w+)*$
            var name: String
        }
        let signUp = PikkuFunc<SignUpInput, Void> { _, _ in }
        let wiring = Wirings<AppServices> { wireRPC(func: signUp) }
        ```

        ## How to fix
        Write the loop so that each character has one place: let every round begin or end with a character that cannot occur
        elsewhere in it, and leave out a quantifier inside of another one. `maxLength` beside the pattern does not help,
        since validators check both.
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
        "untyped-value",
        ##"""
        A value may be any JSON.

        ## Why
        Nothing is checked before the function runs: not the depth, not the number of members, not whether there are any.
        Documents and clients can say nothing of it, and in an output it carries along whatever was put in, secrets included.

        ## Bad
        ```yaml
        types:
          SaveInput: { settings: any }
        functions:
          save: { input: SaveInput }
        rpc: [save]
        ```

        ## Good
        ```yaml
        types:
          SaveInput: { settings: Settings }
          Settings: { isDark: boolean }
        functions:
          save: { input: SaveInput }
        rpc: [save]
        ```

        ## How to fix
        Declare the type; a map where only the values are alike, a union where there are several forms.
        """##),
    ManualPage(
        "unused-error",
        ##"""
        No function declares an error, and no code throws it.

        ## Why
        Callers are never told of it. It is left over, or a function that means to fail with it does not say so.

        ## Bad
        ```yaml
        errors:
          OrderNotFound: { status: 404 }
        functions:
          getOrder: { output: string }
        http:
          - { method: get, route: /order, func: getOrder }
        ```

        ## Good
        ```yaml
        errors:
          OrderNotFound: { status: 404 }
        functions:
          getOrder: { output: string, errors: [OrderNotFound] }
        http:
          - { method: get, route: /order, func: getOrder }
        ```

        ## How to fix
        List it at the functions that throw it, or remove it.
        """##),
    ManualPage(
        "unused-function",
        ##"""
        A function is neither wired nor called.

        ## Why
        Nobody can reach it: no route, channel, RPC, schedule or queue names it, and no code does. It is left over, or its
        wiring was forgotten. Functions that other modules can see are left alone, and so is every name that stands in code
        a second time.

        ## Bad
        ```yaml
        functions:
          getUser: { output: string }
          getUsers: { output: string }
        http:
          - { method: get, route: /users, func: getUsers }
        ```

        ## Good
        ```yaml
        functions:
          getUser: { output: string }
          getUsers: { output: string }
        http:
          - { method: get, route: /user, func: getUser }
          - { method: get, route: /users, func: getUsers }
        ```

        ## How to fix
        Wire it, or remove it.
        """##),
    ManualPage(
        "unused-permission",
        ##"""
        Nothing asks for a permission.

        ## Why
        Whoever wrote it meant to protect something. Where it is asked nowhere, everybody with a session may do what it was
        written for.

        ## Bad
        ```yaml
        permissions:
          isAdmin: Administrators alone.
        functions:
          closeShop: {}
        http:
          - { method: post, route: /closing, func: closeShop }
        ```

        ## Good
        ```yaml
        permissions:
          isAdmin: Administrators alone.
        functions:
          closeShop: { permissions: [isAdmin] }
        http:
          - { method: post, route: /closing, func: closeShop }
        ```

        ## How to fix
        List it at the functions, wirings or groups that it is for, or remove it.
        """##),
    ManualPage(
        "unused-type",
        ##"""
        A manifest declares a type that nothing uses.

        ## Why
        What no function takes or gives is emitted nowhere. It is left over from an earlier design, or something that was
        meant to use it does not. Types in Swift are not looked at, since Swift code may use them for purposes of its own,
        and neither are a manifest's that Swift code names. What belongs to an unused function or error is left to
        `unused-function` and `unused-error`.

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
        Give all routes a version, or none; the smaller part is reported, and nothing where both are equal. The version (`v1`)
        is looked for in the first two segments, so that `/api/v1/users` counts.

        ## Options
        - `exceptions`: first segments of routes that have no version anywhere.
        """##),
    ManualPage(
        "weak-password",
        ##"""
        A password may be chosen that is shorter than it should be.

        ## Why
        Short passwords are guessed. NIST SP 800-63B asks for at least eight characters and does not ask for digits or
        marks; the schema is where clients learn of it before they send anything. Inputs of functions that sign in are left
        alone, since a password that was chosen earlier must still be accepted.

        ## Bad
        ```yaml
        types:
          Registration: { name: string, password: string }
        functions:
          register: { input: Registration, session: none }
        http:
          - { method: post, route: /members, func: register }
        ```

        ## Good
        ```yaml
        types:
          Registration: { name: string, password: { type: string, minLength: 8 } }
        functions:
          register: { input: Registration, session: none }
        http:
          - { method: post, route: /members, func: register }
        ```

        ## How to fix
        Add `minLength`, and a generous `maxLength` or none.

        ## Options
        - `minimum`: how long a password must be at least.
        - `names`: what the names of passwords end with, word by word.
        - `exceptions`: endings of names of passwords that were chosen earlier.
        - `signIn`: what the names of functions that take earlier passwords begin with.
        """##),
]
