import PikkuModel

/// An integer that clients send has no bounds but those of its type.
///
/// ## Why
/// A page of two billion entries, a negative quantity and a timeout of a century are all integers. Each function has to
/// remember to refuse them; a bound in the type does it before the function runs, and tells clients beforehand. Types of
/// 8 and 16 bits bound themselves.
///
/// ## Bad
/// ```yaml
/// types:
///   ListInput: { limit: integer }
/// functions:
///   list: { input: ListInput }
/// rpc: [list]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   ListInput:
///     limit: { type: integer, minimum: 1, maximum: 100 }
/// functions:
///   list: { input: ListInput }
/// rpc: [list]
/// ```
///
/// ## How to fix
/// Give it `minimum` and `maximum`; an unsigned type needs `maximum` alone.
enum UnboundedInteger: Rule {
    static let id = "unbounded-integer"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(security: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.integers where place.usage.contains(.input) {
            guard case .primitive(.integer(let width)) = place.underlying.shape, width.isLarge else { continue }
            let constraints = place.underlying.constraints
            let isOpenBelow = width.isSigned && constraints.minimum == nil && constraints.exclusiveMinimum == nil
            let isOpenAbove = constraints.maximum == nil && constraints.exclusiveMaximum == nil
            let missing =
                switch (isOpenBelow, isOpenAbove) {
                case (false, false): ""
                case (true, true): "neither minimum nor maximum"
                case (true, false): "no minimum"
                case (false, true): "no maximum"
                }
            guard !missing.isEmpty else { continue }
            findings.report("\(place.title) has \(missing)", at: place.location)
        }
    }
}

extension IntegerWidth {
    fileprivate var isLarge: Bool {
        switch self {
        case .int, .int32, .int64, .uint, .uint32, .uint64: true
        case .int8, .int16, .uint8, .uint16: false
        }
    }

    fileprivate var isSigned: Bool {
        switch self {
        case .int, .int8, .int16, .int32, .int64: true
        case .uint, .uint8, .uint16, .uint32, .uint64: false
        }
    }
}
