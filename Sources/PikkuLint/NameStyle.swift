/// How the words of a name are put together, by the names that configurations use; of styles that fit equally well an
/// earlier one is taken.
enum NameStyle: String, CaseIterable {
    case camelCase
    case snakeCase = "snake_case"
    case kebabCase = "kebab-case"
    case pascalCase = "PascalCase"
    case constantCase = "CONSTANT_CASE"

    /// Of a single word in lower case several styles are true, of `en-US` none.
    static func fitting(_ name: String) -> Styles {
        var (hasUpper, hasLower, hasHyphen, hasUnderscore) = (false, false, false, false)
        var endsWord = true
        for byte in name.utf8 {
            if byte.isLetterOrDigit {
                endsWord = false
                if byte.isUpperCase { hasUpper = true } else if byte.isLowerCase { hasLower = true }
                continue
            }
            // A separator stands between words, not before, behind or beside another one.
            guard !endsWord, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else { return [] }
            if byte == UInt8(ascii: "-") { hasHyphen = true } else { hasUnderscore = true }
            endsWord = true
        }
        guard !endsWord, let first = name.utf8.first else { return [] }
        var fitting: Styles = []
        if !hasHyphen, !hasUnderscore { fitting.insert(Styles(first.isUpperCase ? .pascalCase : .camelCase)) }
        if !hasHyphen, !hasUpper { fitting.insert(Styles(.snakeCase)) }
        if !hasUnderscore, !hasUpper { fitting.insert(Styles(.kebabCase)) }
        if !hasHyphen, !hasLower { fitting.insert(Styles(.constantCase)) }
        return fitting
    }

    func fits(_ name: String) -> Bool { Self.fitting(name).contains(Styles(self)) }

    func applied(to name: String) -> String {
        let words = words(of: name)
        return switch self {
        case .camelCase: (words.prefix(1) + words.dropFirst().map(capitalized)).joined()
        case .snakeCase: words.joined(separator: "_")
        case .kebabCase: words.joined(separator: "-")
        case .pascalCase: words.map(capitalized).joined()
        case .constantCase: words.map { $0.uppercased() }.joined(separator: "_")
        }
    }

    /// Whether a text is made of words that a style may join: ASCII letters and digits, `-` and `_` between them.
    static func applies(to text: String) -> Bool {
        guard let first = text.utf8.first, first.isLetterOrDigit else { return false }
        return text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// What is wrong with a name that should have one of some styles; nil where nothing is, and for a name that no
    /// style applies to.
    static func problem(with name: String, allowing styles: [NameStyle]) -> String? {
        guard let wanted = styles.first, fitting(name).isDisjoint(with: Styles(styles)), applies(to: name) else {
            return nil
        }
        return "is not \(wanted.rawValue); write '\(wanted.applied(to: name))'"
    }

    /// The style that most of several names have, with the positions of those that have it not; nil where one fits all,
    /// and for names that have none.
    static func mixture(of names: [String]) -> (usual: NameStyle, odd: [Int])? {
        let fitting = names.map(fitting)
        let common = fitting.reduce(Styles.all) { $0.intersection($1) }
        guard common.isEmpty, !fitting.contains([]) else { return nil }
        let counts = allCases.map { style in (style, fitting.count { $0.contains(Styles(style)) }) }
        guard let most = counts.map(\.1).max(), let usual = counts.first(where: { $0.1 == most })?.0 else { return nil }
        return (usual, names.indices.filter { !fitting[$0].contains(Styles(usual)) })
    }

    /// Several styles.
    struct Styles: OptionSet {
        let rawValue: UInt8

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ style: NameStyle) {
            rawValue =
                switch style {
                case .camelCase: 1
                case .snakeCase: 2
                case .kebabCase: 4
                case .pascalCase: 8
                case .constantCase: 16
                }
        }

        static let all = Styles(NameStyle.allCases)

        init(_ styles: [NameStyle]) { self = styles.reduce([]) { $0.union(Styles($1)) } }
    }
}

extension RuleOption.Value {
    /// Of an option that names styles; what names none is left out.
    var styles: [NameStyle] { texts.compactMap(NameStyle.init) }
}

/// Two names are folded alike when nothing but letter case, `-` and `_` makes them different.
func folded(_ name: String) -> String {
    var name = name
    let isASCII = name.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
    guard isASCII else { return name.lowercased().filter { $0 != "-" && $0 != "_" } }
    return name.withUTF8 { bytes in
        String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            for byte in bytes where byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_") {
                buffer[count] = byte.isUpperCase ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }
}

private func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
