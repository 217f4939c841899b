import PikkuLint

/// Of types.
let typesPages: [ManualPage] = [
    ManualPage(
        "discriminator-collision",
        ##"""
        A member of a union has a property with the name of the tag.

        ## Why

        The tag says which member a value is, and stands beside the member's own properties.

        ## Bad

        ```yaml
        types:
          Circle: { kind: string, radius: number }
          Square: { side: number }
          Shape:
            $union: { circle: Circle, square: Square }
            $discriminator: kind
        ```

        ## Good

        ```yaml
        types:
          Circle: { radius: number }
          Square: { side: number }
          Shape:
            $union: { circle: Circle, square: Square }
            $discriminator: kind
        ```

        ## How to fix

        Rename the property, or the tag.
        """##),
    ManualPage(
        "endless-generic",
        ##"""
        A generic type refers to itself with ever larger arguments.

        ## Why

        Every use of a generic type becomes a type of its own in schemas and clients. This one would need another
        one each time, without end.

        ## Bad

        ```swift
        struct Box<Item: Codable & Sendable>: Codable, Sendable {
            var item: Item
            var next: [Box<[Item]>]
        }
        let open = PikkuSessionlessFunc<Void, Box<Int>> { _ in Box(item: 1, next: []) }
        ```

        ## Good

        ```swift
        struct Box<Item: Codable & Sendable>: Codable, Sendable {
            var item: Item
            var next: [Box<Item>]
        }
        let open = PikkuSessionlessFunc<Void, Box<Int>> { _ in Box(item: 1, next: []) }
        ```

        ## How to fix

        Refer to the type with the same arguments, or with others that do not grow.
        """##),
    ManualPage(
        "nested-optional",
        ##"""
        An optional holds an optional.

        ## Why

        JSON has one way to say that a value is not there.

        ## Bad

        ```swift
        struct Book: Codable, Sendable { var title: String?? }
        let read = PikkuSessionlessFunc<Book, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Book: Codable, Sendable { var title: String? }
        let read = PikkuSessionlessFunc<Book, Void> { _, _ in }
        ```

        ## How to fix

        Leave one of them out. An enumeration can say why something is missing.
        """##),
    ManualPage(
        "recursive-type",
        ##"""
        Every value of a type holds another one, without end.

        ## Why

        No finite JSON text could be such a value, and Swift refuses such a struct.

        ## Bad

        ```yaml
        types:
          Node: { name: string, next: Node }
        ```

        ## Good

        ```yaml
        types:
          Node: { name: string, next?: Node }
        ```

        ## How to fix

        Make the property optional, or an array.
        """##),
    ManualPage(
        "union-member-not-object",
        ##"""
        A member of a tagged union is no object.

        ## Why

        With `$discriminator` the tag stands among the properties of the member, so the member must have properties.

        ## Bad

        ```yaml
        types:
          Circle: { radius: number }
          Letters: [a, b]
          Shape: { $union: { circle: Circle, letters: Letters }, $discriminator: kind }
        ```

        ## Good

        ```yaml
        types:
          Circle: { radius: number }
          Letter: { value: string }
          Shape: { $union: { circle: Circle, letter: Letter }, $discriminator: kind }
        ```

        ## How to fix

        Put the value into an object. Without `$discriminator` any member is allowed: the value then stands under
        its name.
        """##),
    ManualPage(
        "unresolved-type",
        ##"""
        A type is used that cannot be found.

        ## Why

        What travels must be described, so the declaration has to be among the inputs.

        ## Bad

        ```yaml
        types:
          User: { id: uuid }
        functions:
          getUser: { output: Usr, session: none }
        ```

        ## Good

        ```yaml
        types:
          User: { id: uuid }
        functions:
          getUser: { output: User, session: none }
        ```

        ## How to fix

        Correct the name, or add the file that declares it to the inputs. A type of another package can be described
        by `- schema:` on a type of your own.
        """##),
    ManualPage(
        "unsupported-key-type",
        ##"""
        A dictionary has keys that JSON has not.

        ## Why

        The names of members in JSON are texts. `String` and `Int` become such names; for any other key `Codable`
        writes an array of keys and values in turn.

        ## Bad

        ```swift
        struct Index: Codable, Sendable { var byID: [UUID: Int] }
        let index = PikkuSessionlessFunc<Void, Index> { _ in Index(byID: [:]) }
        ```

        ## Good

        ```swift
        struct Index: Codable, Sendable { var byID: [String: Int] }
        let index = PikkuSessionlessFunc<Void, Index> { _ in Index(byID: [:]) }
        ```

        ## How to fix

        Use `String` keys, or an array of values that hold their key.
        """##),
    ManualPage(
        "unsupported-type",
        ##"""
        A type cannot describe data.

        ## Why

        Tuples, closures, `Any`, existentials, classes and actors have no JSON of their own.

        ## Bad

        ```swift
        struct Entry: Codable, Sendable { var place: (Int, Int) }
        let find = PikkuSessionlessFunc<Entry, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Place: Codable, Sendable { var row: Int; var column: Int }
        struct Entry: Codable, Sendable { var place: Place }
        let find = PikkuSessionlessFunc<Entry, Void> { _, _ in }
        ```

        ## How to fix

        Use a struct or an enumeration; `JSONValue` stands for any JSON.
        """##),
    ManualPage(
        "wrong-generic-arguments",
        ##"""
        A generic type has too few or too many arguments.

        ## Why

        Each use of a generic type is resolved with its arguments, one for each parameter.

        ## Bad

        ```swift
        struct Page<Item: Codable & Sendable>: Codable, Sendable { var items: [Item] }
        let list = PikkuSessionlessFunc<Void, Page<Int, String>> { _ in Page(items: []) }
        ```

        ## Good

        ```swift
        struct Page<Item: Codable & Sendable>: Codable, Sendable { var items: [Item] }
        let list = PikkuSessionlessFunc<Void, Page<Int>> { _ in Page(items: []) }
        ```

        ## How to fix

        Write as many arguments as the type has parameters.
        """##),
]
