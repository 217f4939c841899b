import PikkuLint

/// Of channels and their frames.
let channelsPages: [ManualPage] = [
    ManualPage(
        "action-field-collision",
        ##"""
        The input of an action has a field with the name of the member that selects actions.

        ## Why

        A frame is `{ "action": "post", …input }`: the member that names the action stands beside the fields of the
        input. A field of the same name could not be told from it.

        ## Bad

        ```yaml
        types:
          Post: { text: string, action: string }
        functions:
          post: { input: Post, session: none }
        channels:
          chat:
            onMessage: { action: { post: post } }
        ```

        ## Good

        ```yaml
        types:
          Post: { text: string, action: string }
        functions:
          post: { input: Post, session: none }
        channels:
          chat:
            onMessage: { type: { post: post } }
        ```

        ## How to fix

        Rename the field, or let another member name the action.
        """##),
    ManualPage(
        "action-input-not-object",
        ##"""
        An action of a channel takes an input that is not an object.

        ## Why

        The fields of the input stand beside the name of the action in a frame. A text, a number or an array has no
        fields.

        ## Bad

        ```yaml
        functions:
          echo: { input: string, session: none }
        channels:
          chat:
            onMessage: { action: { echo: echo } }
        ```

        ## Good

        ```yaml
        types:
          Echo: { text: string }
        functions:
          echo: { input: Echo, session: none }
        channels:
          chat:
            onMessage: { action: { echo: echo } }
        ```

        ## How to fix

        Put the value into a field of an object.
        """##),
    ManualPage(
        "ambiguous-action",
        ##"""
        A field of an action's input could be taken for the member that names another action.

        ## Why

        A channel may select actions by several members. A frame for one action whose field happens to be called
        like another such member could mean either.

        ## Bad

        ```yaml
        types:
          Post: { topic: string }
        functions:
          post: { input: Post, session: none }
          count: { session: none }
        channels:
          chat:
            onMessage: { action: { post: post }, topic: { count: count } }
        ```

        ## Good

        ```yaml
        types:
          Post: { topic: string }
        functions:
          post: { input: Post, session: none }
          count: { session: none }
        channels:
          chat:
            onMessage: { action: { post: post, count: count } }
        ```

        ## How to fix

        Select all actions by one member, or rename the field.
        """##),
    ManualPage(
        "channel-function-with-input",
        ##"""
        A function that is called when a connection opens or closes takes an input.

        ## Why

        Opening and closing a connection carries no data, so there is nothing to make an input of.

        ## Bad

        ```yaml
        types:
          Hello: { name: string }
        functions:
          join: { input: Hello, session: none }
        channels:
          chat: { onConnect: join }
        ```

        ## Good

        ```yaml
        types:
          Hello: { name: string }
        functions:
          join: { input: Hello, session: none }
        channels:
          chat:
            onMessage: { action: { join: join } }
        ```

        ## How to fix

        Make the function an action, which clients call once they are connected; or take the input away.
        """##),
    ManualPage(
        "repeated-key",
        ##"""
        A dictionary in a wiring has one key twice.

        ## Why

        Swift stops a program that makes a dictionary with a key twice, and only one of the values could be meant.

        ## Bad

        ```swift
        struct Item: Codable, Sendable { var id: Int }
        let wirings = Wirings<AppServices> {
            wireChannel(name: "items", events: ["added": Item.self, "added": Item.self])
        }
        ```

        ## Good

        ```swift
        struct Item: Codable, Sendable { var id: Int }
        let wirings = Wirings<AppServices> {
            wireChannel(name: "items", events: ["added": Item.self, "removed": Item.self])
        }
        ```

        ## How to fix

        Rename or remove one of them.
        """##),
    ManualPage(
        "reserved-field",
        ##"""
        The input of an action has a field named `$id`.

        ## Why

        Clients put `$id` into a frame to find the answer to it again; it is taken out before the input is read.

        ## Bad

        ```swift
        struct Post: Codable, Sendable {
            var id: String
            enum CodingKeys: String, CodingKey { case id = "$id" }
        }
        let post = PikkuSessionlessFunc<Post, Void> { _, _ in }
        let wirings = Wirings<AppServices> {
            wireChannel(name: "chat", onMessageWiring: ["action": ["post": .action(post)]])
        }
        ```

        ## Good

        ```swift
        struct Post: Codable, Sendable { var id: String }
        let post = PikkuSessionlessFunc<Post, Void> { _, _ in }
        let wirings = Wirings<AppServices> {
            wireChannel(name: "chat", onMessageWiring: ["action": ["post": .action(post)]])
        }
        ```

        ## How to fix

        Give the field another name on the wire.
        """##),
    ManualPage(
        "reserved-selector",
        ##"""
        A member that names actions has a name which frames use for something else.

        ## Why

        Answers, events and refusals are frames as well. Their members `data`, `event`, `error` and `$id` have a
        meaning in every channel.

        ## Bad

        ```yaml
        functions:
          count: { session: none }
        channels:
          chat:
            onMessage: { data: { count: count } }
        ```

        ## Good

        ```yaml
        functions:
          count: { session: none }
        channels:
          chat:
            onMessage: { action: { count: count } }
        ```

        ## How to fix

        Use another member, such as `action` or `type`.
        """##),
]
