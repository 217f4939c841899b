package import PikkuModel

/// Prints `pikku-client.gen.ts`: typed calls of every route, remote procedure and channel.
package struct TypeScriptClientEmitter: Emitter {
    package let target = GeneratedFile.Target.typescript

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        let client = ClientView(project: project)
        if client.isEmpty { return [] }
        return [PrintableFile("pikku-client.gen.ts") { templates.render("typescript.client", client.view) }]
    }
}
