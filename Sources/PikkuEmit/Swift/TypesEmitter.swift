package import PikkuModel

/// `Types.gen.swift`: the types and errors that only manifests declare.
package struct TypesEmitter: Emitter {
    package let target = GeneratedFile.Target.swift

    package init() {}

    package func files(for project: Project, templates: Templates) -> [GeneratedFile] {
        let declarations = SwiftDeclarations(project: project)
        let views = declarations.views
        guard !views.isEmpty else { return [] }
        let view: View = [
            "imports": declarations.needFoundation ? ["Foundation", "Pikku"] : ["Pikku"], "visibility": "",
            "types": .list(views),
        ]
        let text = templates.render("swift.types", view)
        return [GeneratedFile(target: target, path: "Types.gen.swift", contents: text)]
    }
}
