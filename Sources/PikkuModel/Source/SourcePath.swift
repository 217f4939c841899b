import Synchronization

/// The path of a source, relative to the project's root; see ``SourceFile/path``.
///
/// A program meets few paths and mentions each of them thousands of times, so that the text of each is kept once and
/// for good: copying and comparing a path touches no text and counts no references.
package struct SourcePath: Sendable {
    /// Never written again and never freed.
    private nonisolated(unsafe) let kept: UnsafePointer<String>

    /// O(length), behind a lock that all threads share: for many places in one source, make the path once.
    package init(_ text: String) {
        kept = keptPaths.withLock { $0.keep(text) }
    }

    package var text: String { kept.pointee }
}

extension SourcePath: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.kept == right.kept }

    package func hash(into hasher: inout Hasher) { hasher.combine(kept) }
}

extension SourcePath: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.kept != right.kept && left.text < right.text
    }
}

private let keptPaths = Mutex(KeptPaths())

private struct KeptPaths: ~Copyable {
    private nonisolated(unsafe) var paths: [String: UnsafePointer<String>] = [:]

    mutating func keep(_ text: String) -> UnsafePointer<String> {
        if let known = paths[text] { return known }
        let place = UnsafeMutablePointer<String>.allocate(capacity: 1)
        place.initialize(to: text)
        paths[text] = UnsafePointer(place)
        return UnsafePointer(place)
    }
}
