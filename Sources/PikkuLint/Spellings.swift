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

    /// By what two spellings have in common, then by spelling.
    private var places: [String: [String: Set<SourceLocation>]] = [:]

    /// - Parameter key: What the spellings of the same name have in common.
    mutating func add(_ spelling: String, as key: String, at location: SourceLocation) {
        places[key, default: [:]][spelling, default: []].insert(location)
    }

    /// The usual spelling is the one with the most places, of several such the one that comes first.
    var odd: [Odd] {
        places.values.flatMap { spellings -> [Odd] in
            guard spellings.count > 1 else { return [] }
            let ranked = spellings.compactMap { spelling, places in
                places.min().map { (spelling: spelling, first: $0, places: places) }
            }
            .sorted { (-$0.places.count, $0.first, $0.spelling) < (-$1.places.count, $1.first, $1.spelling) }
            guard let usual = ranked.first else { return [] }
            return ranked.dropFirst().flatMap { rare in
                rare.places.map {
                    Odd(spelling: rare.spelling, location: $0, usual: usual.spelling, usualLocation: usual.first)
                }
            }
        }
    }
}
