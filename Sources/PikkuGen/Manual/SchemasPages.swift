import PikkuLint

/// Of constraints.
let schemasPages: [ManualPage] = [
    ManualPage(
        "constraint-not-applicable",
        ##"""
        A constraint is set on a type that it says nothing of.

        ## Why

        `minLength` means something for texts only, `minimum` for numbers, `minItems` for arrays. In the wrong place
        validators would ignore it, and the check that was meant would never happen.

        ## Bad

        ```yaml
        types:
          A: { size: { type: integer, minLength: 5 } }
        ```

        ## Good

        ```yaml
        types:
          A: { size: { type: integer, minimum: 10000 } }
        ```

        ## How to fix

        Use the constraint for that type. For the elements of an array write it with `items.` in front in Swift, or
        under `items` in a manifest.
        """##),
    ManualPage(
        "contradictory-constraints",
        ##"""
        No value fits all constraints.

        ## Why

        Every call would be refused.

        ## Bad

        ```yaml
        types:
          A: { name: { type: string, minLength: 5, maxLength: 4 } }
        ```

        ## Good

        ```yaml
        types:
          A: { name: { type: string, minLength: 4, maxLength: 5 } }
        ```

        ## How to fix

        Correct one of the bounds; the note shows the other.
        """##),
    ManualPage(
        "invalid-constraint",
        ##"""
        A constraint has a value that it cannot take.

        ## Why

        Lengths and counts are whole numbers from 0 on, bounds of an integer are integers of its width, and
        `multipleOf` is greater than 0.

        ## Bad

        ```yaml
        types:
          A: { level: { type: integer, format: int8, minimum: 200 } }
        ```

        ## Good

        ```yaml
        types:
          A: { level: { type: integer, format: int8, minimum: 100 } }
        ```

        ## How to fix

        Write a value that the message allows, or take a wider type.
        """##),
    ManualPage(
        "invalid-default",
        ##"""
        A default is no value of its type, or breaks its constraints.

        ## Why

        Whoever leaves the property out would get a value that nobody may send.

        ## Bad

        ```yaml
        types:
          A: { limit: { type: integer, maximum: 100, default: ten } }
        ```

        ## Good

        ```yaml
        types:
          A: { limit: { type: integer, maximum: 100, default: 10 } }
        ```

        ## How to fix

        Correct the default or the constraint.
        """##),
    ManualPage(
        "invalid-example",
        ##"""
        An example is no value of its type, or breaks its constraints.

        ## Why

        Readers copy examples.

        ## Bad

        ```yaml
        types:
          A: { limit: { type: integer, example: 1.5 } }
        ```

        ## Good

        ```yaml
        types:
          A: { limit: { type: integer, example: 15 } }
        ```

        ## How to fix

        Correct the example.
        """##),
    ManualPage(
        "invalid-keyword-value",
        ##"""
        The value of a field in a documentation comment is not valid JSON.

        ## Why

        Fields such as `- maxLength: 20` become keywords of the schema. A value is JSON; a plain text may stand
        without quotes.

        ## Bad

        ```swift
        struct Item: Codable, Sendable {
            /// The name.
            /// - maxLength: [1
            var name: String
        }
        let add = PikkuSessionlessFunc<Item, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Item: Codable, Sendable {
            /// The name.
            /// - maxLength: 1
            var name: String
        }
        let add = PikkuSessionlessFunc<Item, Void> { _, _ in }
        ```

        ## How to fix

        Complete the value.
        """##),
    ManualPage(
        "invalid-pattern",
        ##"""
        A pattern cannot be read, or means something else in another language.

        ## Why

        Patterns run in Swift, in JavaScript and in JSON Schema validators. Only what all of them read alike, and
        what takes linear time, is allowed: no look-around, no back references.

        ## Bad

        ```yaml
        types:
          A: { code: { type: string, pattern: "^[a-z" } }
        ```

        ## Good

        ```yaml
        types:
          A: { code: { type: string, pattern: "^[a-z]+$" } }
        ```

        ## How to fix

        The message says what is wrong at the place that is marked.
        """##),
    ManualPage(
        "repeated-keyword",
        ##"""
        A constraint is given twice.

        ## Why

        Only one of the values can hold.

        ## Bad

        ```swift
        struct Item: Codable, Sendable {
            /// The name.
            /// - maxLength: 10
            /// - maxLength: 20
            var name: String
        }
        let add = PikkuSessionlessFunc<Item, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Item: Codable, Sendable {
            /// The name.
            /// - maxLength: 20
            var name: String
        }
        let add = PikkuSessionlessFunc<Item, Void> { _, _ in }
        ```

        ## How to fix

        Remove one of them.
        """##),
    ManualPage(
        "unknown-field",
        ##"""
        A field in a documentation comment is nearly the name of a constraint.

        ## Why

        Comments may hold fields of all kinds, so unknown ones are left alone. This one looks like a misspelt
        constraint, which would check nothing.

        ## Bad

        ```swift
        struct Item: Codable, Sendable {
            /// The name.
            /// - maxLenght: 20
            var name: String
        }
        let add = PikkuSessionlessFunc<Item, Void> { _, _ in }
        ```

        ## Good

        ```swift
        struct Item: Codable, Sendable {
            /// The name.
            /// - maxLength: 20
            var name: String
        }
        let add = PikkuSessionlessFunc<Item, Void> { _, _ in }
        ```

        ## How to fix

        Correct the name of the field.
        """##),
    ManualPage(
        "unknown-format",
        ##"""
        A format is not known, or not one of that type.

        ## Why

        A format is checked by the generated validators. One that they do not know would check nothing, while
        documents promise it.

        ## Bad

        ```yaml
        types:
          A: { mail: { type: string, format: emial } }
        ```

        ## Good

        ```yaml
        types:
          A: { mail: { type: string, format: email } }
        ```

        ## How to fix

        Correct it, or write a `pattern` for a form of your own.
        """##),
    ManualPage(
        "unknown-keyword",
        ##"""
        A keyword is not one that this tool knows.

        ## Why

        A keyword without meaning would check nothing, while documents promise it.

        ## How to fix

        Correct the name, or remove it. A whole schema of your own can stand under `$schema` in a manifest, or
        behind `- schema:` in Swift.
        """##),
]
