// RFC 3986, appendix A.
extension ByteScanner {
    /// `URI`, or `URI-reference` where the scheme may be missing.
    mutating func takeURI(schemeRequired: Bool) -> Bool {
        let hasScheme = takeScheme()
        guard hasScheme || !schemeRequired else { return false }
        let start = position
        if take(UInt8(ascii: "/")), take(UInt8(ascii: "/")) {
            guard takeAuthority() else { return false }
        } else {
            position = start
            guard takeText(of: \.isSegmentTextWithoutColon) else { return false }
            // The text before the colon would be a scheme.
            if !hasScheme, next == UInt8(ascii: ":") { return false }
        }
        guard takeText(of: \.isPathText) else { return false }
        if take(UInt8(ascii: "?")), !takeText(of: \.isQueryText) { return false }
        return !take(UInt8(ascii: "#")) || takeText(of: \.isQueryText)
    }

    /// `scheme ":"`; reads nothing where there is none.
    private mutating func takeScheme() -> Bool {
        let start = position
        if let first = next, first.isLetter {
            take(anyNumberOf: \.isSchemeText)
            if take(UInt8(ascii: ":")) { return true }
        }
        position = start
        return false
    }

    /// `[ userinfo "@" ] host [ ":" port ]`, up to the path.
    private mutating func takeAuthority() -> Bool {
        let start = position
        if !takeText(of: \.isUserInformation) { return false }
        if !take(UInt8(ascii: "@")) { position = start }
        guard next == UInt8(ascii: "[") ? takeBracketedAddress() : takeText(of: \.isRegisteredName) else {
            return false
        }
        if take(UInt8(ascii: ":")) { take(anyNumberOf: \.isDigit) }
        switch next {
        case nil, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        case _: return false
        }
    }

    /// `IP-literal`
    private mutating func takeBracketedAddress() -> Bool {
        guard take(UInt8(ascii: "[")) else { return false }
        if take(UInt8(ascii: "v")) || take(UInt8(ascii: "V")) {
            guard take(oneOrMore: \.isHexadecimalDigit), take(UInt8(ascii: ".")),
                take(oneOrMore: \.isUserInformation)
            else { return false }
        } else if !takeIPv6() {
            return false
        }
        return take(UInt8(ascii: "]"))
    }

    /// Any number of characters of a kind, and of bytes in their percent-encoding; false where one is malformed.
    private mutating func takeText(of isOfKind: (UInt8) -> Bool) -> Bool {
        while true {
            take(anyNumberOf: isOfKind)
            guard take(UInt8(ascii: "%")) else { return true }
            guard takeHexadecimalDigit(), takeHexadecimalDigit() else { return false }
        }
    }
}

extension UInt8 {
    fileprivate var isSchemeText: Bool {
        isLetterOrDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }

    /// `reg-name`, but for percent-encodings: `unreserved` and `sub-delims`.
    fileprivate var isRegisteredName: Bool {
        if isLetterOrDigit { return true }
        switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"),
            UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
            return true
        default:
            return false
        }
    }

    fileprivate var isUserInformation: Bool { isRegisteredName || self == UInt8(ascii: ":") }
    fileprivate var isSegmentTextWithoutColon: Bool { isRegisteredName || self == UInt8(ascii: "@") }
    fileprivate var isPathText: Bool { isSegmentTextWithoutColon || isSegmentSeparator }
    fileprivate var isQueryText: Bool { isPathText || self == UInt8(ascii: "?") }
    private var isSegmentSeparator: Bool { self == UInt8(ascii: ":") || self == UInt8(ascii: "/") }
}
