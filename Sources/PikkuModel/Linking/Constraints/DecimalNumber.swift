/// A JSON number without rounding: `0.d₁d₂… × 10^exponent`.
package struct DecimalNumber: Hashable, Sendable {
    private let isNegative: Bool
    /// Values 0...9 without zeros at either end; empty for zero.
    private let digits: [UInt8]
    private let exponent: Int

    /// Nil for what is not a number of JSON, or is beyond every double.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes = bytes.dropFirst() }
        let whole = bytes.prefix(while: isDigit)
        bytes = bytes.dropFirst(whole.count)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
        var fraction: ArraySlice<UInt8> = []
        if bytes.first == UInt8(ascii: ".") {
            fraction = bytes.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return nil }
            bytes = bytes.dropFirst(fraction.count + 1)
        }
        var power = 0
        if let letter = bytes.first, letter | 0x20 == UInt8(ascii: "e") {
            guard let value = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), abs(value) <= 400 else {
                return nil
            }
            power = value
            bytes = []
        }
        guard bytes.isEmpty, whole.count + fraction.count <= 400 else { return nil }
        var figures: [UInt8] = []
        figures.reserveCapacity(whole.count + fraction.count)
        var leading = 0
        for digit in [whole, fraction].joined() {
            if figures.isEmpty, digit == UInt8(ascii: "0") {
                leading += 1
            } else {
                figures.append(digit - UInt8(ascii: "0"))
            }
        }
        while figures.last == 0 { figures.removeLast() }
        digits = figures
        exponent = digits.isEmpty ? 0 : whole.count - leading + power
    }

    package init(_ value: some BinaryInteger) {
        self = DecimalNumber(String(value)) ?? .zero
    }

    private static let zero = DecimalNumber()
    private init() { (isNegative, digits, exponent) = (false, [], 0) }

    package var isInteger: Bool { digits.count <= exponent || digits.isEmpty }
    package var isPositive: Bool { !digits.isEmpty && !isNegative }

    /// Nil for what is no integer of 64 bits.
    package var integer: Int? {
        isInteger && exponent <= 19 ? Int(text) : nil
    }

    /// The one spelling of the number, which is also JSON: `100`, `0.5`, `-12.25`, `1e30`.
    package var text: String {
        guard !digits.isEmpty else { return "0" }
        let figures = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        let sign = isNegative ? "-" : ""
        if exponent > 21 || exponent < -5 {
            let rest = figures.dropFirst()
            return "\(sign)\(figures.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)e\(exponent - 1)"
        }
        if exponent <= 0 { return "\(sign)0.\(String(repeating: "0", count: -exponent))\(figures)" }
        if digits.count <= exponent { return sign + figures + String(repeating: "0", count: exponent - digits.count) }
        return "\(sign)\(figures.prefix(exponent)).\(figures.dropFirst(exponent))"
    }

    /// Whether the number is a whole multiple of another; nil when that takes more than 64 bits to find out.
    func isMultiple(of divisor: DecimalNumber) -> Bool? {
        let scale = max(digits.count - exponent, divisor.digits.count - divisor.exponent, 0)
        guard let dividend = scaled(by: scale), let divisor = divisor.scaled(by: scale), divisor != 0 else {
            return nil
        }
        return dividend.isMultiple(of: divisor)
    }

    private func scaled(by places: Int) -> Int? {
        if digits.isEmpty { return 0 }
        guard exponent + places <= 18, exponent + places >= digits.count else { return nil }
        let figures = digits + Array(repeating: 0, count: exponent + places - digits.count)
        return Int(String(decoding: figures.map { $0 + UInt8(ascii: "0") }, as: UTF8.self))
    }
}

extension DecimalNumber: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        let signs = (left.sign, right.sign)
        guard signs.0 == signs.1 else { return signs.0 < signs.1 }
        return signs.0 < 0 ? left.isSmaller(than: right, by: >) : left.isSmaller(than: right, by: <)
    }

    private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    private func isSmaller(than other: Self, by precedes: (Int, Int) -> Bool) -> Bool {
        if exponent != other.exponent { return precedes(exponent, other.exponent) }
        for (mine, theirs) in zip(digits, other.digits) where mine != theirs {
            return precedes(Int(mine), Int(theirs))
        }
        return precedes(digits.count, other.digits.count)
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

extension IntegerWidth {
    /// What fits, as the numbers of JSON that every validator compares with.
    package var bounds: ClosedRange<DecimalNumber> {
        switch self {
        case .int8: boundsOfInt8
        case .int16: boundsOfInt16
        case .int32: boundsOfInt32
        case .int, .int64: boundsOfInt64
        case .uint8: boundsOfUInt8
        case .uint16: boundsOfUInt16
        case .uint32: boundsOfUInt32
        case .uint, .uint64: boundsOfUInt64
        }
    }
}

private let boundsOfInt8 = bounds(of: Int8.self)
private let boundsOfInt16 = bounds(of: Int16.self)
private let boundsOfInt32 = bounds(of: Int32.self)
private let boundsOfInt64 = bounds(of: Int64.self)
private let boundsOfUInt8 = bounds(of: UInt8.self)
private let boundsOfUInt16 = bounds(of: UInt16.self)
private let boundsOfUInt32 = bounds(of: UInt32.self)
private let boundsOfUInt64 = bounds(of: UInt64.self)

private func bounds<Integer: FixedWidthInteger>(of type: Integer.Type) -> ClosedRange<DecimalNumber> {
    DecimalNumber(type.min)...DecimalNumber(type.max)
}
