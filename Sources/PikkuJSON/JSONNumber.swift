/// A number as a JSON text spells it, without limits of size and precision.
///
/// Equality is that of the numbers: `1.0`, `10e-1` and `1` are equal.
public struct JSONNumber: Sendable {
    public let text: String

    /// Nil when the text does not follow the grammar (RFC 8259, section 6).
    public init?(_ text: String) {
        guard withNumberToken(text, { $0.count }) == text.utf8.count else { return nil }
        self.text = text
    }

    public init(_ value: some BinaryInteger) { text = value.description }

    /// Nil when the number is not finite.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = shortText(value)
    }

    /// A text that is known to be a number, as the defaults in generated code are; zero for any other.
    public init(verified text: StaticString) { self = JSONNumber("\(text)") ?? JSONNumber(0) }

    init(checked text: String) { self.text = text }

    /// Nil when the number is not an integer, or beyond the limits of the type.
    public func integer<Value: FixedWidthInteger>(as type: Value.Type = Int.self) -> Value? {
        withNumberToken(text, IntegerToken.init)??.value(as: type)
    }

    /// The nearest number; infinite beyond the limits.
    public var double: Double { withNumberToken(text, \.double) ?? .nan }
}

extension JSONNumber: Hashable {
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool { left.canonical == right.canonical }

    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

    /// Sign, significant digits and exponent; one for all spellings of a number.
    private var canonical: Canonical {
        withNumberToken(text) { token in
            let digits = token.isExact ? token.mantissa.description : significantDigits(text)
            return Canonical(
                isNegative: token.isNegative && digits != "0", digits: digits, exponent: token.exponent
            )
        } ?? Canonical(isNegative: false, digits: text, exponent: 0)
    }

    private struct Canonical: Hashable {
        var isNegative: Bool
        var digits: String
        var exponent: Int
    }
}

private func withNumberToken<Result>(_ text: String, _ body: (NumberToken) -> Result) -> Result? {
    var text = text
    return text.withUTF8 { bytes in
        guard let start = bytes.baseAddress else { return nil }
        return NumberToken(at: start, before: start + bytes.count).map(body)
    }
}

/// The digits before the exponent, without zeros on either side.
private func significantDigits(_ text: String) -> String {
    let digits = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    let zero = UInt8(ascii: "0")
    let significant = digits.drop { $0 == zero }.reversed().drop { $0 == zero }.reversed()
    return String(decoding: Array(significant), as: UTF8.self)
}
