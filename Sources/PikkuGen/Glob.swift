package import PikkuGrammar

/// A pattern of paths: `*` and `?` within a component, `**` for any number of directories, `{a,b}` for alternatives.
///
/// A wildcard never matches the dot that a hidden name begins with.
package struct Glob: Hashable, Sendable {
    /// One for each way through the braces.
    private let alternatives: [[Component]]
    /// What a path must end with to match each of them.
    private let endings: [[UInt8]]

    /// Throws where a brace is left open, or the braces make more than 256 alternatives.
    package init(_ pattern: String) throws(GrammarError) {
        let scalars = Array(pattern.unicodeScalars)
        var expansion = BraceExpansion(scalars)
        alternatives = try expansion.texts().map { text in
            text.split(separator: "/").filter { $0 != ["."] }.map(Component.init)
        }
        endings = alternatives.map { $0.last?.ending ?? [] }
    }

    /// Whether a path with `/` between components matches as a whole. O(pattern × path).
    package func matches(_ path: String) -> Bool {
        // Most files of a tree differ from what is wanted in how they end, which costs little to see.
        guard endings.contains(where: { path.utf8.suffix($0.count).elementsEqual($0) }) else { return false }
        let components = path.split(separator: "/").map { Array($0.unicodeScalars) }
        return alternatives.contains { matches($0, components) }
    }

    private func matches(_ pattern: [Component], _ path: [[Unicode.Scalar]]) -> Bool {
        // The last `**` decides: one before it has nothing to gain from taking more.
        matchWithWildcard(
            pattern, path,
            isWildcard: { $0 == .directories },
            covers: { $0.first != "." },
            matches: { $0.matches($1) })
    }
}

/// Several globs; one that begins with `!` takes away what any of the others match.
package struct GlobSet: Hashable, Sendable {
    private let included: [Glob]
    private let excluded: [Glob]

    /// Patterns that are not globs match nothing; ``Configuration/read(_:)`` reports them.
    package init(_ patterns: [String]) {
        included = patterns.filter { !$0.hasPrefix("!") }.compactMap { try? Glob($0) }
        excluded = patterns.filter { $0.hasPrefix("!") }.compactMap { try? Glob(String($0.dropFirst())) }
    }

    package func matches(_ path: String) -> Bool {
        included.contains { $0.matches(path) } && !excluded.contains { $0.matches(path) }
    }
}

private enum Component: Hashable, Sendable {
    /// `**`
    case directories
    case name([Unicode.Scalar])

    init(_ text: ArraySlice<Unicode.Scalar>) {
        self = text == ["*", "*"] ? .directories : .name(Array(text))
    }

    /// The text behind the last wildcard.
    var ending: [UInt8] {
        guard case .name(let pattern) = self else { return [] }
        let wildcard = pattern.lastIndex { $0 == "*" || $0 == "?" }
        let text = pattern.suffix(from: wildcard.map { $0 + 1 } ?? pattern.startIndex)
        return Array(String(String.UnicodeScalarView(text)).utf8)
    }

    func matches(_ name: [Unicode.Scalar]) -> Bool {
        guard case .name(let pattern) = self else { return false }
        if name.first == ".", pattern.first != "." { return false }
        return matchWithWildcard(
            pattern, name, isWildcard: { $0 == "*" }, covers: { _ in true }, matches: { $0 == "?" || $0 == $1 })
    }
}

/// Whether a sequence matches a pattern in which a wildcard stands for any number of elements that it covers.
private func matchWithWildcard<Part, Element>(
    _ pattern: [Part], _ elements: [Element], isWildcard: (Part) -> Bool, covers: (Element) -> Bool,
    matches: (Part, Element) -> Bool
) -> Bool {
    var part = 0
    var element = 0
    var retry: (part: Int, element: Int)?
    while element < elements.count {
        if part < pattern.count, isWildcard(pattern[part]) {
            part += 1
            retry = (part, element)
        } else if part < pattern.count, matches(pattern[part], elements[element]) {
            part += 1
            element += 1
        } else if let last = retry, covers(elements[last.element]) {
            part = last.part
            element = last.element + 1
            retry = (last.part, element)
        } else {
            return false
        }
    }
    return pattern[part...].allSatisfy(isWildcard)
}

/// Writes `a{b,c}` out as `ab` and `ac`.
private struct BraceExpansion {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func texts() throws(GrammarError) -> [[Unicode.Scalar]] {
        try texts(isInBraces: false)
    }

    private mutating func texts(isInBraces: Bool) throws(GrammarError) -> [[Unicode.Scalar]] {
        var finished: [[Unicode.Scalar]] = []
        var current: [[Unicode.Scalar]] = [[]]
        while position < scalars.count {
            let scalar = scalars[position]
            if isInBraces, scalar == "}" { break }
            position += 1
            if isInBraces, scalar == "," {
                finished += current
                current = [[]]
            } else if scalar == "{" {
                current = try product(current, alternatives(openAt: position - 1))
            } else {
                for index in current.indices { current[index].append(scalar) }
            }
        }
        return finished + current
    }

    private mutating func alternatives(openAt open: Int) throws(GrammarError) -> [[Unicode.Scalar]] {
        let texts = try texts(isInBraces: true)
        guard position < scalars.count else {
            throw GrammarError("this brace is never closed", at: offset(open)..<offset(open + 1))
        }
        position += 1
        return texts
    }

    private func product(_ left: [[Unicode.Scalar]], _ right: [[Unicode.Scalar]]) throws(GrammarError) -> [[Unicode
        .Scalar]]
    {
        guard left.count * right.count <= 256 else {
            throw GrammarError("the braces make more than 256 alternatives", at: 0..<offset(scalars.count))
        }
        return left.flatMap { start in right.map { start + $0 } }
    }

    /// In UTF-8.
    private func offset(_ index: Int) -> Int { scalars[..<index].reduce(0) { $0 + $1.utf8.count } }
}
