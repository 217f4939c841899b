/// The candidate that was most likely meant by a misspelt name, or nil when none is close.
///
/// Close is a Damerau-Levenshtein distance (optimal string alignment) of at most a third of the name's length, and
/// at least one; letter case is ignored. Ties go to the first in alphabetical order.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name && !candidate.isEmpty {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        guard abs(scalars.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, scalars)
        guard distance <= limit else { continue }
        if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.name
}

extension Diagnostic {
    /// Adds what was most likely meant by the name at its location.
    package func suggesting(_ meant: String?, for name: String) -> Diagnostic {
        guard let meant else { return self }
        var diagnostic = self
        diagnostic.message += "; did you mean '\(meant)'?"
        diagnostic.fix = .guess("replace '\(name)' with '\(meant)'", edits: [Edit(location, replacement: meant)])
        return diagnostic
    }
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
        var current = [row + 1]
        for column in 0..<right.count {
            let cost = left[row] == right[column] ? 0 : 1
            var distance = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                distance = min(distance, beforePrevious[column - 1] + 1)
            }
            current.append(distance)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}
