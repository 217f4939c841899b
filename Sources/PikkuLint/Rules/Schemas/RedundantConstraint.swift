import PikkuGrammar
import PikkuModel

/// A constraint says what holds without it.
///
/// ## Why
/// Who reads `minLength: 0` looks for a reason and finds none; beside a tighter bound, a looser one is never asked and
/// will be forgotten when the other changes. Reported are lower bounds of lengths and counts that are zero,
/// `uniqueItems` where it is false or the type is a set, bounds that are those of the integer type, one of two bounds
/// of the same side, `multipleOf: 1` of an integer, a format that the type has, and what an alias says already.
///
/// ## Bad
/// ```swift
/// struct PostInput: Codable, Sendable {
///     /// What others see.
///     /// - minLength: 0
///     /// - maxLength: 80
///     var title: String
///     /// - minimum: 0
///     var likes: UInt32
/// }
/// let post = PikkuFunc<PostInput, Void> { _, _ in }
/// let wiring = Wirings<AppServices> { wireRPC(func: post) }
/// ```
/// ```yaml
/// types:
///   PostInput:
///     title: { type: string, minLength: 0, maxLength: 80 }
/// functions:
///   post: { input: PostInput }
/// rpc: [post]
/// ```
///
/// ## Good
/// ```swift
/// struct PostInput: Codable, Sendable {
///     /// What others see.
///     /// - maxLength: 80
///     var title: String
///     var likes: UInt32
/// }
/// let post = PikkuFunc<PostInput, Void> { _, _ in }
/// let wiring = Wirings<AppServices> { wireRPC(func: post) }
/// ```
/// ```yaml
/// types:
///   PostInput:
///     title: { type: string, maxLength: 80 }
/// functions:
///   post: { input: PostInput }
/// rpc: [post]
/// ```
///
/// ## How to fix
/// Remove the constraint, which `lint --fix` does.
enum RedundantConstraint: Rule {
    static let id = "redundant-constraint"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .info)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.constrained {
            let keywords = place.ownKeywords
            guard !keywords.isEmpty else { continue }
            let schema = place.schema.unwrapped
            let own = schema.constraints
            let inherited = project.underlying(Schema(schema.shape))
            for (keyword, declaration) in keywords {
                guard let reason = reason(keyword, own, inherited) else { continue }
                findings.report(
                    "'\(keyword.rawValue)' says nothing of \(place.title): \(reason)", at: declaration.location,
                    fix: declaration.extent.map {
                        Diagnostic.Fix("remove '\(keyword.rawValue)'", edits: [.removal(of: $0)])
                    })
            }
        }
    }

    /// Why a keyword adds nothing to what is beside it and what the type says; nil where it does.
    private static func reason(_ keyword: SchemaKeyword, _ own: Constraints, _ type: Schema) -> String? {
        let rest = type.constraints
        switch keyword {
        case .minLength: return count(own.minLength, atMost: rest.minLength)
        case .minItems: return count(own.minItems, atMost: rest.minItems)
        case .minProperties: return count(own.minProperties, atMost: rest.minProperties)
        case .maxLength: return count(own.maxLength, atLeast: rest.maxLength)
        case .maxItems: return count(own.maxItems, atLeast: rest.maxItems)
        case .maxProperties: return count(own.maxProperties, atLeast: rest.maxProperties)
        case .maxSize: return count(own.maxSize, atLeast: rest.maxSize)
        case .uniqueItems:
            if case .set = type.shape { return "a set has no repetitions" }
            return !own.uniqueItems ? "repetitions are allowed anyway" : rest.uniqueItems ? ofAlias : nil
        case .minimum, .exclusiveMinimum: return lowerReason(keyword, own, type)
        case .maximum, .exclusiveMaximum: return upperReason(keyword, own, type)
        case .multipleOf:
            return type.shape.width != nil && own.multipleOf == "1" ? "every integer is a multiple of 1" : nil
        case .format: return formatReason(own, type)
        case .pattern: return own.pattern != nil && own.pattern == rest.pattern ? ofAlias : nil
        case .mediaTypes, .default, .example, .examples, .schema: return nil
        }
    }

    private static func count(_ own: Int?, atMost other: Int?) -> String? {
        guard let own else { return nil }
        return own == 0 ? "nothing is less than 0" : other.map { own <= $0 } == true ? ofAlias : nil
    }

    private static func count(_ own: Int?, atLeast other: Int?) -> String? {
        guard let own, let other else { return nil }
        return own >= other ? ofAlias : nil
    }

    private static func lowerReason(_ keyword: SchemaKeyword, _ own: Constraints, _ type: Schema) -> String? {
        let minimum = own.minimum.flatMap(DecimalNumber.init)
        let exclusive = own.exclusiveMinimum.flatMap(DecimalNumber.init)
        let outer = type.constraints.minimum.flatMap(DecimalNumber.init)
        let outerExclusive = type.constraints.exclusiveMinimum.flatMap(DecimalNumber.init)
        if keyword == .minimum, let minimum {
            if type.shape.width?.bounds.lowerBound == minimum { return "the type has no lesser value" }
            if let exclusive, exclusive >= minimum { return "'exclusiveMinimum' demands more" }
            if let outer, outer >= minimum { return ofAlias }
            if let outerExclusive, outerExclusive >= minimum { return ofAlias }
        }
        if keyword == .exclusiveMinimum, let exclusive {
            if let minimum, minimum > exclusive { return "'minimum' demands more" }
            if let outer, outer > exclusive { return ofAlias }
            if let outerExclusive, outerExclusive >= exclusive { return ofAlias }
        }
        return nil
    }

    private static func upperReason(_ keyword: SchemaKeyword, _ own: Constraints, _ type: Schema) -> String? {
        let maximum = own.maximum.flatMap(DecimalNumber.init)
        let exclusive = own.exclusiveMaximum.flatMap(DecimalNumber.init)
        let outer = type.constraints.maximum.flatMap(DecimalNumber.init)
        let outerExclusive = type.constraints.exclusiveMaximum.flatMap(DecimalNumber.init)
        if keyword == .maximum, let maximum {
            if type.shape.width?.bounds.upperBound == maximum { return "the type has no greater value" }
            if let exclusive, exclusive <= maximum { return "'exclusiveMaximum' demands more" }
            if let outer, outer <= maximum { return ofAlias }
            if let outerExclusive, outerExclusive <= maximum { return ofAlias }
        }
        if keyword == .exclusiveMaximum, let exclusive {
            if let maximum, maximum < exclusive { return "'maximum' demands more" }
            if let outer, outer < exclusive { return ofAlias }
            if let outerExclusive, outerExclusive <= exclusive { return ofAlias }
        }
        return nil
    }

    /// A format that is the type's own is kept nowhere.
    private static func formatReason(_ own: Constraints, _ type: Schema) -> String? {
        guard let format = own.format else {
            if case .primitive(.string) = type.shape { return nil }
            return "the type has this format"
        }
        return format == type.constraints.format ? ofAlias : nil
    }

    private static let ofAlias = "the alias says as much"
}

extension Schema.Shape {
    fileprivate var width: IntegerWidth? {
        if case .primitive(.integer(let width)) = self { width } else { nil }
    }
}
