/// A function: what it takes and gives, who may call it, how it fails.
package struct Function: Hashable, Sendable {
    package enum Output: Hashable, Sendable {
        /// `Void`: nothing.
        case none
        case value(Schema)
        /// An `AsyncStream` of elements, throwing or not.
        case stream(element: Schema, isThrowing: Bool)
    }

    private var details: Shared<Details>

    private struct Details: Hashable, Sendable {
        var name: String
        var identifier: String
        var swiftName: String
        var input: Schema?
        var output: Output
        var requiresSession: Bool
        var permissions: [String]
        var errors: [String]
        var tags: [String]
        var version: Int?
        var documentation: Documentation
        var deprecation: String?
        var arguments: WrittenArguments
        var isVisibleOutsideModule: Bool
        var origin: Origin
        var location: SourceLocation
    }

    package init(
        name: String, identifier: String, swiftName: String, input: Schema? = nil, output: Output = .none,
        requiresSession: Bool, permissions: [String] = [], errors: [String] = [], tags: [String] = [],
        version: Int? = nil, documentation: Documentation = Documentation(), deprecation: String? = nil,
        arguments: WrittenArguments = WrittenArguments(), isVisibleOutsideModule: Bool = false, origin: Origin,
        location: SourceLocation
    ) {
        details = Shared(
            Details(
                name: name, identifier: identifier, swiftName: swiftName, input: input, output: output,
                requiresSession: requiresSession, permissions: permissions, errors: errors, tags: tags,
                version: version, documentation: documentation, deprecation: deprecation, arguments: arguments,
                isVisibleOutsideModule: isVisibleOutsideModule, origin: origin, location: location))
    }
}

extension Function {
    /// Unique in the project: the declared name, with `@v2` behind it when it has a version and is not the latest.
    package var name: String {
        get { details.value.name }
        set { details.value.name = newValue }
    }

    /// An identifier in Swift and TypeScript made from ``name``.
    package var identifier: String {
        get { details.value.identifier }
        set { details.value.identifier = newValue }
    }

    /// How Swift code spells it: `createUser`, `UserFunctions.create`.
    package var swiftName: String {
        get { details.value.swiftName }
        set { details.value.swiftName = newValue }
    }

    /// Nil for `Void`.
    package var input: Schema? {
        get { details.value.input }
        set { details.value.input = newValue }
    }

    package var output: Output {
        get { details.value.output }
        set { details.value.output = newValue }
    }

    package var requiresSession: Bool {
        get { details.value.requiresSession }
        set { details.value.requiresSession = newValue }
    }

    package var permissions: [String] {
        get { details.value.permissions }
        set { details.value.permissions = newValue }
    }

    /// Names of ``DeclaredError``s, sorted.
    package var errors: [String] {
        get { details.value.errors }
        set { details.value.errors = newValue }
    }

    package var version: Int? {
        get { details.value.version }
        set { details.value.version = newValue }
    }

    package var deprecation: String? {
        get { details.value.deprecation }
        set { details.value.deprecation = newValue }
    }

    /// Whether other modules can refer to it, which the project does not see.
    package var isVisibleOutsideModule: Bool {
        get { details.value.isVisibleOutsideModule }
        set { details.value.isVisibleOutsideModule = newValue }
    }

    package var tags: [String] {
        get { details.value.tags }
        set { details.value.tags = newValue }
    }

    package var documentation: Documentation {
        get { details.value.documentation }
        set { details.value.documentation = newValue }
    }

    /// What is written behind its name, for the places of findings.
    package var arguments: WrittenArguments {
        get { details.value.arguments }
        set { details.value.arguments = newValue }
    }

    package var origin: Origin {
        get { details.value.origin }
        set { details.value.origin = newValue }
    }

    package var location: SourceLocation {
        get { details.value.location }
        set { details.value.location = newValue }
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
