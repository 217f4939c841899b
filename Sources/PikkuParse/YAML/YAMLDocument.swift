package import PikkuModel

/// The one document of a YAML file as a tree in which every value knows its place.
package struct YAMLDocument: Hashable, Sendable {
    /// Nil for an empty file, and for one that cannot be read: then an error says why.
    package var root: YAMLNode?
    package var diagnostics: [Diagnostic]

    /// What keeps hostile input from costing more than its size.
    package struct Limits: Hashable, Sendable {
        /// In bytes.
        package var size = 8 << 20
        /// How deep sequences and mappings may stand in each other.
        package var depth = 64
        /// How many values all aliases together may stand for.
        package var aliasedValues = 10_000

        package init() {}
    }

    package init(root: YAMLNode?, diagnostics: [Diagnostic] = []) {
        self.root = root
        self.diagnostics = diagnostics
    }

    package static func parse(_ file: SourceFile, limits: Limits = Limits()) -> YAMLDocument {
        do throws(YAMLFault) {
            let text = try YAMLText(file, maximumSize: limits.size)
            let result: Result<YAMLDocument, YAMLFault> = text.bytes[text.start...].withUnsafeBufferPointer { bytes in
                var composer = YAMLComposer(YAMLEventSource(text, bytes: bytes), text: text, limits: limits)
                do throws(YAMLFault) {
                    return .success(try composer.document())
                } catch {
                    return .failure(error)
                }
            }
            return try result.get()
        } catch {
            return YAMLDocument(root: nil, diagnostics: [error.diagnostic])
        }
    }
}
