/// The templates in the binary, by the name under which a user's template replaces them; sorted.
package let builtInTemplates: [(name: String, bytes: [UInt8])] = [
    ("header.swift", PackageResources.header_swift_mustache),
    ("header.typescript", PackageResources.header_typescript_mustache),
]
