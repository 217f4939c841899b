import PikkuLint

/// Of manifests.
let manifestsPages: [ManualPage] = [
    ManualPage(
        "conflicting-keys",
        ##"""
        Two keys exclude one another.

        ## Why

        A type is one thing: an alias, an enumeration, a union, a schema or an object.

        ## Bad

        ```yaml
        types:
          B: { $alias: string, $enum: [a] }
        ```

        ## Good

        ```yaml
        types:
          B: { $enum: [a] }
        ```

        ## How to fix

        Remove one of the keys; the note shows the other.
        """##),
    ManualPage(
        "invalid-type",
        ##"""
        The shorthand of a type cannot be read.

        ## Why

        A shorthand is a name with `[]` or `{}` behind it. Whether a property may be absent is said at its name.

        ## Bad

        ```yaml
        types:
          A: { name: "string?" }
        ```

        ## Good

        ```yaml
        types:
          A: { name?: string }
        ```

        ## How to fix

        Write the shorthand as the message says, or a mapping such as `{ type: string }`.
        """##),
    ManualPage(
        "missing-key",
        ##"""
        A mapping lacks a key that it cannot do without.

        ## Why

        What the key says has no default.

        ## Bad

        ```yaml
        functions:
          put: { session: none }
        http:
          - { method: post, func: put }
        ```

        ## Good

        ```yaml
        functions:
          put: { session: none }
        http:
          - { method: post, route: /put, func: put }
        ```

        ## How to fix

        Add the key that the message names.
        """##),
    ManualPage(
        "unexpected-value",
        ##"""
        A value is of another kind than its key takes.

        ## Why

        The key would have no meaning with it.

        ## Bad

        ```yaml
        functions:
          ping: { tags: health }
        ```

        ## Good

        ```yaml
        functions:
          ping: { tags: [health] }
        ```

        ## How to fix

        Write a value such as the message shows.
        """##),
    ManualPage(
        "unknown-key",
        ##"""
        A key is not one of the mapping that it stands in.

        ## Why

        A misspelt key would be ignored, and with it what it says.

        ## Bad

        ```yaml
        functions:
          ping: { sesion: none }
        ```

        ## Good

        ```yaml
        functions:
          ping: { session: none }
        ```

        ## How to fix

        Correct the key or remove it; the message or its note lists what is allowed. The schema of `pikku-gen config
        schema manifest` lets editors say so while you type.
        """##),
    ManualPage(
        "unknown-type",
        ##"""
        A type in a manifest has the name of another language's type.

        ## Why

        Manifests have names of their own for basic types: `string`, `integer`, `number`, `boolean`, and formats
        such as `uuid`.

        ## Bad

        ```yaml
        types:
          A: { size: Float }
        ```

        ## Good

        ```yaml
        types:
          A: { size: { type: number, format: float } }
        ```

        ## How to fix

        Write what the message proposes.
        """##),
    ManualPage(
        "unknown-version",
        ##"""
        A file is written in a version of the format that this tool does not know.

        ## Why

        The version tells what the other keys mean. A later version may need a later tool.

        ## Bad

        ```yaml
        pikku: 2
        types: {}
        ```

        ## Good

        ```yaml
        pikku: 1
        types: {}
        ```

        ## How to fix

        Write 1, or update pikku-gen.
        """##),
]
