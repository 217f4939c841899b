/// How the words of a name are put together, by the names that configurations use; of styles that fit equally well an
/// earlier one is taken.
enum NameStyle: String, CaseIterable {
    case camelCase
    case snakeCase = "snake_case"
    case kebabCase = "kebab-case"
    case pascalCase = "PascalCase"
    case constantCase = "CONSTANT_CASE"

    /// Of a single word in lower case several styles are true.
    func fits(_ name: String) -> Bool {
        switch self {
        case .camelCase: !startsInUpperCase(name) && name.utf8.allSatisfy { $0.isLetterOrDigit }
        case .pascalCase: startsInUpperCase(name) && name.utf8.allSatisfy { $0.isLetterOrDigit }
        case .snakeCase: isJoined(name, by: "_") { !$0.isUpperCase }
        case .kebabCase: isJoined(name, by: "-") { !$0.isUpperCase }
        case .constantCase: isJoined(name, by: "_") { !$0.isLowerCase }
        }
    }

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
        guard let wanted = styles.first, applies(to: name), !styles.contains(where: { $0.fits(name) }) else {
            return nil
        }
        return "is not \(wanted.rawValue); write '\(wanted.applied(to: name))'"
    }

    /// The style that most of several names have, with the positions of those that have it not; nil where one fits all.
    static func mixture(of names: [String]) -> (usual: NameStyle, odd: [Int])? {
        var usual = NameStyle.camelCase
        var most = -1
        for style in allCases {
            let count = names.count { style.fits($0) }
            if count > most { (usual, most) = (style, count) }
        }
        guard most < names.count else { return nil }
        return (usual, names.indices.filter { !usual.fits(names[$0]) })
    }
}

extension RuleOption.Value {
    /// Of an option that names styles; what names none is left out.
    var styles: [NameStyle] { texts.compactMap(NameStyle.init) }
}

/// Two names are folded alike when nothing but letter case, `-` and `_` makes them different.
func folded(_ name: String) -> String {
    name.utf8.contains { $0.isUpperCase || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
        ? name.lowercased().filter { $0 != "-" && $0 != "_" } : name
}

private func startsInUpperCase(_ name: String) -> Bool { name.utf8.first?.isUpperCase ?? false }

private func isJoined(_ name: String, by separator: Character, _ isInWord: (UInt8) -> Bool) -> Bool {
    name.split(separator: separator, omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { $0.isLetterOrDigit && isInWord($0) }
    }
}

private func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
