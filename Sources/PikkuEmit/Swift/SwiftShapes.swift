extension ViewShape {
    /// Of `Types.gen.swift`.
    static let swiftTypes = ViewShape(
        "swift.types", "The types and errors that only manifests declare.",
        [.imports] + swiftDeclarations)

    /// What the template `swift.declarations` lays out.
    static let swiftDeclarations: [ViewKey] = [
        .text("visibility", "The access level of what is declared, with a blank behind; empty for the usual one."),
        .list(
            "types", "Each is one of `alias`, `structure`, `enumeration` and `openEnumeration`.", of: "type",
            .comment,
            .optional("alias", "A type alias.", .text("name", "Its name."), .text("target", "What it stands for.")),
            .optional(
                "structure", "A struct.",
                .text("name", "Its name."), .text("conformances", "What it conforms to, with commas between."),
                .optional("status", "Of an error: the HTTP status."),
                .flag("hasProperties", "Whether there are `properties`."),
                .list(
                    "properties", "Its properties.", of: "property",
                    .comment, .text("attribute", "Its attribute, with a blank behind; empty without."),
                    .text("declaration", "Its declaration.")),
                .optional(
                    "initializer", "Its initializer, where it is spelt out.",
                    .text("parameters", "With commas between."), .lines("assignments", "Its body."))),
            .optional(
                "enumeration", "An enum.",
                .text("keyword", "`enum` or `indirect enum`."), .text("name", "Its name."),
                .text("conformances", "What it conforms to, with commas between."),
                members("cases", "Its cases.")),
            .optional(
                "openEnumeration", "An enum that keeps raw values which it does not know.",
                .text("name", "Its name."), .text("rawType", "`String` or `Int`."),
                .text("open", "The case of unknown values."), .text("all", "The list of the others."),
                .list(
                    "cases", "Those that are known.", of: "raw case",
                    .comment, .text("declaration", "Its declaration."), .text("case", "Its name behind a dot."),
                    .text("rawValue", "Its literal.")))),
    ]

    private static func members(_ name: String, _ summary: String) -> ViewKey {
        .list(name, summary, of: "member", .comment, .text("declaration", "Its declaration."))
    }

    /// Of `Validators.gen.swift`.
    static let swiftValidators = ViewShape(
        "swift.validators", "A method that reads, and one that writes, each type that travels.",
        [.imports] + swiftCoding + [
            section(
                "deprecated", "Methods that name deprecated members.",
                .text("method", "Its name."), .text("parameters", "Its parameters."),
                .text("type", "What it gives."), .text("value", "Its body."))
        ])

    /// What the template `swift.coding` lays out.
    static let swiftCoding: [ViewKey] = [
        .text("access", "The access level of the methods, with a blank behind; empty for the usual one."),
        section("keys", "The keys of objects.", .text("name", "Its name."), .text("value", "Its literal.")),
        section(
            "patterns", "Patterns that values must match.",
            .text("name", "Its name."), .text("value", "Its literal.")),
        section(
            "readers", "Methods of `JSONReader`; each has one of `expression`, `choice` and `object`.",
            .optional("access", "Its own access level."),
            .text("name", "Its name."), .text("type", "What it reads."),
            .optional("expression", "A body of one expression.", .text("text", "The expression.")),
            .optional(
                "choice", "A body that is a switch.",
                .text("subject", "What it looks at."),
                .list(
                    "cases", "Its cases.", of: "case",
                    .text("index", "What it is about."), .text("value", "What it gives.")),
                .text("otherwise", "What it gives in any other case.")),
            object),
        section(
            "writers", "Methods of `JSONWriter`.",
            .text("name", "Its name."), .text("type", "What it writes."),
            .lines("lines", "Its body.")),
    ]

    /// With what stands around the elements: nothing at all for none.
    private static func section(_ name: String, _ summary: String, _ keys: ViewKey...) -> ViewKey {
        let element = ViewShape("\(name) element", summary, [.isFirst] + keys)
        let all = ViewKey("all", "Its elements.", .list(element))
        let section = ViewShape(name, summary, [all])
        return ViewKey(name, "\(summary) One section with `all` of them, or none.", .list(section))
    }

    private static let object = ViewKey.optional(
        "object", "A body that goes through the members of an object.",
        .lines("locals", "Declarations of what is read."), .text("begin", "The call that begins the object."),
        .text("next", "The call that finds the next member."), .text("key", "The name of the member's index."),
        .flag("none", "Whether there are no members."), .optional("single", "The only member.", label, statement),
        .optional("several", "More than one member.", .list("cases", "One for each.", of: "member", label, statement)),
        .lines("ending", "What ends the body."))

    private static let label = ViewKey.text("label", "`case 0`, or `default` for the last one.")
    private static let statement = ViewKey.text("statement", "What reads it.")
}
