/// One output: where it belongs and what it says.
package struct GeneratedFile: Hashable, Sendable {
    /// Which switch of the configuration's `outputs` it falls under; the path is relative to that output's directory.
    package enum Target: String, Hashable, Sendable, CaseIterable {
        case swift, schemas, routes, typescript, openapi, asyncapi, custom
        case swiftClient = "swift-client"
    }

    package var target: Target
    /// With `/` between components.
    package var path: String
    /// Ends with a newline.
    package var contents: String

    package init(target: Target, path: String, contents: String) {
        self.target = target
        self.path = path
        self.contents = contents
    }
}
