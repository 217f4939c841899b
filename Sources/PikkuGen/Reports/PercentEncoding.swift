/// A text in which the UTF-8 bytes of some characters are written `%XX`.
func percentEncoded(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
    text.unicodeScalars.reduce(into: "") { encoded, scalar in
        guard isSpecial(scalar) else { return encoded.unicodeScalars.append(scalar) }
        for byte in String(scalar).utf8 {
            let digits = String(byte, radix: 16, uppercase: true)
            encoded += "%" + (digits.count == 1 ? "0" : "") + digits
        }
    }
}
