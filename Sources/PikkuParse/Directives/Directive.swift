import PikkuModel

/// What a comment tells pikku-gen: `pikku-gen:ignore rule-id, rule-id -- reason`.
struct Directive {
    enum Reach: String, CaseIterable {
        case declaration = "ignore"
        case file = "ignore-file"
    }

    var reach: Reach
    var ids: [Name]
    var reason: String
    /// The comment with its marks.
    var location: SourceLocation

    func suppression(of scope: SourceLocation) -> Suppression {
        Suppression(ids: ids, reason: reason, location: location, scope: scope)
    }
}

/// A comment whose text begins with the mark.
struct DirectiveComment {
    let bytes: [UInt8]
    /// With the comment's own marks, without white space at the end.
    let location: SourceLocation
    /// The offset of `pikku-gen:`.
    let mark: Int

    /// Nil for a directive that is wrong, which a diagnostic tells, and for prose.
    func directive(_ diagnostics: inout [Diagnostic]) -> Directive? {
        let text = mark + DirectiveScan.mark.count..<location.end
        let word = prefix(of: trimmed(text)) { !isBlank($0) }
        guard let reach = Directive.Reach(rawValue: string(word)) else {
            // "pikku-gen: see below" is prose.
            if word.lowerBound == text.lowerBound, !word.isEmpty { diagnostics.append(unknownDirective(word)) }
            return nil
        }
        guard word.lowerBound == text.lowerBound else {
            diagnostics.append(detachedWord(string(word), blanks: text.lowerBound..<word.lowerBound))
            return nil
        }
        let rest = word.upperBound..<location.end
        let dashes = firstDashes(in: rest)
        let ids = trimmed(rest.lowerBound..<(dashes ?? rest.upperBound))
        guard !ids.isEmpty else {
            diagnostics.append(noIDs(of: reach))
            return nil
        }
        return names(in: ids, &diagnostics).map { names in
            let reason = dashes.map { string(trimmed($0 + 2..<rest.upperBound)) } ?? ""
            return Directive(reach: reach, ids: names, reason: reason, location: location)
        }
    }

    private func names(in range: Range<Int>, _ diagnostics: inout [Diagnostic]) -> [Name]? {
        let parts = bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { trimmed($0.startIndex..<$0.endIndex) }
        if parts.contains(where: \.isEmpty) {
            diagnostics.append(missingID(in: range, parts.filter { !$0.isEmpty }))
            return nil
        }
        if let words = parts.lazy.map(words).first(where: { $0.count > 1 }) {
            diagnostics.append(severalWords(words))
            return nil
        }
        return parts.map { Name(string($0), at: location(of: $0)) }
    }
}

// MARK: - Text

extension DirectiveComment {
    /// Two dashes behind a blank, since the dashes of an ID stand behind letters.
    private func firstDashes(in range: Range<Int>) -> Int? {
        range.dropLast().first { offset in
            bytes[offset] == UInt8(ascii: "-") && bytes[offset + 1] == UInt8(ascii: "-") && isBlank(bytes[offset - 1])
        }
    }

    private func words(in range: Range<Int>) -> [Range<Int>] {
        bytes[range].split(whereSeparator: isBlank).map { $0.startIndex..<$0.endIndex }
    }

    private func prefix(of range: Range<Int>, while holds: (UInt8) -> Bool) -> Range<Int> {
        range.lowerBound..<range.lowerBound + bytes[range].prefix(while: holds).count
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = prefix(of: range, while: isBlank).upperBound
        let end = bytes[start..<range.upperBound].lastIndex { !isBlank($0) }
        return start..<(end.map { $0 + 1 } ?? start)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func location(of range: Range<Int>) -> SourceLocation {
        SourceLocation(file: location.file, start: range.lowerBound, end: range.upperBound)
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

// MARK: - Messages

extension DirectiveComment {
    private func unknownDirective(_ word: Range<Int>) -> Diagnostic {
        let text = string(word)
        let names = Directive.Reach.allCases.map(\.rawValue)
        return Diagnostic(
            "unknown-directive", .warning, "pikku-gen knows no comment 'pikku-gen:\(text)'", at: location(of: word),
            notes: [Diagnostic.Note("it knows 'ignore' and 'ignore-file'")]
        ).suggesting(suggestion(for: text, among: names), for: text)
    }

    private func detachedWord(_ word: String, blanks: Range<Int>) -> Diagnostic {
        Diagnostic(
            "malformed-suppression", .warning, "'\(word)' stands behind the colon at once", at: location(of: blanks),
            fix: Diagnostic.Fix(
                "remove the blank", edits: [Diagnostic.Edit(location(of: blanks), replacement: "")]))
    }

    private func noIDs(of reach: Directive.Reach) -> Diagnostic {
        Diagnostic(
            "malformed-suppression", .warning, "'pikku-gen:\(reach.rawValue)' names no rule", at: location,
            fix: removal)
    }

    private func missingID(in range: Range<Int>, _ parts: [Range<Int>]) -> Diagnostic {
        let replacement = parts.map(string).joined(separator: ", ")
        let fix = Diagnostic.Fix(
            "remove the comma", edits: [Diagnostic.Edit(location(of: range), replacement: replacement)])
        return Diagnostic(
            "malformed-suppression", .warning, "a comma has no rule beside it", at: location(of: range),
            fix: parts.isEmpty ? removal : fix)
    }

    /// A reason without its dashes, unless the words look like IDs themselves.
    private func severalWords(_ words: [Range<Int>]) -> Diagnostic {
        let range = words[0].lowerBound..<words[words.count - 1].upperBound
        let areIDs = words.dropFirst().allSatisfy { bytes[$0].contains(UInt8(ascii: "-")) }
        let message = areIDs ? "rules are parted by commas" : "a reason stands behind '--'"
        let fix =
            areIDs
            ? Diagnostic.Fix(
                "put commas between the rules",
                edits: [Diagnostic.Edit(location(of: range), replacement: words.map(string).joined(separator: ", "))])
            : Diagnostic.Fix(
                "put '--' before the reason",
                edits: [Diagnostic.Edit(location(of: words[1].lowerBound..<words[1].lowerBound), replacement: "-- ")])
        return Diagnostic("malformed-suppression", .warning, message, at: location(of: range), fix: fix)
    }

    /// The comment is of no use where it is.
    func misplaced(_ message: String, fix: Diagnostic.Fix? = nil) -> Diagnostic {
        Diagnostic("misplaced-suppression", .warning, message, at: location, fix: fix ?? removal)
    }

    /// `ignore-file` below other things.
    func notAtTop(of file: [UInt8]) -> Diagnostic {
        let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let top = SourceLocation(file: location.file, start: start, end: start)
        let line = string(location.start..<location.end) + (file.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n")
        return misplaced(
            "'pikku-gen:ignore-file' stands at the top of a file",
            fix: Diagnostic.Fix(
                "move it to the top",
                edits: [
                    Diagnostic.Edit(top, replacement: line), .removing(comment: location, in: file),
                ]))
    }

    private var removal: Diagnostic.Fix {
        Diagnostic.Fix("remove the comment", edits: [.removing(comment: location, in: bytes)])
    }
}
