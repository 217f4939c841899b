/// What is wrong, where, and the way out.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        case error, warning, info
    }

    /// A further place or remark that belongs to the finding.
    package struct Note: Hashable, Sendable {
        package var message: String
        package var location: SourceLocation?

        package init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// Replaces one stretch of a source.
    package struct Edit: Hashable, Sendable {
        package var location: SourceLocation
        package var replacement: String
        /// Whether lines on which nothing but white space and the mark of a comment would be left go away as well.
        package var removesEmptyLines = false
        /// What the edit takes away with its separator, where that is so.
        package var element: Element?

        package init(_ location: SourceLocation, replacement: String) {
            self.location = location
            self.replacement = replacement
        }

        /// One of several things in a row: of a list, or an argument of a call.
        package struct Element: Hashable, Sendable {
            package var location: SourceLocation
            /// Where the one before ends; nil where there is none, or nobody knows.
            package var previousEnd: Int?
            package var nextStart: Int?

            package init(_ location: SourceLocation, previousEnd: Int?, nextStart: Int?) {
                self.location = location
                self.previousEnd = previousEnd
                self.nextStart = nextStart
            }
        }

        /// Takes a stretch away, with the lines that nothing else stands on.
        package static func removal(of location: SourceLocation) -> Edit {
            var edit = Edit(location, replacement: "")
            edit.removesEmptyLines = true
            return edit
        }
    }

    /// A mechanical mend.
    package struct Fix: Hashable, Sendable {
        /// An imperative, such as ``replace 'emial' with 'email'``.
        package var message: String
        package var edits: [Edit]
        /// Whether the mend is the only thing that can have been meant, and accepts nothing that was not accepted
        /// before. A guess is for people to look at, never to be applied unasked.
        package var isCertain: Bool

        package init(_ message: String, edits: [Edit], isCertain: Bool = true) {
            self.message = message
            self.edits = edits
            self.isCertain = isCertain
        }

        package static func guess(_ message: String, edits: [Edit]) -> Fix {
            Fix(message, edits: edits, isCertain: false)
        }
    }

    /// Names the fault in kebab-case (`duplicate-route`); stable between versions and never reused.
    package var id: String
    package var severity: Severity
    /// One sentence without a full stop, lower case at the start; names of the user's stand in single quotes.
    package var message: String
    package var location: SourceLocation
    package var notes: [Note]
    package var fix: Fix?

    package init(
        _ id: String,
        _ severity: Severity = .error,
        _ message: String,
        at location: SourceLocation,
        notes: [Note] = [],
        fix: Fix? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.location = location
        self.notes = notes
        self.fix = fix
    }
}

extension Diagnostic: Comparable {
    /// By place, then by what is said, so that the order never depends on the order of discovery.
    package static func < (left: Self, right: Self) -> Bool {
        if left.location != right.location { return left.location < right.location }
        if left.id != right.id { return left.id < right.id }
        if left.message != right.message { return left.message < right.message }
        return left.notes.lexicographicallyPrecedes(right.notes)
    }
}

extension [Diagnostic] {
    package func sortedWithoutRepetition() -> [Diagnostic] {
        var result: [Diagnostic] = []
        result.reserveCapacity(count)
        // Where those begin of which none comes before another, though they may differ in their fixes.
        var start = 0
        for diagnostic in sorted() {
            if let last = result.last, last < diagnostic { start = result.count }
            if !result[start...].contains(diagnostic) { result.append(diagnostic) }
        }
        return result
    }
}

extension Diagnostic.Note: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        if left.message != right.message { return left.message < right.message }
        guard let place = left.location, let other = right.location else {
            return left.location == nil && right.location != nil
        }
        return place < other
    }
}
