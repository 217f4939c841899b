package import PikkuModel

/// Prints what the configuration asks of a user's own templates.
package struct CustomEmitter: Emitter {
    package let target = GeneratedFile.Target.custom
    let outputs: [CustomOutput]
    let api: APIDescription

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        if outputs.isEmpty { return [] }
        let index = ProjectIndex(project, api)
        return outputs.flatMap { output in
            pages(of: output.subject, index).map { page in
                PrintableFile(output.path.path(page.names)) { templates.render(output.template, page.view) }
            }
        }
    }
}

/// What one file shows.
private struct Page {
    let view: View
    /// For the placeholders of its path.
    var names: [String: String] = [:]
}

private func pages(of subject: CustomOutput.Subject, _ index: ProjectIndex) -> [Page] {
    let whole = Documented(value: index.project, index: index)
    switch subject {
    case .project: return [Page(view: ViewTypes.project.view(of: whole))]
    case .function:
        return whole.with(index.project.functions).map { function in
            Page(view: ViewTypes.function.view(of: function), names: ["name": function.name])
        }
    case .route:
        return whole.with(Wirings(index.project.wirings).routes).map { route in
            let names = ["name": route.transport.operationID, "method": route.transport.method.rawValue]
            return Page(view: ViewTypes.route.view(of: route), names: names)
        }
    case .type:
        return whole.travellingTypes.map { type in
            Page(view: ViewTypes.type.view(of: type), names: ["name": type.name])
        }
    }
}
