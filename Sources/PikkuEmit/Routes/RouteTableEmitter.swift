package import PikkuModel

/// Prints `Routes.gen.swift`: the table that the runtime serves.
///
/// The table refers to functions by name. A project of manifests alone has none, and a function that only a manifest
/// declares has no body yet: ``functionStubs(for:templates:)`` says what to write.
package struct RouteTableEmitter: Emitter {
    package let target = GeneratedFile.Target.swift

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        guard let services = project.services else { return [] }
        return [
            PrintableFile("Routes.gen.swift") {
                var table = RouteTableView(project: project, services: SwiftText.path(services.swiftName))
                return templates.render("swift.routes", table.view())
            }
        ]
    }
}
