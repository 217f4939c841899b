import PikkuLint

/// Of the configuration.
let configurationPages: [ManualPage] = [
    ManualPage(
        "glob-without-files",
        ##"""
        A pattern under `inputs` matches no file.

        ## Why

        It is misspelt or left over, and whatever it was meant for is not read. `pikku-gen config check` reports it.

        ## Bad

        ```yaml
        # pikku-gen.yaml
        version: 1
        inputs: ["Sources/App/**/*.swift", "apis/*.pikku.yaml"]
        ```

        ## Good

        ```yaml
        # pikku-gen.yaml
        version: 1
        inputs: ["Sources/App/**/*.swift", "api/*.pikku.yaml"]
        ```

        ## How to fix

        Correct the pattern or remove it.
        """##),
    ManualPage(
        "invalid-glob",
        ##"""
        A pattern of paths cannot be read.

        ## Why

        `*` and `?` stand for parts of a name, `**` for any number of directories and `{a,b}` for alternatives. Each
        brace needs its end, and the braces of one pattern make at most 256 alternatives.

        ## Bad

        ```yaml
        # pikku-gen.yaml
        version: 1
        inputs: ["Sources/{App,Shared/**/*.swift"]
        ```

        ## Good

        ```yaml
        # pikku-gen.yaml
        version: 1
        inputs: ["Sources/{App,Shared}/**/*.swift"]
        ```

        ## How to fix

        Close the brace.
        """##),
    ManualPage(
        "output-collision",
        ##"""
        Two outputs go to one place, or one would replace a source.

        ## Why

        One file would overwrite the other, and which one stays would be chance. Letter case counts for nothing, as
        in the file systems of macOS and Windows.

        ## Bad

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { schemas: generated/schemas, routes: generated/schemas/user.schema.json }
        ```

        ```yaml
        types:
          User: { id: uuid }
        functions:
          getUser: { output: User, session: none }
        http:
          - { method: get, route: /user, func: getUser }
        ```

        ## Good

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { schemas: generated/schemas, routes: generated/routes.gen.json }
        ```

        ## How to fix

        Give each output a place of its own.
        """##),
    ManualPage(
        "path-outside-root",
        ##"""
        A path in the configuration leads out of the project.

        ## Why

        All paths are relative to the directory of the configuration. A path that leaves it could overwrite files
        that have nothing to do with the project, and would mean something else on another machine.

        ## Bad

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { typescript: ../web/src/api }
        ```

        ## Good

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { typescript: web/src/api }
        ```

        ## How to fix

        Put `pikku-gen.yaml` into a directory that holds both, or copy the files with a script of yours.
        """##),
    ManualPage(
        "unknown-placeholder",
        ##"""
        The path of a custom output has something in braces that its files have no name for.

        ## Why

        With `for: function` and `for: type` there is one file for each, and `{name}` in the path is its name; with
        `for: route` there is `{method}` as well. A file for the whole project has no such name.

        ## Bad

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { custom: [{ template: function.md, for: function, path: "docs/{function}.md" }] }
        ```

        ## Good

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { custom: [{ template: function.md, for: function, path: "docs/{name}.md" }] }
        ```

        ```mustache
        {{! templates/function.md.mustache }}
        # {{name}}
        ```

        ## How to fix

        Write `{name}`, or what the message offers.
        """##),
]
