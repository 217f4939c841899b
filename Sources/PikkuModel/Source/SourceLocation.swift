/// A stretch of a source file.
///
/// Holds offsets only: a run without diagnostics never counts a line. ``LineTable`` turns an offset into a line
/// and a column when one is shown.
package struct SourceLocation: Hashable, Sendable {
    package var path: SourcePath
    private var lowerBound: UInt32
    private var upperBound: UInt32

    /// Offsets beyond 4 GiB, which no source has, count as that.
    package init(path: SourcePath, start: Int, end: Int) {
        self.path = path
        lowerBound = UInt32(clamping: start)
        upperBound = UInt32(clamping: max(start, end))
    }

    package init(file: String, start: Int, end: Int) {
        self.init(path: SourcePath(file), start: start, end: end)
    }
}

extension SourceLocation {
    /// Relative to the project's root; see ``SourceFile/path``.
    package var file: String { path.text }
    /// The UTF-8 offset of the first byte.
    package var start: Int {
        get { Int(lowerBound) }
        set { lowerBound = UInt32(clamping: newValue) }
    }
    /// The UTF-8 offset behind the last byte; equals ``start`` for a point between two bytes.
    package var end: Int {
        get { Int(upperBound) }
        set { upperBound = UInt32(clamping: newValue) }
    }
}

extension SourceLocation: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        if left.path != right.path { return left.path < right.path }
        return (left.start, left.end) < (right.start, right.end)
    }
}
