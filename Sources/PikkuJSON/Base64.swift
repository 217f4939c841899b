/// The bytes of a Base64 text (RFC 4648, section 4): padded, nothing between the digits; nil when it is not.
func base64Decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    guard let last = text.last else { return [] }
    let padding = last != pad ? 0 : text[text.count - 2] != pad ? 1 : 2
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    for index in 0..<text.count - padding {
        let value = base64Values[Int(text[index])]
        guard value < 64 else { return nil }
        bits = bits << 6 | UInt32(value)
        guard index % 4 == 3 else { continue }
        bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
        bytes.append(UInt8(truncatingIfNeeded: bits))
    }
    switch padding {
    case 1:
        bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
    case 2:
        bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    case _:
        break
    }
    return bytes
}

/// Calls `digit` with each character of the Base64 text of some bytes.
func base64Encode(_ bytes: some Sequence<UInt8>, _ digit: (UInt8) -> Void) {
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
        bits = bits << 8 | UInt32(byte)
        count += 1
        guard count == 3 else { continue }
        for shift in [18, 12, 6, 0] { digit(base64Digits[Int(bits >> UInt32(shift)) & 63]) }
        bits = 0
        count = 0
    }
    guard count > 0 else { return }
    bits <<= count == 1 ? 16 : 8
    digit(base64Digits[Int(bits >> 18) & 63])
    digit(base64Digits[Int(bits >> 12) & 63])
    digit(count == 1 ? pad : base64Digits[Int(bits >> 6) & 63])
    digit(pad)
}

private let pad = UInt8(ascii: "=")

private let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// The value of each digit by its byte; 64 for what is none.
private let base64Values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, digit) in base64Digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
}()
