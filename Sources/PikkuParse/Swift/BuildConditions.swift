import PikkuModel
import SwiftSyntax

/// Which conditions of `#if` hold, as far as that is configured.
struct BuildConditions: Sendable {
    private let values: [String: Bool]

    init(_ values: [String: Bool]) {
        self.values = Dictionary(values.map { (Self.withoutSpaces($0), $1) }) { first, second in first && second }
    }

    enum Choice {
        /// The clause that is compiled; nil when none is.
        case clause(IfConfigClauseSyntax?)
        /// It hangs on a condition that is not configured.
        case unknown(ExprSyntax)
    }

    func choice(of config: IfConfigDeclSyntax, in source: SwiftSource) -> Choice {
        for clause in config.clauses {
            guard let condition = clause.condition else { return .clause(clause) }
            switch value(of: condition, in: source, depth: 0) {
            case .known(true): return .clause(clause)
            case .known(false): continue
            case .unknown(let part): return .unknown(part)
            }
        }
        return .clause(nil)
    }

    private enum Value {
        case known(Bool)
        case unknown(ExprSyntax)
    }

    private func value(of condition: ExprSyntax, in source: SwiftSource, depth: Int) -> Value {
        guard depth < SwiftSource.maximumDepth else { return .unknown(condition) }
        if let literal = condition.as(BooleanLiteralExprSyntax.self) {
            return .known(literal.literal.tokenKind == .keyword(.true))
        }
        if let tuple = condition.as(TupleExprSyntax.self), tuple.elements.count == 1, let only = tuple.elements.first {
            return value(of: only.expression, in: source, depth: depth + 1)
        }
        if let prefixed = condition.as(PrefixOperatorExprSyntax.self), source.text(of: prefixed.operator) == "!" {
            switch value(of: prefixed.expression, in: source, depth: depth + 1) {
            case .known(let value): return .known(!value)
            case .unknown(let part): return .unknown(part)
            }
        }
        if let sequence = condition.as(SequenceExprSyntax.self) {
            return value(of: Array(sequence.elements)[...], whole: condition, in: source, depth: depth + 1)
        }
        return values[Self.withoutSpaces(source.text(of: condition))].map(Value.known) ?? .unknown(condition)
    }

    /// `a && b || c`: `||` binds weakest, and a side that settles the matter makes the other one irrelevant.
    private func value(
        of elements: ArraySlice<ExprSyntax>, whole: ExprSyntax, in source: SwiftSource, depth: Int
    ) -> Value {
        for (symbol, settling) in [("||", true), ("&&", false)] {
            let operands = elements.split { $0.is(BinaryOperatorExprSyntax.self) && source.text(of: $0) == symbol }
            guard operands.count > 1 else { continue }
            var unknown: ExprSyntax?
            for operand in operands {
                switch value(of: operand, whole: whole, in: source, depth: depth) {
                case .known(settling): return .known(settling)
                case .known: continue
                case .unknown(let part): unknown = unknown ?? part
                }
            }
            return unknown.map(Value.unknown) ?? .known(!settling)
        }
        guard elements.count == 1, let only = elements.first else { return .unknown(whole) }
        return value(of: only, in: source, depth: depth)
    }

    private static func withoutSpaces(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
