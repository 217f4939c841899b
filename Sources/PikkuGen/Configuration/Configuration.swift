package import PikkuEmit
package import PikkuModel

/// What `pikku-gen.yaml` says, or what holds without it. All paths are relative to the project's root.
package struct Configuration: Hashable, Sendable {
    package static let fileName = "pikku-gen.yaml"

    /// Globs; see ``Glob``. Hidden files and what pikku-gen itself writes are never among the inputs.
    package var inputs = ["Sources/**/*.swift", "**/*.pikku.yaml", "**/*.pikku.yml"]
    package var outputs = Outputs()
    /// The directory whose templates replace built-in ones of the same name, or make custom outputs.
    package var templates = "templates"
    /// What templates see as `{{variables.name}}`.
    package var variables = TemplateVariables()
    /// The values of the conditions in `#if`; one that is missing here is a diagnostic where it matters.
    package var conditions: [String: Bool] = [:]
    package var lint = LintConfiguration()
    package var api = APIDescription()
    package var swiftClient = SwiftClientStyle()

    package struct Outputs: Hashable, Sendable {
        /// A directory, except for ``routes``, ``openapi`` and ``asyncapi``, which are files.
        package var swift = Output.automatic
        package var schemas = Output.at("generated/schemas")
        package var typescript = Output.at("generated/typescript")
        package var routes = Output.at("generated/routes.gen.json")
        package var openapi = Output.at("generated/openapi.json")
        package var asyncapi = Output.at("generated/asyncapi.json")
        /// Whose paths say everything themselves.
        package var custom: [CustomOutput] = []
        /// Off, since what it is written for is another package as a rule.
        package var swiftClient = Output.off

        package init() {}
    }

    package enum Output: Hashable, Sendable {
        /// `Generated` in the target that holds the wirings, or `generated/swift` without Swift sources; of a custom
        /// output, wherever its files say.
        case automatic
        case at(String)
        case off
    }

    package init() {}
}

extension Configuration.Outputs {
    package subscript(target: GeneratedFile.Target) -> Configuration.Output {
        switch target {
        case .swift: swift
        case .schemas: schemas
        case .routes: routes
        case .typescript: typescript
        case .openapi: openapi
        case .asyncapi: asyncapi
        case .custom: custom.isEmpty ? .off : .automatic
        case .swiftClient: swiftClient
        }
    }
}

extension Configuration {
    /// What emitters and templates get to know of it.
    package var emission: EmissionSettings {
        var settings = EmissionSettings()
        settings.api = api
        settings.custom = outputs.custom
        settings.variables = variables
        settings.swiftClient = swiftClient
        if case .at(let path) = outputs.openapi { settings.openAPIFormat = DocumentFormat(ofFile: path) }
        if case .at(let path) = outputs.asyncapi { settings.asyncAPIFormat = DocumentFormat(ofFile: path) }
        return settings
    }
}
