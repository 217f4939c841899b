import Foundation

/// All but unreserved characters (RFC 3986, section 2.3) as bytes in hexadecimal digits.
func percentEncoded(_ text: some StringProtocol) -> String {
    var result = ""
    for byte in text.utf8 {
        if isUnreserved(byte) {
            result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            result += byte < 16 ? "%0" : "%"
            result += String(byte, radix: 16, uppercase: true)
        }
    }
    return result
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        true
    default: false
    }
}

extension URL {
    /// With a further parameter behind its query.
    func adding(query name: String, _ value: String) -> URL {
        let parameter = "\(percentEncoded(name))=\(percentEncoded(value))"
        return URL(string: absoluteString + (query() == nil ? "?" : "&") + parameter) ?? self
    }
}
