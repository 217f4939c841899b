import PikkuModel
import SwiftParser
import SwiftSyntax

extension SwiftSource {
    /// The message of `@available(*, deprecated, message: "…")`, with a renaming said in words; nil when nothing is
    /// deprecated, empty when no reason is given.
    func deprecation(_ attributes: AttributeListSyntax) -> String? {
        for case .attribute(let attribute) in attributes {
            guard case .availability(let arguments) = attribute.arguments, isDeprecated(arguments) else { continue }
            if let message = text(of: "message", in: arguments) { return message }
            return text(of: "renamed", in: arguments).map { "Use \($0) instead." } ?? ""
        }
        return nil
    }

    /// A deprecation on one platform only says nothing of an API.
    private func isDeprecated(_ arguments: AvailabilityArgumentListSyntax) -> Bool {
        let first = arguments.first.map { text(of: $0.argument) }
        guard first == "*" || first == "swift" else { return false }
        return arguments.contains { argument in
            switch argument.argument {
            case .token(let token): token.tokenKind == .keyword(.deprecated)
            case .availabilityLabeledArgument(let labeled): labeled.label.tokenKind == .keyword(.deprecated)
            case .availabilityVersionRestriction: false
            }
        }
    }

    private func text(of label: String, in arguments: AvailabilityArgumentListSyntax) -> String? {
        for case .availabilityLabeledArgument(let labeled) in arguments.map(\.argument)
        where text(of: labeled.label) == label {
            guard case .string(let literal) = labeled.value else { continue }
            return StringLiteralExprSyntax(
                openingQuote: literal.openingQuote,
                segments: StringLiteralSegmentListSyntax(literal.segments.map { .stringSegment($0) }),
                closingQuote: literal.closingQuote
            ).representedLiteralValue
        }
        return nil
    }
}
