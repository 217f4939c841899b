package import PikkuModel

/// Prints `validators.gen.ts`: what the service checks of each definition that travels, for programs in TypeScript.
package struct TypeScriptValidatorsEmitter: Emitter {
    package let target = GeneratedFile.Target.typescript

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        let project = project.typesAlone
        guard project.types.contains(where: { !$0.forms.isEmpty }) else { return [] }
        return [
            PrintableFile("validators.gen.ts", of: .types) {
                templates.render("typescript.validators", view(of: project))
            }
        ]
    }
}

private func view(of project: Project) -> View {
    var support = TypeScriptSupport()
    var types: [View] = []
    for type in project.types {
        for (name, direction) in type.forms {
            var checks = TypeScriptChecks(project: project, direction: direction, support: support)
            let check = checks.check(type)
            support = checks.support
            types.append(["name": .text(name), "check": .lines(declaration(of: check, named: name))])
        }
    }
    return support.view.merging(["types": .list(types)])
}

/// Bundlers leave out calls that are said to be pure and whose value nobody takes.
private func declaration(of check: TypeScriptCode, named name: String) -> [String] {
    let head = "const check\(name): Check = /* @__PURE__ */ lazily(() =>"
    let line = check.layout(indent: 2, column: head.width + 2)
    if !line.contains("\n"), head.width + line.width + 2 <= 120 { return ["\(head) \(line))"] }
    return [head, "  \(check.layout(indent: 2, column: 2)),", ")"]
}
