/// A function: what it takes and gives, who may call it, how it fails.
package struct Function: Hashable, Sendable {
    package enum Output: Hashable, Sendable {
        /// `Void`: nothing.
        case none
        case value(Schema)
        /// An `AsyncStream` of elements, throwing or not.
        case stream(element: Schema, isThrowing: Bool)
    }

    /// Unique in the project: the declared name, with `@v2` behind it when it has a version and is not the latest.
    package var name: String
    /// An identifier in Swift and TypeScript made from ``name``.
    package var identifier: String
    /// How Swift code spells it: `createUser`, `UserFunctions.create`.
    package var swiftName: String
    /// Nil for `Void`.
    package var input: Schema?
    package var output: Output
    package var requiresSession: Bool
    package var permissions: [String]
    /// Names of ``DeclaredError``s, sorted.
    package var errors: [String]
    package var tags: [String]
    package var version: Int?
    package var documentation: Documentation
    package var deprecation: String?
    /// What is written behind its name, for the places of findings.
    package var arguments = WrittenArguments()
    /// Whether other modules can refer to it, which the project does not see.
    package var isVisibleOutsideModule = false
    package var origin: Origin
    package var location: SourceLocation

    package init(
        name: String, identifier: String, swiftName: String, input: Schema? = nil, output: Output = .none,
        requiresSession: Bool, permissions: [String] = [], errors: [String] = [], tags: [String] = [],
        version: Int? = nil, documentation: Documentation = Documentation(), deprecation: String? = nil,
        origin: Origin, location: SourceLocation
    ) {
        self.name = name
        self.identifier = identifier
        self.swiftName = swiftName
        self.input = input
        self.output = output
        self.requiresSession = requiresSession
        self.permissions = permissions
        self.errors = errors
        self.tags = tags
        self.version = version
        self.documentation = documentation
        self.deprecation = deprecation
        self.origin = origin
        self.location = location
    }
}

extension Function.Output {
    /// Of the value, or of each element of a stream.
    package var schema: Schema? {
        switch self {
        case .none: nil
        case .value(let schema), .stream(let schema, _): schema
        }
    }
}

package struct Permission: Hashable, Sendable {
    package var name: String
    /// Nil where only a manifest declares it.
    package var swiftName: String?
    package var documentation: Documentation
    package var isVisibleOutsideModule = false
    package var location: SourceLocation

    package init(name: String, swiftName: String?, documentation: Documentation, location: SourceLocation) {
        self.name = name
        self.swiftName = swiftName
        self.documentation = documentation
        self.location = location
    }
}

/// An error that callers can tell apart: the `code` of its problem document is ``name``.
package struct DeclaredError: Hashable, Sendable {
    package var name: String
    package var swiftName: String
    /// 400 to 599.
    package var status: Int
    /// The definition of its `data`; nil for an error without properties.
    package var body: String?
    package var documentation: Documentation
    package var origin: Origin
    package var location: SourceLocation
    package var isVisibleOutsideModule = false
    /// Where the status is written.
    package var statusLocation: SourceLocation?

    package init(
        name: String, swiftName: String, status: Int, body: String?, documentation: Documentation, origin: Origin,
        location: SourceLocation
    ) {
        self.name = name
        self.swiftName = swiftName
        self.status = status
        self.body = body
        self.documentation = documentation
        self.origin = origin
        self.location = location
    }
}
