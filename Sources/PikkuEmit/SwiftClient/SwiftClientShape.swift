extension ViewShape {
    /// Of `Client.gen.swift`.
    static let swiftClient = ViewShape(
        "swift.client", "A method for each operation, with the types, readers and writers that it takes.",
        [
            .lines("imports", "The declarations of its imports."),
            .text("client", "The name of the type that calls routes."), .comment, calls,
            .optional("procedures", "The type that calls remote procedures.", .text("name", "Its name."), calls),
            .list("channels", "The types of connections.", of: "channel", .comment, .text("name", "Its name."), calls),
            .list(
                "errors", "What calls of a function with declared errors throw.", of: "thrown error",
                .comment, .text("name", "Its name."),
                .list(
                    "cases", "Its cases.", of: "error case",
                    .comment, .text("declaration", "Its declaration."), .text("case", "Its name."),
                    .text("code", "The literal of the error's code."),
                    .optional("read", "What reads the error's data."))),
            .list(
                "operations", "What the service does.", of: "operation",
                .text("name", "Its name."), .text("arguments", "Of the initializer, with commas between.")),
        ] + swiftDeclarations + swiftCoding)

    private static let calls = ViewKey.list(
        "calls", "Its methods and properties.", of: "call",
        .comment, .optional("deprecated", "The attribute that says so."),
        .text("declaration", "Its declaration."), .text("body", "Its body."))
}
