import PikkuModel

/// What version control leaves where two branches have changed the same lines of a file.
struct MergeConflict {
    /// Of the first mark.
    let location: SourceLocation
    /// The file as each branch has it, with what could be merged; nil where marks are missing.
    let sides: (SourceFile, SourceFile)?

    /// Nil for a file without one.
    init?(in file: SourceFile) {
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first(where: { Mark($0) == .first }) else { return nil }
        let length = Mark.first.rawValue.utf8.count
        location = SourceLocation(file: file.path, start: first.startIndex, end: first.startIndex + length)
        sides = Self.sides(of: lines).map {
            (SourceFile(path: file.path, bytes: $0), SourceFile(path: file.path, bytes: $1))
        }
    }

    private static func sides(of lines: [ArraySlice<UInt8>]) -> ([UInt8], [UInt8])? {
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        var part = Part.common
        for line in lines {
            if let mark = Mark(line) {
                guard mark.canEnd(part) else { return nil }
                part = mark.next
                continue
            }
            if part == .common || part == .first { first += line + [UInt8(ascii: "\n")] }
            if part == .common || part == .second { second += line + [UInt8(ascii: "\n")] }
        }
        return part == .common ? (first, second) : nil
    }

    private enum Part {
        /// What both branches have.
        case common
        case first
        /// What was there before, which some settings of git show.
        case base
        case second
    }

    /// How a line begins that tells two parts from each other.
    private enum Mark: String, CaseIterable {
        case first = "<<<<<<<"
        case base = "|||||||"
        case second = "======="
        case end = ">>>>>>>"

        init?(_ line: ArraySlice<UInt8>) {
            guard let mark = Self.allCases.first(where: { line.starts(with: $0.rawValue.utf8) }) else { return nil }
            self = mark
        }

        func canEnd(_ part: Part) -> Bool {
            switch self {
            case .first: part == .common
            case .base: part == .first
            case .second: part == .first || part == .base
            case .end: part == .second
            }
        }

        var next: Part {
            switch self {
            case .first: .first
            case .base: .base
            case .second: .second
            case .end: .common
            }
        }
    }
}

extension Diagnostic {
    static func mergeConflict(in place: String, at location: SourceLocation, advice: String) -> Self {
        Diagnostic(
            "merge-conflict", .error, "\(place) holds a merge conflict", at: location, notes: [Note(advice)])
    }
}
