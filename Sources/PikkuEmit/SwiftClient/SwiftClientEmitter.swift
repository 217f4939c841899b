package import PikkuModel

/// `Client.gen.swift`: a method for each operation, with the types, readers and writers that it takes.
package struct SwiftClientEmitter: Emitter {
    package let target = GeneratedFile.Target.swiftClient
    package var style: SwiftClientStyle

    package init(style: SwiftClientStyle) { self.style = style }

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        if project.routes.isEmpty && project.remoteProcedures.isEmpty && project.channels.isEmpty { return [] }
        return [
            PrintableFile("Client.gen.swift") {
                let names = SwiftClientNames(project, style)
                let client = project.seen(by: names)
                let view = SwiftClientView(service: project, project: client, names: names, style: style)
                return templates.render("swift.client", view.view)
            }
        ]
    }
}
