extension ByteScanner {
    /// RFC 5321, `Mailbox` with a `Dot-string` and a `Domain`.
    mutating func takeEmail() -> Bool {
        guard bytes.count <= 254 else { return false }
        repeat {
            guard take(oneOrMore: \.isAtomText) else { return false }
        } while take(UInt8(ascii: "."))
        return position <= 64 && take(UInt8(ascii: "@")) && takeHostname()
    }

    /// RFC 1123, section 2.1.
    mutating func takeHostname() -> Bool {
        let start = position
        repeat {
            guard let first = next, first.isLetterOrDigit else { return false }
            let length = take(anyNumberOf: \.isLetterDigitOrHyphen)
            guard length <= 63, bytes[position - 1] != UInt8(ascii: "-") else { return false }
        } while take(UInt8(ascii: "."))
        return position - start <= 253
    }

    /// Four decimal numbers without leading zeros, as RFC 3986 has them.
    mutating func takeIPv4() -> Bool {
        for index in 0..<4 {
            if index > 0, !take(UInt8(ascii: ".")) { return false }
            let start = position
            let length = take(anyNumberOf: \.isDigit)
            guard 1...3 ~= length, length == 1 || bytes[start] != UInt8(ascii: "0") else { return false }
            let number = bytes[start..<position].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
            guard number <= 255 else { return false }
        }
        return true
    }

    /// RFC 4291, section 2.2: groups, at most one `::`, possibly an IPv4 address in place of the last two groups.
    mutating func takeIPv6() -> Bool {
        var groups = 0
        var isCompressed = false
        if take(UInt8(ascii: ":")) {
            guard take(UInt8(ascii: ":")) else { return false }
            isCompressed = true
        }
        while let byte = next, byte.isHexadecimalDigit {
            let start = position
            guard take(anyNumberOf: \.isHexadecimalDigit) <= 4 else { return false }
            if next == UInt8(ascii: ".") {
                position = start
                guard takeIPv4() else { return false }
                groups += 2
                break
            }
            groups += 1
            guard take(UInt8(ascii: ":")) else { break }
            if take(UInt8(ascii: ":")) {
                guard !isCompressed else { return false }
                isCompressed = true
            } else if next?.isHexadecimalDigit != true {
                return false
            }
        }
        return isCompressed ? groups <= 7 : groups == 8
    }

    /// RFC 4122, section 3.
    mutating func takeUUID() -> Bool {
        guard bytes.count == 36 else { return false }
        return bytes.indices.allSatisfy { index in
            switch index {
            case 8, 13, 18, 23: take(UInt8(ascii: "-"))
            case _: takeHexadecimalDigit()
            }
        }
    }

    mutating func takeHexadecimalDigit() -> Bool {
        guard next?.isHexadecimalDigit == true else { return false }
        position += 1
        return true
    }
}

extension UInt8 {
    fileprivate var isLetterDigitOrHyphen: Bool { isLetterOrDigit || self == UInt8(ascii: "-") }

    /// RFC 5322, `atext`.
    @inline(__always)
    fileprivate var isAtomText: Bool {
        if isLetterOrDigit { return true }
        switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"),
            UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
            return true
        default:
            return false
        }
    }
}
