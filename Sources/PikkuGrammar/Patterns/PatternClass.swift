extension PatternParser {
    /// Reads a class whose bracket was read at `start`.
    mutating func takeClass(from start: Int) throws(GrammarError) -> ScalarSet {
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        if take("]") {
            throw error(
                isInverted
                    ? "an empty class is not portable; for any character write '[\\s\\S]'"
                    : "the class is empty and matches nothing; for the character write '\\]'",
                from: start
            )
        }
        while !take("]") {
            ranges += try takeClassRange(openedAt: start)
        }
        let scalars = ScalarSet(ranges)
        return isInverted ? scalars.inverted : scalars
    }

    /// A character, a range, or a class in the class opened at an index.
    private mutating func takeClassRange(openedAt opening: Int) throws(GrammarError) -> [ClosedRange<UInt32>] {
        let start = index
        let lower = try takeClassAtom(openedAt: opening)
        guard next == "-", nextButOne != "]", nextButOne != nil else { return lower.ranges }
        index += 1
        let upper = try takeClassAtom(openedAt: opening)
        guard case .scalar(let first) = lower, case .scalar(let last) = upper else {
            throw error("a range goes from a character to a character; for the hyphen write '\\-'", from: start)
        }
        guard first <= last else {
            throw error("the range is out of order; for the hyphen write '\\-'", from: start)
        }
        return [first.value...last.value]
    }

    private mutating func takeClassAtom(openedAt opening: Int) throws(GrammarError) -> PatternEscape {
        let start = index
        guard let scalar = take() else {
            throw error(
                "the class is not closed; write ']' at its end, or '\\[' for the character", from: opening, length: 1)
        }
        switch scalar {
        case "\\":
            return try takeEscape(from: start, inClass: true)
        case "[" where next == ":":
            throw error("named classes are not portable; write the ranges, such as 'a-z'", from: start, length: 2)
        case "[":
            throw error("classes in classes are not portable; for the character write '\\['", from: start)
        case "&", "-", "~", "|":
            guard next == scalar else { return .scalar(scalar) }
            index += 1
            throw error("some engines read '\(scalar)\(scalar)' as an operator; write '\(scalar)' once", from: start)
        case _:
            return .scalar(scalar)
        }
    }
}

extension PatternEscape {
    fileprivate var ranges: [ClosedRange<UInt32>] {
        switch self {
        case .scalar(let scalar): [scalar.value...scalar.value]
        case .class(let scalars): scalars.ranges
        case .assertion: []
        }
    }
}
