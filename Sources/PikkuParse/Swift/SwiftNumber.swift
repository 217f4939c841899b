/// A number literal of Swift in JSON's spelling: decimal, without underscores or leading zeros. Nil for a literal in
/// another radix that 64 bits do not hold.
func jsonNumber(fromSwift literal: String) -> String? {
    let text = literal.filter { $0 != "_" }
    switch text.prefix(2) {
    case "0x" where text.contains { "pP.".contains($0) }:
        return Double(text).flatMap { $0.isFinite ? decimal($0) : nil }
    case "0x": return UInt64(text.dropFirst(2), radix: 16).map(String.init)
    case "0o": return UInt64(text.dropFirst(2), radix: 8).map(String.init)
    case "0b": return UInt64(text.dropFirst(2), radix: 2).map(String.init)
    default:
        let digits = text.drop { $0 == "0" }
        guard let first = digits.first else { return text.isEmpty ? nil : "0" }
        return first.isNumber ? String(digits) : "0" + digits
    }
}

/// Whole numbers without the fraction that `Double` prints.
private func decimal(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
