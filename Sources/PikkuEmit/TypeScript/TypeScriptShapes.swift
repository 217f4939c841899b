extension ViewShape {
    /// Of `pikku-types.gen.ts`.
    static let typeScriptTypes = ViewShape(
        "typescript.types", "The definitions that travel.",
        [
            .list(
                "types", "Each is one of an interface, an alias and a union.", of: "type",
                .comment, .text("name", "Its name."),
                .flag("isInterface", "Whether it has `properties`."),
                .flag("isEmpty", "Of an interface: whether it has none."),
                .list(
                    "properties", "Of an interface: its members.", of: "property",
                    .comment, .text("member", "`nickname?: string`.")),
                .flag("isAlias", "Whether it has a `type`."), .optional("type", "Of an alias: what it stands for."),
                .flag("isUnion", "Whether it has `members`."),
                .list(
                    "members", "Of a union: its forms.", of: "member", .comment, .text("type", "The form's type.")))
        ])

    /// Of `pikku-client.gen.ts`.
    static let typeScriptClient = ViewShape(
        "typescript.client", "Typed calls of every route, remote procedure and channel.",
        [
            .flag("usesTypes", "Whether any call names a definition."),
            .flag("hasRoutes", "Whether HTTP serves anything."),
            .flag("hasProcedures", "Whether there are remote procedures."),
            .flag("hasCalls", "Whether there is either."),
            .flag("hasChannels", "Whether there are channels."),
            .flag("hasChannelParameters", "Whether the path of a channel has parameters."),
            .flag("hasStreams", "Whether a call answers with a stream."),
            .flag("hasChannelStreams", "Whether an action answers with a stream."),
            .flag("hasForms", "Whether a route takes files."),
            .flag("hasErrors", "Whether there are declared errors."),
            .flag("hasRouteDetails", "Whether there are `routeDetails`."),
            .flag("hasProcedureDetails", "Whether there are `procedureDetails`."),
            .flag("hasMessages", "Whether a channel takes frames that are no action."),
            .text("errorCodes", "String literals with commas between."),
            entries("errors", "Declared errors, each with the type of its problem."),
            .list(
                "methods", "Routes by method.", of: "method",
                .text("method", "In lower case: `get`."), .text("token", "In upper case: `GET`."),
                entries("routes", "Its routes by path, each with the type of a call.")),
            entries("procedures", "Remote procedures, each with the type of a call."),
            .list(
                "channels", "Channels.", of: "channel",
                .comment, .text("name", "As the name of a property."),
                .text("details", "What the type does not tell, as members of an object literal."),
                .flag("hasEvents", "Whether there are `events`."),
                entries("events", "What the server sends, each with the type of its data."),
                .flag("hasActions", "Whether there are `properties`."),
                .list(
                    "properties", "The members of frames that name actions.", of: "property",
                    .text("name", "As the name of a property."),
                    entries("actions", "Its actions, each with the type of a call.")),
                .text("message", "The type of the call of a frame that is no action; `never` without.")),
            details("routeDetails", "What the method of a route does not tell."),
            details("procedureDetails", "What the name of a procedure does not tell."),
        ])

    private static func entries(_ name: String, _ summary: String) -> ViewKey {
        .list(
            name, summary, of: "entry",
            .comment, .text("name", "As the name of a property."), .text("type", "Its type."))
    }

    private static func details(_ name: String, _ summary: String) -> ViewKey {
        .list(
            name, summary, of: "detail",
            .text("name", "As the name of a property."), .text("details", "Members of an object literal."))
    }

    /// Of `validators.gen.ts`.
    static let typeScriptValidators = ViewShape(
        "typescript.validators", "What the service checks of each definition that travels.",
        [
            .list(
                "types", "Definitions.", of: "type",
                .text("name", "Its name."), .lines("check", "The declaration of its check.")),
            .list(
                "widths", "The widths of integers that are checked.", of: "width",
                .text("name", "Its name."), .text("least", "As a literal."), .text("greatest", "As a literal.")),
        ] + TypeScriptSupport.parts.map { .flag($0, "Whether the checks need that part of the support.") })
}
