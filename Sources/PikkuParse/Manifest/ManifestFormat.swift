import PikkuModel

/// The format of a manifest, version 1.
enum ManifestFormat {
    static let manifest = YAMLRecord<ParsedFile>(
        "a manifest", example: "{ pikku: 1, functions: { ping: {} } }",
        [
            YAMLField("pikku", "The version of this format: 1.", .version, isRequired: true) { _, _, _ in },
            YAMLField("types", "Types by name: objects, enumerations, unions, aliases.", types) { file, types, _ in
                file.types += types
            },
            YAMLField("errors", "Errors that callers can tell apart, by name.", errors) { file, errors, _ in
                file.errors += errors
            },
            YAMLField("permissions", "What permissions check, by name.", permissions) { file, permissions, _ in
                file.permissions += permissions
            },
            YAMLField("functions", "Functions by name.", functions) { file, functions, _ in
                file.functions += functions
            },
            .wirings("http", "Routes.", routes),
            .wirings("groups", "Routes that share a base path, tags, a session or permissions.", groups),
            .wirings("rpc", "Functions that can be called by name.", procedures),
            .wirings("channels", "WebSocket channels by name.", channels),
            .wirings("schedules", "Functions that run at given times, by the schedule's name.", schedules),
            .wirings("queues", "Functions that work on queued jobs, by the queue's name.", queues),
        ])
}

extension YAMLField<ParsedFile> {
    fileprivate static func wirings(
        _ name: String, _ summary: String, _ shape: YAMLShape<[WiringDeclaration]>
    ) -> Self {
        YAMLField(name, summary, shape) { file, wirings, _ in file.wirings += wirings }
    }
}
