import Testing
import TestSupport

@testable import PikkuGrammar

@Suite(.patient) struct PatternMatchingTests {
    @Test func `agrees with a naive matcher on random expressions`() throws {
        var random = SeededGenerator(seed: 2)
        var automata = 0
        for _ in 0..<4_000 {
            let expression = NaiveExpression.random(using: &random, depth: 4)
            let node = try PatternParser.parse(expression.source)
            let program = PatternProgram(node)
            let automaton = PatternAutomaton(program)
            automata += automaton == nil ? 0 : 1
            for _ in 0..<12 {
                let length = Int.random(in: 0...7, using: &random)
                let text = String((0..<length).map { _ in random.pick(alphabet) })
                let expected = expression.matches(text)
                Array(text.utf8).withUnsafeBufferPointer { bytes in
                    #expect(program.matches(bytes) == expected, "\(expression.source) on '\(text)'")
                    if let automaton {
                        #expect(automaton.matches(bytes) == expected, "\(expression.source) on '\(text)'")
                    }
                }
            }
        }
        #expect(automata > 3_900)
    }

    /// A backtracking matcher would not end within the life of the universe.
    @Test(arguments: [
        "(a*)*b", "(a+)+$", "(a|a)*b", "(a|aa)+b", "^(a?){50}a{50}b$", "(.*)*(.*)*x", "(a*a*a*a*a*)*b",
        "((a{0,9}){0,9})*b",
        "(?:a.{20}|b)*c", "(\\w*\\b)*!",
    ])
    func `is linear in the text for hostile expressions`(_ source: String) throws {
        let text = String(repeating: "a", count: 20_000)
        #expect(try Pattern(source).matches(text) == (source == "(a+)+$"))
    }

    @Test func `falls back to simulation when states explode`() throws {
        let node = try PatternParser.parse("a.{30}b")
        let program = PatternProgram(node)
        #expect(PatternAutomaton(program) == nil)
        let pattern = try Pattern("a.{30}b")
        let filler = String(repeating: "é", count: 30)
        #expect(pattern.matches("xxa" + filler + "bxx"))
        #expect(!pattern.matches("xxa" + filler + "éb"))
    }

    @Test(arguments: ["^[a-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,}$", "^.{1,1000}$", "^\\+[1-9]\\d{1,14}$", "^[^\\s@]+$"])
    func `usual expressions become an automaton`(_ source: String) throws {
        #expect(PatternAutomaton(PatternProgram(try PatternParser.parse(source))) != nil)
    }
}

private let alphabet: [Character] = ["a", "b", "-", "é", "\n"]

/// An expression with its spelling, matched by trying everything.
private indirect enum NaiveExpression: Sendable {
    case text(source: String, holds: @Sendable (Character) -> Bool)
    case place(source: String, holds: @Sendable (_ before: Character?, _ after: Character?) -> Bool)
    case sequence([NaiveExpression])
    case alternatives([NaiveExpression])
    case repetition(NaiveExpression, source: String, minimum: Int, maximum: Int)

    var source: String {
        switch self {
        case .text(let source, _), .place(let source, _): source
        case .sequence(let parts): "(?:" + parts.map(\.source).joined() + ")"
        case .alternatives(let parts): "(" + parts.map(\.source).joined(separator: "|") + ")"
        case .repetition(let part, let source, _, _): "(?:" + part.source + ")" + source
        }
    }

    func matches(_ text: String) -> Bool {
        let characters = Array(text)
        return (0...characters.count).contains { match(characters, at: $0) { _ in true } }
    }

    private func match(_ text: [Character], at index: Int, then: (Int) -> Bool) -> Bool {
        switch self {
        case .text(_, let holds):
            return index < text.count && holds(text[index]) && then(index + 1)
        case .place(_, let holds):
            let before = index > 0 ? text[index - 1] : nil
            return holds(before, index < text.count ? text[index] : nil) && then(index)
        case .sequence(let parts):
            guard let first = parts.first else { return then(index) }
            return first.match(text, at: index) {
                Self.sequence(Array(parts.dropFirst())).match(text, at: $0, then: then)
            }
        case .alternatives(let parts):
            return parts.contains { $0.match(text, at: index, then: then) }
        case .repetition(let part, let source, let minimum, let maximum):
            if minimum == 0, then(index) { return true }
            guard maximum > 0 else { return false }
            return part.match(text, at: index) { end in
                // An empty round beyond the minimum leads nowhere new.
                guard end > index || minimum > 0 else { return false }
                let rest = Self.repetition(part, source: source, minimum: max(0, minimum - 1), maximum: maximum - 1)
                return rest.match(text, at: end, then: then)
            }
        }
    }

    static func random(using random: inout SeededGenerator, depth: Int) -> NaiveExpression {
        switch depth == 0 ? random.pick([0, 0, 0, 1]) : Int.random(in: 0...5, using: &random) {
        case 0: return random.pick(texts)
        case 1: return random.pick(places)
        case 2, 3: return .sequence(parts(0...3, using: &random, depth: depth))
        case 4: return .alternatives(parts(1...3, using: &random, depth: depth))
        case _:
            let (source, minimum, maximum) = random.pick(quantifiers)
            let part = Self.random(using: &random, depth: depth - 1)
            return .repetition(part, source: source, minimum: minimum, maximum: maximum)
        }
    }

    private static func parts(
        _ counts: ClosedRange<Int>, using random: inout SeededGenerator, depth: Int
    ) -> [NaiveExpression] {
        (0..<Int.random(in: counts, using: &random)).map { _ in Self.random(using: &random, depth: depth - 1) }
    }

    private static let texts: [NaiveExpression] = [
        .text(source: "a") { $0 == "a" },
        .text(source: "b") { $0 == "b" },
        .text(source: "é") { $0 == "é" },
        .text(source: ".") { $0 != "\n" },
        .text(source: "[ab]") { $0 == "a" || $0 == "b" },
        .text(source: "[^a-]") { $0 != "a" && $0 != "-" },
        .text(source: "\\w") { $0 == "a" || $0 == "b" },
        .text(source: "\\W") { $0 != "a" && $0 != "b" },
        .text(source: "\\s") { $0 == "\n" },
    ]

    private static let places: [NaiveExpression] = [
        .place(source: "^") { before, _ in before == nil },
        .place(source: "$") { _, after in after == nil },
        .place(source: "\\b") { isWord($0) != isWord($1) },
        .place(source: "\\B") { isWord($0) == isWord($1) },
    ]

    private static let quantifiers: [(String, Int, Int)] = [
        ("*", 0, 20), ("+", 1, 20), ("?", 0, 1), ("{2}", 2, 2), ("{1,3}", 1, 3), ("{2,}", 2, 20), ("*?", 0, 20),
        ("{0}", 0, 0),
    ]

    private static func isWord(_ character: Character?) -> Bool { character == "a" || character == "b" }
}
