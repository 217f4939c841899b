/// An integer in a text, of any size.
@usableFromInline
struct IntegerToken {
    @usableFromInline let isNegative: Bool
    /// Nil when 64 bits are too few.
    @usableFromInline let magnitude: UInt64?

    /// Nil when the number is not an integer.
    init?(_ number: NumberToken) {
        guard number.exponent >= 0 else { return nil }
        isNegative = number.isNegative
        magnitude = number.isExact ? shifted(number.mantissa, by: number.exponent) : nil
    }

    /// An integer as Swift prints it, without needless zeros or signs; any other text has no value.
    init(printed text: UnsafeBufferPointer<UInt8>) {
        isNegative = text.first == UInt8(ascii: "-")
        magnitude = printedMagnitude(text.dropFirst(isNegative ? 1 : 0), isNegative: isNegative)
    }

    /// Nil when the type has no such value.
    @inlinable
    func value<Value: FixedWidthInteger>(as type: Value.Type) -> Value? {
        guard let magnitude else { return nil }
        guard isNegative else { return Value(exactly: magnitude) }
        guard magnitude <= 1 << 63 else { return nil }
        return Value(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    }
}

private func printedMagnitude(_ digits: Slice<UnsafeBufferPointer<UInt8>>, isNegative: Bool) -> UInt64? {
    guard let first = digits.first else { return nil }
    if first == UInt8(ascii: "0") { return digits.count == 1 && !isNegative ? 0 : nil }
    var value: UInt64 = 0
    for byte in digits {
        let digit = byte &- UInt8(ascii: "0")
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
        guard digit < 10, !overflow, !carry else { return nil }
        value = sum
    }
    return value
}

/// `mantissa * 10^exponent`; nil when 64 bits are too few.
private func shifted(_ mantissa: UInt64, by exponent: Int) -> UInt64? {
    guard mantissa > 0, exponent > 0 else { return mantissa }
    guard exponent < 20 else { return nil }
    var value = mantissa
    for _ in 0..<exponent {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        value = product
    }
    return value
}
