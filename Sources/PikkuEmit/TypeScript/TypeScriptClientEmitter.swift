package import PikkuModel

/// Prints `pikku-client.gen.ts`: typed calls of every route, remote procedure and channel.
package struct TypeScriptClientEmitter: Emitter {
    package let target = GeneratedFile.Target.typescript

    package init() {}

    package func files(for project: Project, templates: Templates) -> [GeneratedFile] {
        let client = ClientView(project: project)
        if client.isEmpty { return [] }
        return [
            GeneratedFile(
                target: target, path: "pikku-client.gen.ts",
                contents: templates.render("typescript.client", client.view))
        ]
    }
}
