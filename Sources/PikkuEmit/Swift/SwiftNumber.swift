import PikkuModel

/// The number constraints of an integer: exact, and within what the type can spell; nil for what demands nothing.
struct IntegerConstraints {
    var minimum: Int128?
    var maximum: Int128?
    var exclusiveMinimum: Int128?
    var exclusiveMaximum: Int128?
    var multipleOf: Int128?

    init(_ constraints: Constraints, _ width: IntegerWidth) {
        minimum = constraints.minimum.flatMap { integer($0, rounding: .up) }
        maximum = constraints.maximum.flatMap { integer($0, rounding: .down) }
        exclusiveMinimum = constraints.exclusiveMinimum.flatMap { integer($0, rounding: .exactly) }
        exclusiveMaximum = constraints.exclusiveMaximum.flatMap { integer($0, rounding: .exactly) }
        // An exclusive limit between two integers is an inclusive one.
        if exclusiveMinimum == nil, let limit = constraints.exclusiveMinimum.flatMap({ integer($0, rounding: .up) }) {
            minimum = max(minimum ?? limit, limit)
        }
        if exclusiveMaximum == nil, let limit = constraints.exclusiveMaximum.flatMap({ integer($0, rounding: .down) }) {
            maximum = min(maximum ?? limit, limit)
        }
        let (least, greatest) = (width.range.lowerBound, width.range.upperBound)
        minimum = minimum.flatMap { $0 > least ? min($0, greatest) : nil }
        maximum = maximum.flatMap { $0 < greatest ? max($0, least) : nil }
        exclusiveMinimum = exclusiveMinimum.flatMap { $0 >= least ? min($0, greatest) : nil }
        exclusiveMaximum = exclusiveMaximum.flatMap { $0 <= greatest ? max($0, least) : nil }
        multipleOf = constraints.multipleOf.flatMap(integerFactor)
    }

    /// Those that demand something, by keyword.
    var all: [(keyword: String, value: Int128)] {
        [
            ("minimum", minimum), ("maximum", maximum), ("exclusiveMinimum", exclusiveMinimum),
            ("exclusiveMaximum", exclusiveMaximum), ("multipleOf", multipleOf),
        ].compactMap { keyword, value in value.map { (keyword, $0) } }
    }
}

/// The arguments that say the number constraints of an integer.
func integerArguments(_ constraints: Constraints, _ width: IntegerWidth) -> [String] {
    IntegerConstraints(constraints, width).all.map { "\($0.keyword): \($0.value)" }
}

/// The arguments that say the number constraints of a floating-point number.
func numberArguments(_ constraints: Constraints) -> [String] {
    [
        ("minimum", constraints.minimum), ("maximum", constraints.maximum),
        ("exclusiveMinimum", constraints.exclusiveMinimum), ("exclusiveMaximum", constraints.exclusiveMaximum),
        ("multipleOf", constraints.multipleOf),
    ].compactMap { label, number in number.map { "\(label): \(floatLiteral($0, .double))" } }
}

/// A number as a literal that the type represents exactly when it is an integer: Swift warns of any other.
func floatLiteral(_ text: String, _ width: NumberWidth) -> String {
    guard let number = Double(text), number == number.rounded() else { return text }
    switch width {
    case .double: return abs(number) <= 0x1p53 ? text : number.description
    case .float: return abs(number) <= 0x1p24 ? text : Float(text)?.description ?? text
    }
}

/// The text of an integer that JSON may spell `1.0` or `1e3`, for a Swift literal; nil when it is none.
func integerLiteral(_ text: String) -> String? { integer(text, rounding: .exactly)?.description }

private enum Rounding {
    case up, down
    /// Nothing is rounded: there is no result for a fraction.
    case exactly
}

private func integer(_ text: String, rounding: Rounding) -> Int128? {
    guard let number = decimal(text) else { return nil }
    if number.exponent >= 0 {
        guard number.exponent < 38 else { return nil }
        let (product, overflow) = number.digits.multipliedReportingOverflow(by: powerOfTen(number.exponent))
        return overflow ? nil : product
    }
    let (quotient, remainder) =
        number.exponent > -38
        ? number.digits.quotientAndRemainder(dividingBy: powerOfTen(-number.exponent)) : (0, number.digits)
    if remainder == 0 { return quotient }
    switch rounding {
    case .up: return remainder > 0 ? quotient + 1 : quotient
    case .down: return remainder < 0 ? quotient - 1 : quotient
    case .exactly: return nil
    }
}

/// An integer is a multiple of `p/q` in lowest terms exactly when it is one of `p`; nil when that demands nothing.
private func integerFactor(_ text: String) -> Int128? {
    guard let number = decimal(text), number.digits > 0 else { return nil }
    if number.exponent >= 0 { return integer(text, rounding: .exactly).flatMap { $0 > 1 ? $0 : nil } }
    guard number.exponent > -38 else { return nil }
    var (left, right) = (number.digits, powerOfTen(-number.exponent))
    while right != 0 { (left, right) = (right, left % right) }
    let factor = number.digits / left
    return factor > 1 ? factor : nil
}

/// `digits * 10^exponent`; nil beyond 128 bits.
private func decimal(_ text: String) -> (digits: Int128, exponent: Int)? {
    if let digits = Int128(text) { return (digits, 0) }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let power = parts.count == 2 ? Int(parts[1]) : 0, abs(power) < 1_000 else { return nil }
    let halves = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = Int128(halves.joined()) else { return nil }
    return (digits, digits == 0 ? 0 : power - (halves.count == 2 ? halves[1].count : 0))
}

private func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}
