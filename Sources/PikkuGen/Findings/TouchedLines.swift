package import PikkuModel

/// The lines that a change touches, by file.
package struct TouchedLines: Hashable, Sendable {
    private enum Lines: Hashable, Sendable {
        case all
        case ranges([ClosedRange<Int>])
    }

    private var files: [String: Lines] = [:]

    package init() {}

    /// Counts all of a file, such as one that is new.
    package mutating func insertAll(of file: String) { files[file] = .all }

    package mutating func insert(_ lines: ClosedRange<Int>, of file: String) {
        switch files[file] {
        case nil: files[file] = .ranges([lines])
        case .ranges(let ranges): files[file] = .ranges(ranges + [lines])
        case .all: break
        }
    }

    /// Says that some lines have become others, which counts as a touch where the file had one.
    mutating func replace(_ old: ClosedRange<Int>, with new: ClosedRange<Int>, of file: String) {
        guard case .ranges(let ranges) = files[file] else { return }
        let shift = new.upperBound - old.upperBound
        let moved = ranges.map { range in
            let lower = range.lowerBound > old.upperBound ? range.lowerBound + shift : range.lowerBound
            let upper = range.upperBound >= old.upperBound ? range.upperBound + shift : range.upperBound
            return lower...max(lower, upper)
        }
        files[file] = .ranges(moved + [new])
    }

    package var isEmpty: Bool { files.isEmpty }

    func mayTouch(_ location: SourceLocation) -> Bool { files[location.file] != nil }

    func touches(_ location: SourceLocation, in table: LineTable?) -> Bool {
        switch files[location.file] {
        case nil: return false
        case .all: return true
        case .ranges(let ranges):
            guard let table else { return true }
            let lines = table.position(at: location.start).line...table.position(at: location.end).line
            return ranges.contains { $0.overlaps(lines) }
        }
    }
}

extension TouchedLines {
    /// The findings whose place, or the place of one of their notes, lies in a touched line.
    package func filter(_ diagnostics: [Diagnostic], sources: [SourceFile]) -> [Diagnostic] {
        let candidates = diagnostics.filter { $0.places.contains(where: mayTouch) }
        let tables = LineTables(sources, of: candidates)
        return candidates.filter { diagnostic in
            diagnostic.places.contains { touches($0, in: tables[$0.file]) }
        }
    }
}

extension Diagnostic {
    fileprivate var places: [SourceLocation] { [location] + notes.compactMap(\.location) }
}
