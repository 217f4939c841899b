package import PikkuModel

/// Prints one OpenAPI document, for a project that serves anything over HTTP.
package struct OpenAPIEmitter: Emitter {
    package let target = GeneratedFile.Target.openapi
    private let api: APIDescription
    private let format: DocumentFormat

    package init(api: APIDescription = APIDescription(), format: DocumentFormat = .json) {
        self.api = api
        self.format = format
    }

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        guard !project.routes.isEmpty || !project.remoteProcedures.isEmpty else { return [] }
        return [PrintableFile("openapi.\(format.rawValue)") { format.text(of: openAPIDocument(of: project, api)) }]
    }
}

/// How a document is written down.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    case json, yaml

    /// What the name of a file says: YAML for `.yaml` and `.yml`.
    package init(ofFile path: String) {
        self = path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? .yaml : .json
    }

    /// Ends with a newline.
    package func text(of document: JSONLiteral) -> String {
        switch self {
        case .json: JSONText.document(document)
        case .yaml: YAMLText.document(document)
        }
    }
}
