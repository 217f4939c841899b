package import PikkuModel

/// What the bytes of a source tell without a parser: which names it declares, and which words it holds.
///
/// Where in doubt it tells too much: then a file is parsed for nothing, but none is left out that matters. Names are
/// hashes (see ``Mentions``).
package struct SourceScan: Sendable {
    /// The words of code and literals; lines that hold a comment alone do not count.
    package var mentions = Mentions()
    /// The words of other comments and lines, such as a type in documentation.
    package var remarks = Mentions()
    /// Names that another file may use: of types, of global and of static values.
    package var declared: [UInt64] = []
    /// Names of types, or parts of such, that may be another file's: `extension Todo.Status`.
    package var extended: [UInt64] = []
    /// Those of aliases among them, with the names that each stands for.
    package var aliases: [(name: UInt64, targets: [UInt64])] = []
    /// Whether the file has to be parsed whatever it declares: a manifest, a file that nobody but a parser understands.
    package var alwaysMatters = false
    package var isManifest = false
    /// Whether anything in it can be a declaration.
    package var mayDeclare = false
}
