extension ViewShape {
    /// Of what `pikku-gen emit stubs` prints.
    static let functionStubs = ViewShape(
        "swift.stubs", "Swift to paste for what only manifests declare.",
        [
            .flag("needsServices", "Whether no Swift declares the services."),
            .text("services", "The type of the application's services."),
            .list(
                "permissions", "Permissions without a check.", of: "permission", .comment, .text("name", "Its name.")),
            .list(
                "functions", "Functions without a body.", of: "function",
                .comment, .text("name", "Its name."), .text("type", "`Function` or `SessionlessFunction`."),
                .text("input", "The type of what it takes."), .text("output", "The type of what it gives."),
                .optional("arguments", "The arguments of its declaration."),
                .text("parameters", "The parameters of its body."),
                .text("message", "What it throws until it is written, as a string literal.")),
        ])
}
