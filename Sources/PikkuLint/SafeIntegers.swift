import PikkuModel

/// What the numbers of JavaScript hold without gaps (ECMA-262, `Number.MAX_SAFE_INTEGER`).
enum SafeIntegers {
    static let range = DecimalNumber(-9_007_199_254_740_991)...DecimalNumber(9_007_199_254_740_991)

    /// Whether all integers of a width that satisfy some constraints are among them.
    static func hold(_ constraints: Constraints, _ width: IntegerWidth) -> Bool {
        let lower = [constraints.minimum, constraints.exclusiveMinimum].compactMap { $0.flatMap(DecimalNumber.init) }
        let upper = [constraints.maximum, constraints.exclusiveMaximum].compactMap { $0.flatMap(DecimalNumber.init) }
        let least = (lower + [width.bounds.lowerBound]).max()
        let greatest = (upper + [width.bounds.upperBound]).min()
        return [least, greatest].allSatisfy { $0.map(range.contains) == true }
    }
}
