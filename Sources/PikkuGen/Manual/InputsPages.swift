import PikkuLint

/// Of where the fields of an input come from.
let inputsPages: [ManualPage] = [
    ManualPage(
        "field-not-in-query",
        ##"""
        A field of the input would travel in the query, which cannot hold its type.

        ## Why

        GET, HEAD and DELETE requests take what is not in the path from the query. A query holds texts: single
        values, and arrays of them by repeated keys. Objects, maps and files have no spelling there.

        ## Bad

        ```yaml
        types:
          Filter: { name: string }
          Search: { filter: Filter }
        functions:
          find: { input: Search, session: none }
        http:
          - { method: get, route: /find, func: find }
        ```

        ## Good

        ```yaml
        types:
          Search: { name: string }
        functions:
          find: { input: Search, session: none }
        http:
          - { method: get, route: /find, func: find }
        ```

        ## How to fix

        Take single fields instead of the object, or use POST, whose body holds any value.
        """##),
    ManualPage(
        "file-outside-http",
        ##"""
        A function that takes a file is wired to something other than HTTP.

        ## Why

        A file is the body of a request, which may be too large for memory. Frames of channels, remote procedures,
        jobs and schedules carry JSON.

        ## Bad

        ```yaml
        types:
          Upload: { image: file }
        functions:
          upload: { input: Upload, session: none }
        queues:
          uploads: { func: upload }
        ```

        ## Good

        ```yaml
        types:
          Upload: { image: file }
        functions:
          upload: { input: Upload, session: none }
        http:
          - { method: post, route: /images, func: upload }
        ```

        ## How to fix

        Wire the function with HTTP, and hand what else needs the file a reference to where it is stored.
        """##),
    ManualPage(
        "file-without-body",
        ##"""
        An input holds a file, but the method of its route has no body.

        ## Why

        An upload is the body of a POST, PUT or PATCH request. GET, HEAD and DELETE have none.

        ## Bad

        ```yaml
        types:
          Upload: { image: file }
        functions:
          upload: { input: Upload, session: none }
        http:
          - { method: get, route: /images, func: upload }
        ```

        ## Good

        ```yaml
        types:
          Upload: { image: file }
        functions:
          upload: { input: Upload, session: none }
        http:
          - { method: post, route: /images, func: upload }
        ```

        ## How to fix

        Wire the function with POST, PUT or PATCH.
        """##),
    ManualPage(
        "misplaced-file",
        ##"""
        A file lies where no upload can put it.

        ## Why

        A file is a part of a form next to the fields of the input. It can be a property of the input itself (or an
        optional one), but not of an object inside it, no element of an array and no output.

        ## Bad

        ```yaml
        types:
          Photo: { image: file }
          Album: { photo: Photo }
        functions:
          upload: { input: Album, session: none }
        http:
          - { method: post, route: /albums, func: upload }
        ```

        ## Good

        ```yaml
        types:
          Album: { image: file, title: string }
        functions:
          upload: { input: Album, session: none }
        http:
          - { method: post, route: /albums, func: upload }
        ```

        ## How to fix

        Move the file up into the input. For an output give a URL, or `bytes` where the data is small.
        """##),
    ManualPage(
        "path-parameter-not-scalar",
        ##"""
        A parameter of a path goes to a field that holds more than one value.

        ## Why

        A part of a path is one text. It can become a string, a number, a boolean, an enumeration, a date or a UUID,
        but no array, object, map or file.

        ## Bad

        ```yaml
        types:
          Find: { tags: "string[]" }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: get, route: "/tags/{tags}", func: find }
        ```

        ## Good

        ```yaml
        types:
          Find: { tags: "string[]" }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: get, route: /tags, func: find }
        ```

        ## How to fix

        Take the parameter out of the path, so that the field travels in the query or the body; or make the field a
        single value.
        """##),
    ManualPage(
        "path-parameter-optional",
        ##"""
        A parameter of a path goes to an optional field.

        ## Why

        When a route matches, its parameters have values. An optional field would promise clients a call without
        one, which no request can be.

        ## Bad

        ```yaml
        types:
          Find: { id?: uuid }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: get, route: "/items/{id}", func: find }
        ```

        ## Good

        ```yaml
        types:
          Find: { id: uuid }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: get, route: "/items/{id}", func: find }
        ```

        ## How to fix

        Make the field required. A function that is also called without it needs an input of its own for that route.
        """##),
    ManualPage(
        "path-parameter-without-field",
        ##"""
        A parameter of a path has no field in the input of the function.

        ## Why

        Parameters reach a function as fields of its input, by name. Without the field the value would be lost.

        ## Bad

        ```yaml
        types:
          Find: { id: uuid }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: get, route: "/items/{itemID}", func: find }
        ```

        ## Good

        ```yaml
        types:
          Find: { id: uuid }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: get, route: "/items/{id}", func: find }
        ```

        ## How to fix

        Name the parameter as the field, or add the field to the input.
        """##),
    ManualPage(
        "query-field-in-path",
        ##"""
        A field is listed under `query`, but it is a parameter of the path already.

        ## Why

        `query` names fields that a POST, PUT or PATCH takes from the query instead of the body. A parameter of the
        path comes from the path.

        ## Bad

        ```yaml
        types:
          Find: { id: uuid, note: string }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: post, route: "/items/{id}", func: find, query: [id] }
        ```

        ## Good

        ```yaml
        types:
          Find: { id: uuid, note: string }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: post, route: "/items/{id}", func: find, query: [note] }
        ```

        ## How to fix

        Remove it from `query`.
        """##),
    ManualPage(
        "unknown-query-field",
        ##"""
        A field is listed under `query` that the input does not have.

        ## Why

        `query` names fields of the input. A name that is none would be ignored, and the field that was meant would
        stay in the body.

        ## Bad

        ```yaml
        types:
          Find: { all: boolean }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: post, route: /find, func: find, query: [al] }
        ```

        ## Good

        ```yaml
        types:
          Find: { all: boolean }
        functions:
          find: { input: Find, session: none }
        http:
          - { method: post, route: /find, func: find, query: [all] }
        ```

        ## How to fix

        Correct the name, or remove it.
        """##),
]
