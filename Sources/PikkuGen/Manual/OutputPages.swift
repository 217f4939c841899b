import PikkuLint

/// Of files that a build writes.
let outputPages: [ManualPage] = [
    ManualPage(
        "damaged-record",
        ##"""
        `.pikku/manifest.json`, the record of what was generated, cannot be relied on.

        ## Why

        The record says which files are pikku-gen's, so that a build may replace and remove them. One that was
        edited or cut short could make it touch a file of yours.

        ## How to fix

        Take the record from version control, or delete it and run `pikku-gen build --force`, which takes over what it
        generates.
        """##),
    ManualPage(
        "generated-file-edited",
        ##"""
        A build replaced or removed a generated file that was not as recorded.

        ## Why

        What is generated comes from the declarations and the templates; edits are lost with the next build. Files
        that were committed without the record of their build look edited as well. The text is kept where the note
        says.

        ## How to fix

        Change the declaration, or a template under `templates`, so that the next build makes what you want.
        """##),
    ManualPage(
        "merge-conflict",
        ##"""
        The record of generated files, or the baseline, holds what two branches made of the same lines.

        ## Why

        A build joins the two sides of a record by itself where each can be read; here one cannot. Of a baseline only
        a person can say whether a finding that one branch took out is still accepted.

        ## How to fix

        In `.pikku/manifest.json` take either side and run `pikku-gen build`. In the baseline take the findings of both
        sides, or of either one, and run `pikku-gen lint --update-baseline`, which takes out what is no longer there.
        """##),
    ManualPage(
        "output-edited",
        ##"""
        A generated file is not as it was recorded.

        ## Why

        Somebody edited it, or committed it without `.pikku/manifest.json`, or version control changed its line ends.
        The next build would replace it, and what the repository holds is not what the declarations say.

        ## How to fix

        Run `pikku-gen build`, and change the declaration or a template instead of the file.
        """##),
    ManualPage(
        "output-missing",
        ##"""
        A generated file is missing.

        ## Why

        Code that uses it does not compile from a fresh copy of the repository.

        ## How to fix

        Run `pikku-gen build` and commit the file.
        """##),
    ManualPage(
        "output-not-owned",
        ##"""
        A file stands where one is generated, and pikku-gen did not write it.

        ## Why

        It may be yours. A build never replaces what the record does not know.

        ## How to fix

        Move the file away, give the output another place, or let `pikku-gen build --force` take its place.
        """##),
    ManualPage(
        "output-not-recorded",
        ##"""
        A file looks generated, and no build has written it.

        ## Why

        It is a copy of a generated file, has been renamed, or was added by hand. Nothing keeps it up to date, and
        code that uses it drifts away from the declarations.

        ## How to fix

        Delete it, or move it out of the directory that an output has. `pikku-gen build` leaves it as it is.
        """##),
    ManualPage(
        "output-obstructed",
        ##"""
        A generated file cannot be written, since a file or a directory is in its way.

        ## Why

        Where a directory is needed there is a file, or the other way round; or a link leads out of the project.

        ## How to fix

        Remove what is in the way, or give the output another place under `outputs`.
        """##),
    ManualPage(
        "output-orphaned",
        ##"""
        A generated file is left over: nothing generates it any more.

        ## Why

        Its declaration was renamed or removed. Code may still use the old file without anyone noticing.

        ## How to fix

        Run `pikku-gen build`, which removes the files that it wrote and no longer makes.
        """##),
    ManualPage(
        "output-out-of-date",
        ##"""
        A generated file differs from what the declarations make of it.

        ## Why

        Somebody changed a declaration, a template or the version of pikku-gen and did not build. The notes show the
        declarations that changed.

        ## How to fix

        Run `pikku-gen build` and commit what it writes. `pikku-gen build --check --diff` shows the lines.
        """##),
]
