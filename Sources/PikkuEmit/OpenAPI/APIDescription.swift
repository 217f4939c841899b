/// What documents tell of an API beside its operations.
package struct APIDescription: Hashable, Sendable {
    package var title = "API"
    /// Of the API, not of this format.
    package var version = "1.0.0"
    /// CommonMark.
    package var description: String?
    /// Where the API is served; none says that it is where the document is.
    package var servers: [String] = []
    package var authentication = Authentication.bearer
    package var openAPIVersion = OpenAPIVersion.v3_1

    /// How callers say who they are.
    package enum Authentication: Hashable, Sendable {
        /// `Authorization` (RFC 9110, section 11.6.2).
        case bearer, basic
        /// A key under a name.
        case header(String), query(String), cookie(String)
    }

    package init() {}
}

/// The versions of the OpenAPI Specification that documents are written in.
package enum OpenAPIVersion: String, Hashable, Sendable, CaseIterable {
    /// With JSON Schema 2020-12.
    case v3_1 = "3.1"
    /// With a dialect of its own, which cannot say all of it.
    case v3_0 = "3.0"
}
