/// The templates in the binary, by the name under which a user's template replaces them; sorted.
package let builtInTemplates: [(name: String, bytes: [UInt8])] = [
    ("header.swift", PackageResources.header_swift_mustache),
    ("header.typescript", PackageResources.header_typescript_mustache),
    ("swift.client", PackageResources.swift_client_mustache),
    ("swift.client.call", PackageResources.swift_client_call_mustache),
    ("swift.coding", PackageResources.swift_coding_mustache),
    ("swift.declarations", PackageResources.swift_declarations_mustache),
    ("swift.routes", PackageResources.swift_routes_mustache),
    ("swift.stubs", PackageResources.swift_stubs_mustache),
    ("swift.types", PackageResources.swift_types_mustache),
    ("swift.validators", PackageResources.swift_validators_mustache),
    ("typescript.client", PackageResources.typescript_client_mustache),
    ("typescript.client.calls", PackageResources.typescript_client_calls_mustache),
    ("typescript.client.channels", PackageResources.typescript_client_channels_mustache),
    ("typescript.client.elements", PackageResources.typescript_client_elements_mustache),
    ("typescript.client.errors", PackageResources.typescript_client_errors_mustache),
    ("typescript.client.fields", PackageResources.typescript_client_fields_mustache),
    ("typescript.client.requests", PackageResources.typescript_client_requests_mustache),
    ("typescript.client.streams", PackageResources.typescript_client_streams_mustache),
    ("typescript.client.transport", PackageResources.typescript_client_transport_mustache),
    ("typescript.types", PackageResources.typescript_types_mustache),
    ("typescript.validators", PackageResources.typescript_validators_mustache),
    ("typescript.validators.formats", PackageResources.typescript_validators_formats_mustache),
    ("typescript.validators.objects", PackageResources.typescript_validators_objects_mustache),
    ("typescript.validators.values", PackageResources.typescript_validators_values_mustache),
]

/// The files that a new project begins with, as templates.
package enum ProjectTemplates {
    package static let package = PackageResources.Package_swift_mustache
    package static let configuration = PackageResources.pikku_gen_yaml_mustache
    package static let services = PackageResources.Services_swift_mustache
    package static let main = PackageResources.Main_swift_mustache
    /// Types, a function and its wiring, in Swift.
    package static let greetings = PackageResources.Greetings_swift_mustache
    /// The same as a manifest.
    package static let manifest = PackageResources.app_pikku_yaml_mustache
    /// The body of its function.
    package static let functions = PackageResources.Functions_swift_mustache
}
