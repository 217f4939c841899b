import PikkuModel

extension IntegerWidth {
    /// The registered format of the values on the wire.
    var format: String {
        switch self {
        case .int: IntegerWidth.int64.rawValue
        case .uint: IntegerWidth.uint64.rawValue
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: rawValue
        }
    }

    var range: ClosedRange<Int128> {
        switch self {
        case .int8: Int128(Int8.min)...Int128(Int8.max)
        case .int16: Int128(Int16.min)...Int128(Int16.max)
        case .int32: Int128(Int32.min)...Int128(Int32.max)
        case .int64, .int: Int128(Int64.min)...Int128(Int64.max)
        case .uint8: 0...Int128(UInt8.max)
        case .uint16: 0...Int128(UInt16.max)
        case .uint32: 0...Int128(UInt32.max)
        case .uint64, .uint: 0...Int128(UInt64.max)
        }
    }

    /// The least and the greatest value in decimal digits.
    var limits: (lower: String, upper: String) { (String(range.lowerBound), String(range.upperBound)) }
}

/// The first numbers that are too large for a `Float`: what is nearer to zero rounds to a finite one.
let floatLimits = (lower: "-3.4028235677973366e+38", upper: "3.4028235677973366e+38")

/// Padded Base64 (RFC 4648, section 4) without anything between its characters.
let base64Pattern = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"

/// Matches exactly the integers of a width in their shortest decimal spelling: the keys of a map.
func decimalPattern(of width: IntegerWidth) -> String {
    let limits = width.limits
    let positive = "0|" + alternatives(upTo: limits.upper)
    guard limits.lower.hasPrefix("-") else { return "^(?:\(positive))$" }
    return "^(?:\(positive)|-(?:\(alternatives(upTo: String(limits.lower.dropFirst())))))$"
}

/// The numbers from 1 to a limit: those with fewer digits, then those that are smaller from some digit on, then the
/// limit itself.
private func alternatives(upTo limit: String) -> String {
    let digits = Array(limit.utf8.map { Int($0) - 48 })
    var alternatives: [String] = []
    if digits.count > 1 { alternatives.append("[1-9]" + anyDigits(upTo: digits.count - 2)) }
    for (index, digit) in digits.enumerated() {
        let least = index == 0 ? 1 : 0
        guard digit > least else { continue }
        let choice = digit - 1 == least ? "\(least)" : "[\(least)-\(digit - 1)]"
        alternatives.append(limit.prefix(index) + choice + anyDigits(exactly: digits.count - index - 1))
    }
    return (alternatives + [limit]).joined(separator: "|")
}

private func anyDigits(upTo count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "[0-9]?"
    default: "[0-9]{0,\(count)}"
    }
}

private func anyDigits(exactly count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "[0-9]"
    default: "[0-9]{\(count)}"
    }
}
