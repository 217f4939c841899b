/// What becomes of a file, as `patch -p1` reads it.
package struct UnifiedDiff: Sendable {
    package enum Style: Sendable {
        /// Bytes as they are, for `patch`.
        case plain
        /// For a person at a terminal, which no byte of the file may command.
        case colored
    }

    /// Lines around a change that show where it is.
    private static let context = 3

    private let path: String
    private let old: [UInt8]?
    private let new: [UInt8]?

    /// Nil stands for a file that does not exist.
    package init(path: String, from old: [UInt8]?, to new: [UInt8]?) {
        self.path = path
        self.old = old
        self.new = new
    }

    /// Empty where nothing changes.
    package func bytes(as style: Style = .plain) -> [UInt8] {
        let (before, after) = (lines(of: old ?? []), lines(of: new ?? []))
        let names = (old.map { _ in quoted("a/\(path)") }, new.map { _ in quoted("b/\(path)") })
        if [before, after].contains(where: { $0.contains { $0.contains(0) } }) {
            guard old != new else { return [] }
            return Array("Binary files \(names.0 ?? "/dev/null") and \(names.1 ?? "/dev/null") differ\n".utf8)
        }
        let hunks = hunks(of: LineDifference(before, after).steps)
        guard !hunks.isEmpty || (old == nil) != (new == nil) else { return [] }
        var text = DiffText(style: style)
        text.append("---", Array(" \(names.0 ?? "/dev/null")\n".utf8)[...], .heading)
        text.append("+++", Array(" \(names.1 ?? "/dev/null")\n".utf8)[...], .heading)
        for hunk in hunks {
            text.append("@@", Array(" -\(hunk.old) +\(hunk.new) @@\n".utf8)[...], .place)
            for step in hunk.steps {
                switch step {
                case .keep(let index, _): text.append(" ", before[index], .kept)
                case .remove(let index): text.append("-", before[index], .removed)
                case .insert(let index): text.append("+", after[index], .inserted)
                }
            }
        }
        return text.bytes
    }

    private struct Hunk {
        var steps: [LineDifference.Step]
        var old: Stretch
        var new: Stretch
    }

    /// `12,3`: the first line, counted from one, and how many; of none, the line before.
    private struct Stretch: CustomStringConvertible {
        var start: Int
        var count: Int

        var description: String { "\(count == 0 ? start : start + 1),\(count)" }
    }

    private func hunks(of steps: [LineDifference.Step]) -> [Hunk] {
        let changes = steps.indices.filter { !steps[$0].isKept }
        var ranges: [Range<Int>] = []
        for change in changes {
            let start = max(0, change - Self.context)
            let end = min(steps.count, change + 1 + Self.context)
            if let last = ranges.last, start <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<end
            } else {
                ranges.append(start..<end)
            }
        }
        var (oldLine, newLine, position) = (0, 0, 0)
        return ranges.map { range in
            for step in steps[position..<range.lowerBound] {
                oldLine += step.oldCount
                newLine += step.newCount
            }
            position = range.lowerBound
            let inside = Array(steps[range])
            return Hunk(
                steps: inside, old: Stretch(start: oldLine, count: inside.reduce(0) { $0 + $1.oldCount }),
                new: Stretch(start: newLine, count: inside.reduce(0) { $0 + $1.newCount }))
        }
    }
}

extension LineDifference.Step {
    fileprivate var isKept: Bool { oldCount == newCount }

    fileprivate var oldCount: Int {
        switch self {
        case .keep, .remove: 1
        case .insert: 0
        }
    }

    fileprivate var newCount: Int {
        switch self {
        case .keep, .insert: 1
        case .remove: 0
        }
    }
}

private struct DiffText {
    enum Role {
        case heading, inserted, kept, place, removed
    }

    let style: UnifiedDiff.Style
    var bytes: [UInt8] = []

    /// A line that its file does not end says so, as `patch` demands.
    mutating func append(_ mark: String, _ line: ArraySlice<UInt8>, _ role: Role) {
        let isEnded = line.last == UInt8(ascii: "\n")
        let content = isEnded ? line.dropLast() : line
        switch style {
        case .plain: bytes += Array(mark.utf8) + content
        case .colored: bytes += Array((color(of: role) + mark + shown(content) + "\u{1B}[0m").utf8)
        }
        bytes += Array((isEnded ? "\n" : "\n\\ No newline at end of file\n").utf8)
    }

    private func color(of role: Role) -> String {
        switch role {
        case .heading: "\u{1B}[1m"
        case .inserted: "\u{1B}[32m"
        case .kept: ""
        case .place: "\u{1B}[36m"
        case .removed: "\u{1B}[31m"
        }
    }

    private func shown(_ line: ArraySlice<UInt8>) -> String {
        String(
            String.UnicodeScalarView(
                String(decoding: line, as: UTF8.self).unicodeScalars.map { scalar in
                    scalar == "\t" ? scalar : visible(scalar)
                }))
    }
}

/// With what ends each.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        lines.append(bytes[start..<end])
        start = end
    }
    return lines
}

/// A name as `patch` reads it: in quotes where it has what would end it, and with a tab behind it where it has a space.
private func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" && $0 != "\u{7F}" }
    guard !isPlain else { return name.contains(" ") ? name + "\t" : name }
    let escaped = name.utf8.reduce(into: "") { text, byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += "\\" + String(UnicodeScalar(byte))
        case 0x20...0x7E: text += String(UnicodeScalar(byte))
        default: text += "\\" + octal(byte)
        }
    }
    return "\"\(escaped)\""
}

private func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
}
