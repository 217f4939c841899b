/// Reads the syntax of ECMA-262 with the `u` flag, less what is not portable.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    /// Where each scalar begins in UTF-8, and where the last one ends.
    private let offsets: [Int]
    var index = 0
    private var depth = 0

    static func parse(_ source: String) throws(GrammarError) -> PatternNode {
        var parser = PatternParser(source)
        let node = try parser.takeAlternatives()
        guard parser.next == nil else {
            throw parser.error("')' closes no group; for the character write '\\)'", from: parser.index, length: 1)
        }
        try parser.checkSize(of: node, from: 0)
        return node
    }

    private init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    }

    private mutating func takeAlternatives() throws(GrammarError) -> PatternNode {
        var branches = [try takeSequence()]
        while take("|") { branches.append(try takeSequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func takeSequence() throws(GrammarError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let next, next != "|", next != ")" { nodes.append(try takeTerm(next)) }
        switch nodes.count {
        case 0: return .empty
        case 1: return nodes[0]
        case _: return .sequence(nodes)
        }
    }

    private mutating func takeTerm(_ first: Unicode.Scalar) throws(GrammarError) -> PatternNode {
        let start = index
        index += 1
        switch first {
        case "^": return try takeAssertion(.start, from: start)
        case "$": return try takeAssertion(.end, from: start)
        case ".": return try takeQuantifier(of: .scalars(.anythingInLine), from: start)
        case "(": return try takeQuantifier(of: try takeGroup(from: start), from: start)
        case "[": return try takeQuantifier(of: .scalars(try takeClass(from: start)), from: start)
        case "\\":
            switch try takeEscape(from: start, inClass: false) {
            case .scalar(let scalar): return try takeQuantifier(of: .scalars(ScalarSet(scalar)), from: start)
            case .class(let scalars): return try takeQuantifier(of: .scalars(scalars), from: start)
            case .assertion(let assertion): return try takeAssertion(assertion, from: start)
            }
        case "*", "+", "?":
            throw error("nothing precedes '\(first)' to repeat; for the character write '\\\(first)'", from: start)
        case "{", "}", "]":
            throw error("'\(first)' stands alone; for the character write '\\\(first)'", from: start)
        case _:
            return try takeQuantifier(of: .scalars(ScalarSet(first)), from: start)
        }
    }

    private mutating func takeAssertion(
        _ assertion: PatternAssertion, from start: Int
    ) throws(GrammarError) -> PatternNode {
        let text = text(from: start)
        let quantifier = index
        if case .repetition = try takeQuantifier(of: .assertion(assertion), from: start) {
            throw error("'\(text)' matches a place and cannot be repeated; leave out the quantifier", from: quantifier)
        }
        return .assertion(assertion)
    }

    private mutating func takeGroup(from start: Int) throws(GrammarError) -> PatternNode {
        if take("?"), !take(":") { throw groupError(from: start) }
        depth += 1
        guard depth <= Self.depthLimit else {
            throw error("groups are nested more than \(Self.depthLimit) deep; use fewer", from: start, length: 1)
        }
        let node = try takeAlternatives()
        guard take(")") else {
            throw error(
                "the group is not closed; write ')' at its end, or '\\(' for the character", from: start, length: 1)
        }
        depth -= 1
        return node
    }

    private static let depthLimit = 100
}

// Quantifiers.
extension PatternParser {
    private mutating func takeQuantifier(of node: PatternNode, from start: Int) throws(GrammarError) -> PatternNode {
        let quantifier = index
        guard let (minimum, maximum) = try takeBounds() else { return node }
        // Lazy or greedy, the same texts match.
        _ = take("?")
        switch next {
        case "+":
            throw error("possessive quantifiers are not portable; leave out the second '+'", from: index, length: 1)
        case "*", "?", "{":
            throw error(
                "a quantifier is repeated; put '(?:' and ')' around what the first repeats", from: index, length: 1)
        case _:
            break
        }
        let repetition = PatternNode.repetition(
            node, minimum: minimum, maximum: maximum, at: offsets[start]..<offsets[index])
        try checkSize(of: repetition, from: quantifier)
        return repetition
    }

    private mutating func takeBounds() throws(GrammarError) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = index
        guard take("{") else { return nil }
        let minimum = takeNumber()
        let hasComma = take(",")
        let maximum = hasComma ? takeNumber() : minimum
        let isClosed = take("}")
        if minimum == nil, let maximum, isClosed {
            throw error("not every engine knows '{,\(maximum)}'; write '{0,\(maximum)}'", from: start)
        }
        guard let minimum, isClosed else {
            throw error("expected '{n}', '{n,}' or '{n,m}' with numbers; for the character write '\\{'", from: start)
        }
        if let maximum, maximum < minimum {
            throw error("the bounds are out of order; write '{\(maximum),\(minimum)}'", from: start)
        }
        return (minimum, maximum)
    }

    /// A decimal number; one too large for any purpose is cut off.
    private mutating func takeNumber() -> Int? {
        var number: Int?
        while let digit = next.flatMap(Self.digit) {
            number = min((number ?? 0) * 10 + digit, 1_000_000_000)
            index += 1
        }
        return number
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        "0"..."9" ~= scalar ? Int(scalar.value - 0x30) : nil
    }

    private func checkSize(of node: PatternNode, from start: Int) throws(GrammarError) {
        guard node.size > PatternNode.sizeLimit else { return }
        throw error(
            "the expression is longer than \(PatternNode.sizeLimit) steps with its repetitions written out; "
                + "use smaller bounds, or 'minLength' and 'maxLength'",
            from: start
        )
    }
}

// Reading and failing.
extension PatternParser {
    var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// The scalar behind the next one.
    var nextButOne: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    mutating func take() -> Unicode.Scalar? {
        guard let next else { return nil }
        index += 1
        return next
    }

    /// What was read since an index.
    func text(from start: Int) -> String {
        scalars[start..<index].reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    /// At what was read since an index, or at a number of scalars from it.
    func error(_ message: String, from start: Int, length: Int? = nil) -> GrammarError {
        let end = min(length.map { start + $0 } ?? index, scalars.count)
        return GrammarError(message, at: offsets[start]..<offsets[end])
    }

    private mutating func groupError(from start: Int) -> GrammarError {
        switch take() {
        case nil, ")":
            return error("'(?' opens no group; write '(?:', or '\\?' for the character", from: start)
        case "=", "!":
            return error("look-ahead is not portable; say it without, or in a 'pattern' of its own", from: start)
        case "<" where next == "=" || next == "!":
            index += 1
            return error("look-behind is not portable; say it without, or in a 'pattern' of its own", from: start)
        case "<", "P", "'":
            return error("groups have no names here; write '(?:'", from: start)
        case ">":
            return error("atomic groups are not portable; write '(?:'", from: start)
        case "#":
            return error("comments are not portable; leave it out", from: start)
        case _:
            return error("flags are not portable; write both cases, such as '[aA]', or leave them out", from: start)
        }
    }
}
