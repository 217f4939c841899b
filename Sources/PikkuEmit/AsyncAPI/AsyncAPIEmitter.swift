package import PikkuModel

/// Prints one AsyncAPI document, for a project that has channels.
package struct AsyncAPIEmitter: Emitter {
    package let target = GeneratedFile.Target.asyncapi
    private let api: APIDescription
    private let format: DocumentFormat

    package init(api: APIDescription = APIDescription(), format: DocumentFormat = .json) {
        self.api = api
        self.format = format
    }

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        guard !project.channels.isEmpty else { return [] }
        return [PrintableFile("asyncapi.\(format.rawValue)") { format.text(of: asyncAPIDocument(of: project, api)) }]
    }
}
