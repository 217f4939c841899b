#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONWriter {
    public mutating func null() { text("null") }

    public mutating func boolean(_ value: Bool) { text(value ? "true" : "false") }

    public mutating func integer(_ value: some FixedWidthInteger) {
        if let small = Int64(exactly: value) {
            digits(small.magnitude, isNegative: small < 0)
        } else {
            append(value.description)
        }
    }

    /// The shortest text that reads back as the same number; numbers without a fraction have none in the text.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return refuse("type", "must be a finite number") }
        if abs(value) < 9_007_199_254_740_992, value == value.rounded(.towardZero) {
            digits(UInt64(abs(value)), isNegative: value.sign == .minus)
        } else {
            number(value.description)
        }
    }

    public mutating func float(_ value: Float) {
        guard value.isFinite else { return refuse("type", "must be a finite number") }
        number(value.description)
    }

    /// RFC 3339 in UTC; fractions of a second are cut off, as `.iso8601` does. Before October 1582, where Foundation
    /// changes to the Julian calendar, dates are Gregorian as well (ISO 8601).
    public mutating func date(_ value: Date) {
        let seconds = value.timeIntervalSinceReferenceDate.rounded(.down)
        guard yearsOf4Digits.contains(seconds) else { return refuse("format", "must be a date of the years 1 to 9999") }
        let time = CivilTime(secondsSinceReference: Int(seconds))
        append(UInt8(ascii: "\""))
        padded(time.year, 4)
        for (separator, field) in [
            ("-" as Unicode.Scalar, time.month), ("-", time.day), ("T", time.second / 3_600),
            (":", time.second / 60 % 60), (":", time.second % 60),
        ] {
            append(UInt8(ascii: separator))
            padded(field, 2)
        }
        append(UInt8(ascii: "Z"))
        append(UInt8(ascii: "\""))
    }

    /// In upper case.
    public mutating func uuid(_ value: UUID) {
        append(UInt8(ascii: "\""))
        withUnsafeBytes(of: value.uuid) { bytes in
            for (index, byte) in bytes.enumerated() {
                if index == 4 || index == 6 || index == 8 || index == 10 { append(UInt8(ascii: "-")) }
                append(upperCaseDigit(byte >> 4))
                append(upperCaseDigit(byte & 15))
            }
        }
        append(UInt8(ascii: "\""))
    }

    public mutating func url(_ value: URL) { string(value.absoluteString) }

    public mutating func data(_ value: Data) {
        append(UInt8(ascii: "\""))
        base64Encode(value) { append($0) }
        append(UInt8(ascii: "\""))
    }

    public mutating func json(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .number(let value): append(value.text)
        case .string(let value): string(value)
        case .array(let elements): array(elements) { $0.json($1) }
        case .object(let members): map(members) { $0.json($1) }
        }
    }

    /// A type that encodes itself. Costs what `JSONEncoder` costs.
    public mutating func encoded(_ value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            for byte in try encoder.encode(value) { append(byte) }
        } catch {
            refuse("type", "could not be encoded")
        }
    }
}

extension JSONWriter {
    private mutating func text(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    private mutating func number(_ description: String) {
        var text = description
        text.withUTF8 { bytes in
            let hasZeroFraction =
                bytes.count > 2 && bytes[bytes.count - 2] == UInt8(ascii: ".")
                && bytes[bytes.count - 1] == UInt8(ascii: "0")
            append(UnsafeBufferPointer(rebasing: hasZeroFraction ? bytes.dropLast(2) : bytes[...]))
        }
    }

    private mutating func digits(_ magnitude: UInt64, isNegative: Bool) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var first = 20
            var rest = magnitude
            repeat {
                first -= 1
                digits[first] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
                rest /= 10
            } while rest > 0
            if isNegative { append(UInt8(ascii: "-")) }
            append(UnsafeBufferPointer(rebasing: digits[first..<20]))
        }
    }

    private mutating func padded(_ value: Int, _ width: Int) {
        var power = width == 4 ? 1_000 : 10
        while power > 0 {
            append(UInt8(truncatingIfNeeded: value / power % 10) + UInt8(ascii: "0"))
            power /= 10
        }
    }
}

/// Seconds since 2001 of 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
private let yearsOf4Digits = -63_113_904_000.0...252_423_993_599.0

private func upperCaseDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "A")
}
