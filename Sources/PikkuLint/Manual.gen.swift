// Made from the documentation comments of the rules by ManualTests; edit those.

/// The manual page of each rule, by id.
package let ruleManual: [ManualPage] = [
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
]
