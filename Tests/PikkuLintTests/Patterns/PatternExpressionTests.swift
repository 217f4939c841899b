import Testing

@testable import PikkuLint

@Suite struct PatternExpressionTests {
    @Test(arguments: [
        (#"^(a+)+$"#, "(a+)+"),
        (#"^(\w+\s?)*$"#, #"(\w+\s?)*"#),
        (#"^(a|a)*$"#, "(a|a)*"),
        (#"^(a|[ab])*c"#, "(a|[ab])*"),
        (#"^x(?:(?:\d+,?)+;)*$"#, #"(?:\d+,?)+"#),
        (#"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*@x$"#, #"(([\-.]|[_]+)?([a-zA-Z0-9]+))*"#),
        (#"^([a-z0-9]{2,4})+$"#, "([a-z0-9]{2,4})+"),
        (#"^(?:a{1,200})+$"#, "(?:a{1,200})+"),
        (#"(é*)*ß"#, "(é*)*"),
        (#"^(a?b?)*c$"#, "(a?b?)*"),
        (#"^((a*)*b)*"#, "(a*)*"),
        (#"^(ab|a|b)+$"#, "(ab|a|b)+"),
    ])
    func loopsThatTakeTheSameTextInTwoWaysAreExponential(pattern: String, part: String) {
        #expect(hazards(pattern, .exponential) == [part])
    }

    @Test(arguments: [
        #"^[a-z]+$"#, #"^(?:[a-z]+-)*[a-z]+$"#, #"^(\d{1,3}\.){3}\d{1,3}$"#, #"^(a|b)*$"#, #"^(\b\w+\b\W*)+$"#,
        // What follows may be nothing, so the first way is taken.
        #"^(a+)+"#, #"^(\w+\s?)*b?"#,
        #"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$"#,
        #"^#[0-9a-f]{6}$"#, #"^[^@]+@[^@]+$"#, #"^\d{4}-\d{2}-\d{2}$"#, #"^(?:25[0-5]|2[0-4]\d|1?\d?\d)$"#,
        #"^[\s\S]{1,5000}$"#, #"^\+?[1-9]\d{1,14}$"#,
    ])
    func loopsThatTakeTextInOneWayAreHarmless(pattern: String) {
        #expect(hazards(pattern, .exponential).isEmpty)
        #expect(hazards(pattern, .polynomial).isEmpty)
    }

    @Test(arguments: [
        (#"^\d+\d*$"#, #"\d*"#, #"\d+"#), (#"^\s*(.*)\s*$"#, #".*"#, #"\s*"#), (#"^a*b*a*$"#, "a*", "a*"),
        (#"^.*=.*;$"#, ".*", ".*"), (#"^(?:x+){1,9}y$"#, "x+", nil),
    ])
    func loopsThatFollowEachOtherOverTheSameTextArePolynomial(pattern: String, part: String, rival: String?) throws {
        let hazard = try #require(PatternExpression(pattern)?.hazards.first)
        #expect(hazard.growth == .polynomial)
        #expect(text(hazard.range, pattern) == part)
        #expect(hazard.rival.map { text($0, pattern) } == rival)
    }

    @Test func largeExpressionsAreJudgedSoon() throws {
        let names = (0..<300).map { "word\($0)" }.joined(separator: "|")
        for pattern in ["^(?:\(names))+$", "^(?:[a-z]{0,200}[0-9]{0,200}){0,20}$", "^(?:(?:a{1,20}b?){1,20}c?){1,20}$"]
        {
            #expect(try #require(PatternExpression(pattern)).hazards.count <= 3)
        }
    }

    @Test func anchorsAreFoundInEveryAlternative() throws {
        for (pattern, start, end) in [
            ("^a$", true, true), ("^a|b$", false, false), ("^(?:a|b)$", true, true), (#"\b^a$\b"#, true, true),
            ("(?:^a|^b)", true, false), ("a?$", false, true), ("(?:^a$)?", false, false),
        ] {
            let expression = try #require(PatternExpression(pattern))
            #expect(expression.isAnchoredAtStart == start, "\(pattern)")
            #expect(expression.isAnchoredAtEnd == end, "\(pattern)")
        }
    }

    @Test func lengthsAreBoundedByCountsAndAnchors() throws {
        #expect(try #require(PatternExpression("^a{2,5}(?:bc|d)?$")).maximumLength == 7)
        #expect(try #require(PatternExpression("^a+$")).maximumLength == nil)
        #expect(try #require(PatternExpression("^a{2}")).maximumLength == nil)
    }

    @Test func numbersOfAnyLengthAreToldFromCodes() throws {
        for (pattern, isNumber) in [
            (#"^\d+$"#, true), ("^[1-9][0-9]*$", true), (#"^\d{5}$"#, false), (#"^\d+[a-z]$"#, false), (#"\d+"#, false),
        ] {
            #expect(try #require(PatternExpression(pattern)).isWholeNumber == isNumber, "\(pattern)")
        }
    }

    private func hazards(_ pattern: String, _ growth: PatternHazard.Growth) -> [String] {
        (PatternExpression(pattern)?.hazards ?? []).filter { $0.growth == growth }.map { text($0.range, pattern) }
    }

    private func text(_ range: Range<Int>, _ pattern: String) -> String {
        String(decoding: Array(pattern.utf8)[range], as: UTF8.self)
    }
}
