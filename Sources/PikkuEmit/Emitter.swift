package import PikkuModel

/// Knows the files of one kind of output.
///
/// Adding an emitter takes a file, a line in ``emitters(_:)``, and a fixture.
package protocol Emitter: Sendable {
    /// What all its files fall under.
    var target: GeneratedFile.Target { get }

    /// The files of a project without errors, in any order; none is printed yet.
    func files(for project: Project, templates: Templates) -> [PrintableFile]
}

/// Every emitter. Those that take longest come first, so that threads which share them end together.
package func emitters(_ settings: EmissionSettings) -> [any Emitter] {
    [
        OpenAPIEmitter(api: settings.api, format: settings.openAPIFormat),
        ValidatorsEmitter(),
        SwiftClientEmitter(style: settings.swiftClient),
        TypeScriptValidatorsEmitter(),
        RouteTableEmitter(),
        TypeScriptTypesEmitter(),
        SchemaEmitter(),
        RouteDocumentEmitter(),
        TypeScriptClientEmitter(),
        TypesEmitter(),
        AsyncAPIEmitter(api: settings.api, format: settings.asyncAPIFormat),
        CustomEmitter(outputs: settings.custom, api: settings.api),
    ]
}

/// The names of all files that fall under ``GeneratedFile/Target/swift``, whether a project needs them or not.
package let swiftFileNames = ["Routes.gen.swift", "Types.gen.swift", "Validators.gen.swift"]

/// What a configuration says of what is printed, beside where it goes.
package struct EmissionSettings: Sendable {
    package var api = APIDescription()
    package var openAPIFormat = DocumentFormat.json
    package var asyncAPIFormat = DocumentFormat.json
    package var custom: [CustomOutput] = []
    package var variables = TemplateVariables()
    package var swiftClient = SwiftClientStyle()

    package init() {}
}
