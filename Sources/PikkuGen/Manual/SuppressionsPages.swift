import PikkuLint

/// Of comments and baselines that accept findings.
let suppressionsPages: [ManualPage] = [
    ManualPage(
        "baseline-stale",
        ##"""
        The baseline accepts a finding that is no longer there.

        ## Why

        Whoever mended it is done, and the entry would accept the same fault if it came back.

        ## How to fix

        Run `pikku-gen lint --update-baseline`, which takes such entries out.
        """##),
    ManualPage(
        "malformed-suppression",
        ##"""
        A comment that accepts findings cannot be read.

        ## Why

        It would accept nothing. The form is `pikku-gen:ignore rule-id, rule-id -- reason`.

        ## Bad

        ```yaml
        types:
          # pikku-gen:ignore -- kept for the importer
          Old: { id: uuid }
        ```

        ## Good

        ```yaml
        types:
          # pikku-gen:ignore unused-type -- kept for the importer
          Old: { id: uuid }
        ```

        ## How to fix

        Write the ids of rules behind `ignore`, with commas between them, and the reason behind ` -- `.
        """##),
    ManualPage(
        "misplaced-suppression",
        ##"""
        A comment that accepts findings stands where it covers nothing.

        ## Why

        Such a comment covers the declaration that follows it, or whose line it ends. With none it has no effect.

        ## Bad

        ```yaml
        types:
          Old: { id: uuid }
        # pikku-gen:ignore unused-type -- kept for the importer
        ```

        ## Good

        ```yaml
        types:
          # pikku-gen:ignore unused-type -- kept for the importer
          Old: { id: uuid }
        ```

        ## How to fix

        Move it right above the declaration, without an empty line between them, or behind it on the same line.
        """##),
    ManualPage(
        "not-suppressible",
        ##"""
        A comment names a finding that is not one of a rule.

        ## Why

        Faults of declarations make wrong code, so no comment hides them. Only what lint rules find can be accepted.

        ## Bad

        ```yaml
        types:
          # pikku-gen:ignore duplicate-type -- we know
          Old: { id: uuid }
        ```

        ## Good

        ```yaml
        types:
          Old: { id: uuid }
        ```

        ## How to fix

        Mend the fault, and remove the id from the comment.
        """##),
    ManualPage(
        "suppression-without-reason",
        ##"""
        A comment accepts a finding and does not say why.

        ## Why

        The next reader cannot tell whether the reason still holds.

        ## Bad

        ```yaml
        types:
          Old: { id: uuid }  # pikku-gen:ignore unused-type
        ```

        ## Good

        ```yaml
        types:
          Old: { id: uuid }  # pikku-gen:ignore unused-type -- kept for the importer
        ```

        ## How to fix

        Write the reason behind ` -- `.
        """##),
    ManualPage(
        "unknown-directive",
        ##"""
        A comment begins with `pikku-gen:` and says something unknown.

        ## Why

        It looks like one that accepts findings, but has no effect.

        ## Bad

        ```yaml
        types:
          # pikku-gen:ignor unused-type -- kept for the importer
          Old: { id: uuid }
        ```

        ## Good

        ```yaml
        types:
          # pikku-gen:ignore unused-type -- kept for the importer
          Old: { id: uuid }
        ```

        ## How to fix

        Write `pikku-gen:ignore`, or `pikku-gen:ignore-file` at the top of a file.
        """##),
    ManualPage(
        "unknown-rule",
        ##"""
        A configuration, a comment or an option names a rule that does not exist.

        ## Why

        It would have no effect: the rule that was meant stays as it is.

        ## Bad

        ```yaml
        # pikku-gen.yaml
        version: 1
        lint: { rules: { unused-typ: off } }
        ```

        ## Good

        ```yaml
        # pikku-gen.yaml
        version: 1
        lint: { rules: { unused-type: off } }
        ```

        ## How to fix

        Correct the id; `pikku-gen rules` lists them all.
        """##),
    ManualPage(
        "unused-suppression",
        ##"""
        A comment accepts a finding that is not there.

        ## Why

        It is left over from a fault that was mended, or names the wrong rule, and would hide the fault if it came
        back.

        ## Bad

        ```yaml
        types:
          User: { id: uuid }
        functions:
          getUser: { output: User, session: none }
        http:
          # pikku-gen:ignore mutating-get -- only looks like it
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

        Remove the id, or the whole comment; `pikku-gen lint --fix` does.
        """##),
]
