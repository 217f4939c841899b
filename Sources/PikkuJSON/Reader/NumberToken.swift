/// A number in a text, checked: `mantissa * 10^exponent`, negative or not.
struct NumberToken {
    let start: UnsafePointer<UInt8>
    private(set) var count = 0
    private(set) var isNegative = false
    /// The significant digits without the zeros behind them, so that `1.0`, `10e-1` and `1` are one number.
    private(set) var mantissa: UInt64 = 0
    /// Saturated far beyond what any type can hold.
    private(set) var exponent = 0
    /// False when 64 bits are too few for the digits: then only the exponent, that of the last digit, means anything.
    private(set) var isExact = true

    var text: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

    /// The number of RFC 8259, section 6, that begins at `start`; nil when there is none.
    init?(at start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) {
        self.start = start
        var position = start
        if position < end, position.pointee == UInt8(ascii: "-") {
            isNegative = true
            position += 1
        }

        var zeros = 0
        guard let first = digit(position, end) else { return nil }
        if first == 0 {
            position += 1
        } else {
            scanDigits(&position, end, &zeros)
        }

        var fractionDigits = 0
        if position < end, position.pointee == UInt8(ascii: ".") {
            position += 1
            let firstDigit = position
            scanDigits(&position, end, &zeros)
            fractionDigits = position - firstDigit
            guard fractionDigits > 0 else { return nil }
        }

        var power = 0
        if position < end, position.pointee | 0x20 == UInt8(ascii: "e") {
            guard let scanned = scanPower(&position, end) else { return nil }
            power = scanned
        }
        if mantissa != 0 || !isExact { exponent = zeros - fractionDigits + power }
        count = position - start
    }

    private mutating func scanDigits(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ zeros: inout Int
    ) {
        while let digit = digit(position, end) {
            position += 1
            guard digit > 0 else {
                zeros += 1
                continue
            }
            while zeros > 0 {
                append(0)
                zeros -= 1
            }
            append(digit)
        }
    }

    @inline(__always)
    private mutating func append(_ digit: UInt8) {
        guard isExact else { return }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
        if overflow || carry { isExact = false } else { mantissa = sum }
    }
}

@inline(__always)
private func digit(_ position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt8? {
    guard position < end else { return nil }
    let value = position.pointee &- UInt8(ascii: "0")
    return value < 10 ? value : nil
}

/// The power of ten whose `e` is at `position`; nil when it has no digits.
private func scanPower(_ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int? {
    position += 1
    var isNegative = false
    if position < end, position.pointee == UInt8(ascii: "-") || position.pointee == UInt8(ascii: "+") {
        isNegative = position.pointee == UInt8(ascii: "-")
        position += 1
    }
    let first = position
    var power = 0
    while let digit = digit(position, end) {
        power = min(power * 10 + Int(digit), 1 << 40)
        position += 1
    }
    guard position > first else { return nil }
    return isNegative ? -power : power
}
