package import PikkuModel

/// `Types.gen.swift`: the types and errors that only manifests declare.
package struct TypesEmitter: Emitter {
    package let target = GeneratedFile.Target.swift

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        let declarations = SwiftDeclarations(project: project)
        let views = declarations.views
        guard !views.isEmpty else { return [] }
        let view: View = [
            "imports": declarations.needFoundation ? ["Foundation", "Pikku"] : ["Pikku"], "visibility": "",
            "types": .list(views),
        ]
        return [PrintableFile("Types.gen.swift") { templates.render("swift.types", view) }]
    }
}
