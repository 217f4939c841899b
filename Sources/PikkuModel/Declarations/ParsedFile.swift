/// What one file declares, names not yet resolved, and what was wrong with its text.
///
/// A pure function of the file's path and bytes. Both frontends produce it; ``Project/link(_:)`` consumes it.
package struct ParsedFile: Hashable, Sendable {
    package var path: String
    package var types: [TypeDeclaration] = []
    package var extensions: [ExtensionDeclaration] = []
    package var functions: [FunctionDeclaration] = []
    package var permissions: [PermissionDeclaration] = []
    package var errors: [ErrorDeclaration] = []
    package var wirings: [WiringDeclaration] = []
    package var constants: [ConstantDeclaration] = []
    /// In the order of the text.
    package var suppressions: [Suppression] = []
    /// What a Swift file names, be it in declarations or in code that is not read.
    package var mentions = Mentions()
    package var diagnostics: [Diagnostic] = []

    package init(path: String) { self.path = path }
}

/// A name with the place where it is written.
package struct Name: Hashable, Sendable {
    package var text: String
    package var location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}

/// Who can see a declaration; the effective level, so a member of a private type is private.
package enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    case `private`, `fileprivate`, `internal`, package, `public`

    /// Whether code in another file of the same module can refer to it.
    package var isVisibleInModule: Bool { self != .private && self != .fileprivate }

    /// Whether code that the project does not see may refer to it.
    package var isVisibleOutsideModule: Bool { self == .public || self == .package }
}

/// What a doc comment (or `description:` in a manifest) says.
package struct Documentation: Hashable, Sendable {
    /// The first paragraph on one line; empty without documentation.
    package var summary: String
    /// The paragraphs behind the summary as Markdown with `\n` line ends; empty without.
    package var discussion: String

    package init(summary: String = "", discussion: String = "") {
        self.summary = summary
        self.discussion = discussion
    }

    package var isEmpty: Bool { summary.isEmpty && discussion.isEmpty }
}

/// A JSON Schema keyword as written: a doc-comment field (`- maxLength: 254`) or a key of a manifest.
package struct KeywordDeclaration: Hashable, Sendable {
    /// As in JSON Schema; a leading `items.` (repeatable) or `values.` applies it to the elements of an array, set
    /// or map.
    package var keyword: String
    package var value: JSONLiteral
    package var location: SourceLocation
    package var valueLocation: SourceLocation
    /// What an edit takes away so that all else stays as it is: the list item, or the entry with the comma beside it.
    /// Nil where the keyword cannot go alone.
    package var extent: SourceLocation?

    package init(_ keyword: String, _ value: JSONLiteral, at location: SourceLocation, valueAt: SourceLocation) {
        self.keyword = keyword
        self.value = value
        self.location = location
        self.valueLocation = valueAt
    }
}
