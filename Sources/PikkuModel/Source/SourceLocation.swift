/// A stretch of a source file.
///
/// Holds offsets only: a run without diagnostics never counts a line. ``LineTable`` turns an offset into a line
/// and a column when one is shown.
package struct SourceLocation: Hashable, Sendable, Codable {
    /// Relative to the project's root; see ``SourceFile/path``.
    package var file: String
    /// The UTF-8 offset of the first byte.
    package var start: Int
    /// The UTF-8 offset behind the last byte; equals ``start`` for a point between two bytes.
    package var end: Int

    package init(file: String, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = max(start, end)
    }
}

extension SourceLocation: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.file, left.start, left.end) < (right.file, right.start, right.end)
    }
}
