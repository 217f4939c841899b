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
        let word = prefix(of: trimmed(text)) { !$0.isBlank }
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
            bytes[offset] == UInt8(ascii: "-") && bytes[offset + 1] == UInt8(ascii: "-") && bytes[offset - 1].isBlank
        }
    }

    private func words(in range: Range<Int>) -> [Range<Int>] {
        bytes[range].split(whereSeparator: \.isBlank).map { $0.startIndex..<$0.endIndex }
    }

    private func prefix(of range: Range<Int>, while holds: (UInt8) -> Bool) -> Range<Int> {
        range.lowerBound..<range.lowerBound + bytes[range].prefix(while: holds).count
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = prefix(of: range, while: \.isBlank).upperBound
        let end = bytes[start..<range.upperBound].lastIndex { !$0.isBlank }
        return start..<(end.map { $0 + 1 } ?? start)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func location(of range: Range<Int>) -> SourceLocation {
        SourceLocation(path: location.path, start: range.lowerBound, end: range.upperBound)
    }
}

// MARK: - Messages

/// None of these mends is certain: most of them make a comment accept what it has not accepted, and the others throw
/// away what someone wanted to be accepted.
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
            "malformed-suppression", .warning, "white space parts '\(word)' from 'pikku-gen:'",
            at: location(of: blanks),
            fix: .guess(
                "remove the blank", edits: [Diagnostic.Edit(location(of: blanks), replacement: "")]))
    }

    private func noIDs(of reach: Directive.Reach) -> Diagnostic {
        Diagnostic(
            "malformed-suppression", .warning, "'pikku-gen:\(reach.rawValue)' names no rule", at: location,
            fix: removal)
    }

    private func missingID(in range: Range<Int>, _ parts: [Range<Int>]) -> Diagnostic {
        let replacement = parts.map(string).joined(separator: ", ")
        let fix = Diagnostic.Fix.guess(
            "remove the comma", edits: [Diagnostic.Edit(location(of: range), replacement: replacement)])
        return Diagnostic(
            "malformed-suppression", .warning, "a comma has no rule beside it", at: location(of: range),
            fix: parts.isEmpty ? removal : fix)
    }

    /// A reason without its dashes, unless the words look like IDs themselves.
    private func severalWords(_ words: [Range<Int>]) -> Diagnostic {
        let range = words[0].lowerBound..<words[words.count - 1].upperBound
        let areIDs = words.allSatisfy(looksLikeID) && words.dropFirst().allSatisfy { bytes[$0].contains(dash) }
        let message = areIDs ? "no comma stands between the rules" : "no '--' stands before the reason"
        let fix =
            areIDs
            ? Diagnostic.Fix.guess(
                "put commas between the rules",
                edits: [Diagnostic.Edit(location(of: range), replacement: words.map(string).joined(separator: ", "))])
            : partingReason(words)
        return Diagnostic("malformed-suppression", .warning, message, at: location(of: range), fix: fix)
    }

    /// In place of another dash, where one stands there. Nil where the reason may begin within the first word.
    private func partingReason(_ words: [Range<Int>]) -> Diagnostic.Fix? {
        guard looksLikeID(words[0]) else { return nil }
        let start = words[1].lowerBound
        let dashes = ["\u{2014}", "\u{2013}", "-"].map { Array($0.utf8) }
        let length = dashes.first { bytes[words[1]].starts(with: $0) }?.count ?? 0
        let isApart = start + length < words[1].upperBound
        return .guess(
            "put '--' before the reason",
            edits: [
                Diagnostic.Edit(location(of: start..<start + length), replacement: isApart ? "-- " : "--")
            ])
    }

    private func looksLikeID(_ word: Range<Int>) -> Bool {
        bytes[word].allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == dash }
            && bytes[word.lowerBound] != dash
    }

    /// The comment is of no use where it is.
    func misplaced(_ message: String, fix: Diagnostic.Fix? = nil) -> Diagnostic {
        Diagnostic("misplaced-suppression", .warning, message, at: location, fix: fix ?? removal)
    }

    /// `ignore-file` below other things.
    func notAtTop(of file: [UInt8]) -> Diagnostic {
        let start = topOffset(in: file)
        let top = SourceLocation(path: location.path, start: start, end: start)
        let line = string(location.start..<location.end) + (file.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n")
        return misplaced(
            "something stands before 'pikku-gen:ignore-file', which works only at the top of a file",
            fix: .guess(
                "move it to the top",
                edits: [
                    Diagnostic.Edit(top, replacement: line), .removing(comment: location, in: file),
                ]))
    }

    private var removal: Diagnostic.Fix {
        .guess("remove the comment", edits: [.removing(comment: location, in: bytes)])
    }
}

private let dash = UInt8(ascii: "-")

/// Behind the byte order mark and the line that names an interpreter.
func topOffset(in file: [UInt8]) -> Int {
    let start = textStart(in: file)
    return file[start...].starts(with: "#!".utf8) ? file.nextLineStart(of: start) : start
}

/// Behind the byte order mark.
func textStart(in file: [UInt8]) -> Int { file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
