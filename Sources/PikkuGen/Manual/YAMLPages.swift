import PikkuLint

/// Of YAML as text.
let yamlPages: [ManualPage] = [
    ManualPage(
        "yaml-alias-budget",
        ##"""
        The aliases of a file stand for too many values.

        ## Why

        A few lines of aliases that hold aliases can mean billions of values. More than 10000 are refused.

        ## How to fix

        Declare a type once and name it where it is used, instead of repeating it by aliases.
        """##),
    ManualPage(
        "yaml-alias-cycle",
        ##"""
        An alias stands inside the value that it means.

        ## Why

        Such a value would have no end.

        ## Bad

        ```yaml
        http: &routes [*routes]
        ```

        ## Good

        ```yaml
        http: []
        ```

        ## How to fix

        Remove the alias. A type that refers to itself does so by its name.
        """##),
    ManualPage(
        "yaml-duplicate-key",
        ##"""
        A key stands twice in one mapping.

        ## Why

        Many readers take the last one and drop the first in silence.

        ## Bad

        ```yaml
        types:
          Order:
            id: uuid
            id: integer
        ```

        ## Good

        ```yaml
        types:
          Order:
            id: uuid
        ```

        ## How to fix

        Remove or rename one of them.
        """##),
    ManualPage(
        "yaml-encoding",
        ##"""
        A file is not text in UTF-8.

        ## Why

        YAML files are read as UTF-8, as JSON is, without a byte order mark of another encoding and without control
        characters.

        ## How to fix

        Save the file as UTF-8.
        """##),
    ManualPage(
        "yaml-implicit-type",
        ##"""
        A word without quotes means something other than text to many readers of YAML.

        ## Why

        In YAML 1.1 `yes`, `no`, `on`, `off`, `1_000` or `012` are booleans and numbers; in YAML 1.2 some of them
        are text. Where text is meant, quotes leave no doubt.

        ## Bad

        ```yaml
        types:
          Answer: [yes, no, maybe]
        ```

        ## Good

        ```yaml
        types:
          Answer: ["yes", "no", maybe]
        ```

        ## How to fix

        Put the word in quotes.
        """##),
    ManualPage(
        "yaml-key",
        ##"""
        A key is not plain text.

        ## Why

        Keys are names. YAML also allows lists and mappings as keys, which mean nothing here.

        ## Bad

        ```yaml
        types:
          [a, b]: string
        ```

        ## Good

        ```yaml
        types:
          ab: string
        ```

        ## How to fix

        Write a name.
        """##),
    ManualPage(
        "yaml-merge-key",
        ##"""
        A mapping is merged with `<<`.

        ## Why

        That was a rule of YAML 1.1, which readers of YAML 1.2 do not follow.

        ## Bad

        ```yaml
        types:
          A: &a { id: uuid }
          B:
            <<: *a
            name: string
        ```

        ## Good

        ```yaml
        types:
          A: { id: uuid }
          B: { id: uuid, name: string }
        ```

        ## How to fix

        Repeat the keys that are meant.
        """##),
    ManualPage(
        "yaml-multiple-documents",
        ##"""
        A file holds more than one YAML document.

        ## Why

        One file declares one thing; what stands behind a second `---` would be ignored by many readers.

        ## Bad

        ```yaml
        pikku: 1
        ---
        pikku: 1
        ```

        ## Good

        ```yaml
        pikku: 1
        ```

        ## How to fix

        Put the second document into a file of its own.
        """##),
    ManualPage(
        "yaml-nesting",
        ##"""
        Values lie too deep inside one another.

        ## Why

        A bound on depth keeps hostile files from exhausting memory. No manifest that people write comes near it.

        ## How to fix

        Declare the inner values as types of their own, and name them.
        """##),
    ManualPage(
        "yaml-size",
        ##"""
        A YAML file is too large.

        ## Why

        A bound on size keeps hostile files from exhausting memory.

        ## How to fix

        Split the manifest: any number of `*.pikku.yaml` files make one model.
        """##),
    ManualPage(
        "yaml-syntax-error",
        ##"""
        A file is not valid YAML.

        ## Why

        The reader stops where it no longer knows what a character means.

        ## Bad

        ```yaml
        types:
          Order: { id: uuid
        functions: ]
        ```

        ## Good

        ```yaml
        types:
          Order: { id: uuid }
        ```

        ## How to fix

        Look at the place that is marked, and above it for what is left open.
        """##),
    ManualPage(
        "yaml-tag",
        ##"""
        A value has a tag that means nothing here.

        ## Why

        Tags such as `!secret` are understood by the program that defines them. The tags of YAML itself must fit
        their value.

        ## Bad

        ```yaml
        types:
          A: { name: !secret string }
        ```

        ## Good

        ```yaml
        types:
          A: { name: string }
        ```

        ## How to fix

        Remove the tag.
        """##),
    ManualPage(
        "yaml-unknown-alias",
        ##"""
        An alias names an anchor that does not stand before it.

        ## Why

        An alias repeats a value that was given a name with `&` further up.

        ## Bad

        ```yaml
        types:
          A: { home: &address string, work: *adress }
        ```

        ## Good

        ```yaml
        types:
          A: { home: &address string, work: *address }
        ```

        ## How to fix

        Correct the name, or write the value out.
        """##),
]
