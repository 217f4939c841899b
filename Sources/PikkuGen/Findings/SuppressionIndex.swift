import PikkuModel

/// Finds the comment that accepts a finding.
struct SuppressionIndex {
    /// One rule in one comment.
    struct Use: Hashable {
        var suppression: Int
        var id: Int
    }

    private var places: [Key: [Place]] = [:]

    init(_ suppressions: [Suppression]) {
        var uses: [Key: [(SourceLocation, Use)]] = [:]
        for (index, suppression) in suppressions.enumerated() {
            for (position, id) in suppression.ids.enumerated() {
                uses[Key(file: suppression.scope.file, id: id.text), default: []]
                    .append((suppression.scope, Use(suppression: index, id: position)))
            }
        }
        places = uses.mapValues(Self.nested)
    }

    /// Of several comments, that of the smallest declaration; the first of those for the same one.
    /// O(log comments + depth of their declarations).
    func use(for finding: Diagnostic) -> Use? {
        let places = places[Key(file: finding.location.file, id: finding.id)] ?? []
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].scope.start <= finding.location.start { low = middle + 1 } else { high = middle }
        }
        var candidate = low > 0 ? low - 1 : nil
        while let index = candidate {
            if places[index].scope.contains(finding.location) { return places[index].use }
            candidate = places[index].parent
        }
        return nil
    }

    private struct Key: Hashable {
        var file: String
        var id: String
    }

    private struct Place {
        var scope: SourceLocation
        var use: Use
        /// The nearest one around; declarations lie inside each other or apart.
        var parent: Int?
    }

    private static func nested(_ uses: [(SourceLocation, Use)]) -> [Place] {
        var places: [Place] = []
        var around: [Int] = []
        for (scope, use) in uses.sorted(by: isOutside) {
            while let last = around.last, places[last].scope.end < scope.end { around.removeLast() }
            places.append(Place(scope: scope, use: use, parent: around.last))
            around.append(places.count - 1)
        }
        return places
    }

    private static func isOutside(_ left: (SourceLocation, Use), _ right: (SourceLocation, Use)) -> Bool {
        (left.0.start, -left.0.end, -left.1.suppression, -left.1.id)
            < (right.0.start, -right.0.end, -right.1.suppression, -right.1.id)
    }
}
