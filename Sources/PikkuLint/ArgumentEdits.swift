import PikkuModel

extension [String: ArgumentDeclaration] {
    /// The edit that takes an argument away with the comma beside it; nil where its neighbours do not tell how.
    ///
    /// - Parameter whole: The wiring that has the arguments; nil where it is not known.
    func removal(of label: String, from whole: SourceLocation?) -> Diagnostic.Edit? {
        guard let own = self[label]?.whole else { return nil }
        let all = values.map(\.whole).filter { $0.file == own.file }
        let previous = all.filter { $0.end <= own.start }.max { $0.end < $1.end }
        let next = all.filter { $0.start >= own.end }.min { $0.start < $1.start }
        let isSwift = own.file.hasSuffix(".swift")
        if !isSwift, let whole, isBlock(whole, all) { return .removal(of: own) }
        // Between two keys of a manifest may stand one that is no argument, which only the text tells.
        let element = Diagnostic.Edit.Element(own, previousEnd: previous?.end, nextStart: next?.start)
        if let previous, isSwift || own.start - previous.end == commaLength {
            return .removal(of: element, from: own.stretched(from: previous.end))
        }
        if let next, isSwift || next.start - own.end == commaLength {
            return .removal(of: element, from: own.stretched(to: next.start))
        }
        if previous != nil || next != nil { return .removal(of: element, from: own) }
        return isSwift ? Diagnostic.Edit(own, replacement: "") : nil
    }

    /// Whether a manifest writes each key on a line of its own: no brace stands before the first or behind the last.
    private func isBlock(_ whole: SourceLocation, _ all: [SourceLocation]) -> Bool {
        // A name stands before the brace.
        let beginsWithKey = self["name"] == nil && whole.start == all.map(\.start).min()
        return beginsWithKey || whole.end == all.map(\.end).max()
    }
}

/// Of `, `.
private let commaLength = 2

extension ArgumentDeclaration {
    fileprivate var whole: SourceLocation {
        SourceLocation(path: value.location.path, start: label.location.start, end: value.location.end)
    }
}

extension SourceLocation {
    fileprivate func stretched(from start: Int? = nil, to end: Int? = nil) -> SourceLocation {
        SourceLocation(path: path, start: start ?? self.start, end: end ?? self.end)
    }
}
