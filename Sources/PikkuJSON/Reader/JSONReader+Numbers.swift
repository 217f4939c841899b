extension JSONReader {
    /// `1.0` and `1e2` are integers, as JSON Schema has it; the limits of the type are limits of the value.
    @inlinable
    public mutating func integer<Value: FixedWidthInteger>(
        minimum: Value = .min, maximum: Value = .max, exclusiveMinimum: Value? = nil, exclusiveMaximum: Value? = nil,
        multipleOf: Value? = nil
    ) -> Value? {
        guard let token = integerToken() else { return nil }
        guard let value = token.value(as: Value.self) else {
            if token.isNegative { tooSmall(minimum.description) } else { tooLarge(maximum.description) }
            return nil
        }
        if value < minimum { tooSmall(minimum.description) }
        if value > maximum { tooLarge(maximum.description) }
        if let exclusiveMinimum, value <= exclusiveMinimum { notGreater(exclusiveMinimum.description) }
        if let exclusiveMaximum, value >= exclusiveMaximum { notLess(exclusiveMaximum.description) }
        if let multipleOf, !value.isMultiple(of: multipleOf) { notMultiple(multipleOf.description) }
        return value
    }

    /// `multipleOf` divides in floating point, as validators of other languages do.
    public mutating func double(
        minimum: Double = -.infinity, maximum: Double = .infinity, exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil, multipleOf: Double? = nil
    ) -> Double? {
        guard let token = numberToken() else { return nil }
        return double(token, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf)
    }

    /// Limits are compared with the number as written, before it is rounded to 32 bits.
    public mutating func float(
        minimum: Double = -.infinity, maximum: Double = .infinity, exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil, multipleOf: Double? = nil
    ) -> Float? {
        guard
            let token = numberToken(),
            let value = double(token, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf)
        else { return nil }
        let float = token.float
        guard float.isFinite else {
            if value < 0 {
                tooSmall("\(-Float.greatestFiniteMagnitude)")
            } else {
                tooLarge("\(Float.greatestFiniteMagnitude)")
            }
            return nil
        }
        return float
    }
}

extension JSONReader {
    @usableFromInline
    mutating func integerToken() -> IntegerToken? {
        guard let byte = peek(), isNumber(byte) else {
            mismatch("must be an integer")
            return nil
        }
        guard let number = scanNumber() else { return nil }
        if let integer = IntegerToken(number) { return integer }
        problem("type", "must be an integer")
        return nil
    }

    /// The number of a token; nil when it is none, with a problem for each limit that it breaks.
    private mutating func double(
        _ token: NumberToken, _ minimum: Double, _ maximum: Double, _ exclusiveMinimum: Double?,
        _ exclusiveMaximum: Double?, _ multipleOf: Double?
    ) -> Double? {
        let value = token.double
        guard value.isFinite else {
            if value < 0 { tooSmall("\(-Double.greatestFiniteMagnitude)") }
            if value > 0 { tooLarge("\(Double.greatestFiniteMagnitude)") }
            return nil
        }
        if value < minimum { tooSmall(shortText(minimum)) }
        if value > maximum { tooLarge(shortText(maximum)) }
        if let exclusiveMinimum, value <= exclusiveMinimum { notGreater(shortText(exclusiveMinimum)) }
        if let exclusiveMaximum, value >= exclusiveMaximum { notLess(shortText(exclusiveMaximum)) }
        if let multipleOf, multipleOf != 0 {
            let quotient = value / multipleOf
            if quotient != quotient.rounded() || !quotient.isFinite { notMultiple(shortText(multipleOf)) }
        }
        return value
    }

    private mutating func numberToken() -> NumberToken? {
        guard let byte = peek(), isNumber(byte) else {
            mismatch("must be a number")
            return nil
        }
        return scanNumber()
    }

    /// Checks the number whose first byte is at the cursor, and goes behind it.
    mutating func scanNumber() -> NumberToken? {
        guard let token = NumberToken(at: cursor, before: end) else {
            malformed("an invalid number")
            return nil
        }
        cursor += token.count
        return token
    }

    @usableFromInline
    mutating func tooSmall(_ bound: String) { problem("minimum", "must be at least \(bound)") }

    @usableFromInline
    mutating func tooLarge(_ bound: String) { problem("maximum", "must be at most \(bound)") }

    @usableFromInline
    mutating func notGreater(_ bound: String) { problem("exclusiveMinimum", "must be greater than \(bound)") }

    @usableFromInline
    mutating func notLess(_ bound: String) { problem("exclusiveMaximum", "must be less than \(bound)") }

    @usableFromInline
    mutating func notMultiple(_ factor: String) { problem("multipleOf", "must be a multiple of \(factor)") }
}

/// Whether a value that begins with a byte can only be a number.
func isNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// The shortest text that reads back as the same number, without a fraction of zero.
func shortText(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension NumberToken {
    /// The nearest number; infinite when there is none.
    var double: Double {
        // Both are exact, so the one rounding is that of the division or multiplication.
        guard isExact, mantissa <= 1 << 53, (-22...22).contains(exponent) else { return Double(text) ?? .nan }
        let digits = Double(mantissa)
        let magnitude = exponent < 0 ? digits / powersOfTen[-exponent] : digits * powersOfTen[exponent]
        return isNegative ? -magnitude : magnitude
    }

    /// The nearest number; infinite when there is none. Rounding to 64 bits first could end at the wrong neighbour.
    var float: Float {
        guard isExact, mantissa <= 1 << 24, (-10...10).contains(exponent) else { return Float(text) ?? .nan }
        let digits = Float(mantissa)
        let power = Float(powersOfTen[abs(exponent)])
        let magnitude = exponent < 0 ? digits / power : digits * power
        return isNegative ? -magnitude : magnitude
    }
}

private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
]
