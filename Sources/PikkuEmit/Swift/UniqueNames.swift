import PikkuModel

/// Gives names to declarations, each unlike every other.
struct UniqueNames {
    private var taken: Set<String>

    init(besides taken: Set<String> = []) { self.taken = taken }

    /// The name itself, or with the first number that makes it another one.
    mutating func unique(_ name: String) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
    }
}

/// `user-updates` as `userUpdates` or `UserUpdates`.
func swiftIdentifier(_ name: String, capitalized: Bool = false) -> String {
    let words = isASCIIIdentifier(name) == true ? [name] : words(in: name)
    let joined = words.enumerated().map { index, word in
        index > 0 || capitalized ? word.prefix(1).uppercased() + word.dropFirst() : word
    }.joined()
    let startsWell = joined.unicodeScalars.first?.properties.isXIDStart ?? false
    return startsWell ? joined : "_" + joined
}

private func words(in name: String) -> [String] {
    name.unicodeScalars.split { !$0.properties.isXIDContinue }.map { String(String.UnicodeScalarView($0)) }
}
