/// The templates in the binary, by the name under which a user's template replaces them; sorted.
package let builtInTemplates: [(name: String, bytes: [UInt8])] = [
    ("header.swift", PackageResources.header_swift_mustache),
    ("header.typescript", PackageResources.header_typescript_mustache),
    ("swift.routes", PackageResources.swift_routes_mustache),
    ("swift.stubs", PackageResources.swift_stubs_mustache),
    ("swift.types", PackageResources.swift_types_mustache),
    ("swift.validators", PackageResources.swift_validators_mustache),
    ("typescript.client", PackageResources.typescript_client_mustache),
    ("typescript.client.calls", PackageResources.typescript_client_calls_mustache),
    ("typescript.client.channels", PackageResources.typescript_client_channels_mustache),
    ("typescript.client.errors", PackageResources.typescript_client_errors_mustache),
    ("typescript.client.fields", PackageResources.typescript_client_fields_mustache),
    ("typescript.client.requests", PackageResources.typescript_client_requests_mustache),
    ("typescript.client.streams", PackageResources.typescript_client_streams_mustache),
    ("typescript.client.transport", PackageResources.typescript_client_transport_mustache),
    ("typescript.types", PackageResources.typescript_types_mustache),
]
