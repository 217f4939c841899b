/// What a comment says that begins with `pikku-gen:ignore`: which rules may report nothing of a declaration.
package struct Suppression: Hashable, Sendable {
    /// Of rules, in the order written; at least one.
    package var ids: [Name]
    /// Empty where none is given.
    package var reason: String
    /// The comment with its marks.
    package var location: SourceLocation
    /// The declaration with its documentation, or the whole file.
    package var scope: SourceLocation

    package init(ids: [Name], reason: String, location: SourceLocation, scope: SourceLocation) {
        self.ids = ids
        self.reason = reason
        self.location = location
        self.scope = scope
    }
}

extension SourceLocation {
    /// Whether all of another place lies in this one.
    package func contains(_ other: SourceLocation) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }
}
