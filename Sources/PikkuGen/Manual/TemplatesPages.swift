import PikkuLint

/// Of templates of the user's.
let templatesPages: [ManualPage] = [
    ManualPage(
        "malformed-output",
        ##"""
        A template makes something that is not of the language which its file's name tells.

        ## Why

        What templates make of `.swift`, `.json` and `.yaml` files is parsed before anything is written, so that the
        fault is seen here and not by whoever reads the file. The place is the one in the template that made the first
        text which cannot be read.

        ## Bad

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { custom: [{ template: names.json, for: project, path: names.json }] }
        ```

        ```yaml
        functions:
          ping: { session: none }
          pong: { session: none }
        ```

        ```mustache
        {{! templates/names.json.mustache }}
        [
        {{#functions}}
          {{name.jsonString}}
        {{/functions}}
        ]
        ```

        ## Good

        ```yaml
        # pikku-gen.yaml
        version: 1
        outputs: { custom: [{ template: names.json, for: project, path: names.json }] }
        ```

        ```yaml
        functions:
          ping: { session: none }
          pong: { session: none }
        ```

        ```mustache
        {{! templates/names.json.mustache }}
        [
        {{#functions}}
          {{name.jsonString}}{{^isLast}},{{/isLast}}
        {{/functions}}
        ]
        ```

        ## How to fix

        Mend the template. Texts of the user's belong behind `.jsonString` or `.swiftString`, which escape them.
        """##),
    ManualPage(
        "template-cycle",
        ##"""
        A template includes itself, perhaps by way of others.

        ## Why

        Laying it out would never end.

        ## Bad

        ```mustache
        {{! templates/header.swift.mustache }}
        // Ours.
        {{> header.swift}}
        ```

        ## Good

        ```mustache
        {{! templates/header.swift.mustache }}
        // Ours.
        ```

        ## How to fix

        Take the tag away, or move what both need into a template of its own.
        """##),
    ManualPage(
        "template-syntax",
        ##"""
        A template is not Mustache.

        ## Why

        Each tag and each section needs its end, sections lie within each other, and names are letters, digits and
        underscores with dots between. There are no lambdas, no blocks and no calls.

        ## Bad

        ```mustache
        {{! templates/swift.stubs.mustache }}
        {{#functions}}
        let {{name}} = {{type}}<{{services}}, {{input}}, {{output}}> { throw NotFound() }
        ```

        ## Good

        ```mustache
        {{! templates/swift.stubs.mustache }}
        {{#functions}}
        let {{name}} = {{type}}<{{services}}, {{input}}, {{output}}> { throw NotFound() }
        {{/functions}}
        ```

        ## How to fix

        Mend the tag at the place that is shown.
        """##),
    ManualPage(
        "template-type-mismatch",
        ##"""
        A template prints what is no text.

        ## Why

        A list is gone through with a section, what is true or false is asked with one, and what has keys of its own
        is asked for one of them. Printed, each would be nothing.

        ## Bad

        ```mustache
        {{! templates/swift.stubs.mustache }}
        // {{functions}}
        ```

        ## Good

        ```mustache
        {{! templates/swift.stubs.mustache }}
        {{#functions}}
        // {{name}}
        {{/functions}}
        ```

        ## How to fix

        `pikku-gen template context NAME` shows what each name is.
        """##),
    ManualPage(
        "unknown-template",
        ##"""
        A template that is included, or that the configuration names, does not exist.

        ## Why

        Templates lie in one directory, and their names are those of their files without `.mustache`. Built-in ones may
        be included as well.

        ## Bad

        ```mustache
        {{! templates/swift.stubs.mustache }}
        {{> header.swft}}
        ```

        ## Good

        ```mustache
        {{! templates/swift.stubs.mustache }}
        {{> header.swift}}
        ```

        ## How to fix

        Correct the name; `pikku-gen template list` shows all there are.
        """##),
    ManualPage(
        "unknown-template-name",
        ##"""
        A template asks for something that nothing has.

        ## Why

        Mustache would leave it out without a word, and nobody would notice until the output is wrong. So names are
        checked before anything is made, in sections that nothing goes through as well.

        ## Bad

        ```mustache
        {{! templates/swift.stubs.mustache }}
        {{#functions}}
        // {{nmae}}
        {{/functions}}
        ```

        ## Good

        ```mustache
        {{! templates/swift.stubs.mustache }}
        {{#functions}}
        // {{name}}
        {{/functions}}
        ```

        ## How to fix

        `pikku-gen template context NAME` lists what a template can ask for.
        """##),
    ManualPage(
        "unused-template",
        ##"""
        A file among the templates has no use.

        ## Why

        No built-in template has its name, no other template includes it, and no output under `outputs: { custom: … }`
        names it. Most often the name is misspelt, and the built-in template would still be in its place.

        ## Bad

        ```mustache
        {{! templates/header.swfit.mustache }}
        // Ours.
        ```

        ## Good

        ```mustache
        {{! templates/header.swift.mustache }}
        // Ours.
        ```

        ## How to fix

        Correct the name of the file, add an output for it, or remove it.
        """##),
]
