import PikkuModel

/// Names that should be spelt alike wherever they occur.
struct Spellings {
    /// A place whose spelling is rarer than another one of the same.
    struct Odd {
        var spelling: String
        var location: SourceLocation
        var usual: String
        var usualLocation: SourceLocation
    }

    private struct Place: Hashable {
        var key: String
        var spelling: String
        var location: SourceLocation
    }

    private var places: [Place] = []
    private var firstSpellings: [String: String] = [:]
    /// Those with more than one spelling, which are few.
    private var ambiguousKeys: Set<String> = []

    /// - Parameter key: What the spellings of the same name have in common.
    mutating func add(_ spelling: String, as key: String, at location: SourceLocation) {
        places.append(Place(key: key, spelling: spelling, location: location))
        if let first = firstSpellings[key] {
            if first != spelling { ambiguousKeys.insert(key) }
        } else {
            firstSpellings[key] = spelling
        }
    }

    /// The usual spelling is the one with the most places, of several such the one that comes first.
    var odd: [Odd] {
        guard !ambiguousKeys.isEmpty else { return [] }
        let ambiguous = Set(places.filter { ambiguousKeys.contains($0.key) })
        return Dictionary(grouping: ambiguous, by: \.key).values.flatMap { places -> [Odd] in
            let ranked = Dictionary(grouping: places, by: \.spelling).values
                .map { $0.sorted { $0.location < $1.location } }
                .sorted { ($1.count, $0[0].location, $0[0].spelling) < ($0.count, $1[0].location, $1[0].spelling) }
            guard let usual = ranked.first?.first else { return [] }
            return ranked.dropFirst().joined().map { rare in
                Odd(
                    spelling: rare.spelling, location: rare.location, usual: usual.spelling,
                    usualLocation: usual.location)
            }
        }
    }
}
