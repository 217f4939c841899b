import PikkuModel

/// The entries and elements of a document in the order of the text; each stands once, however many aliases mean it.
struct YAMLParts {
    private struct Part {
        var location: SourceLocation
        var depth: Int
    }

    private var parts: [Part] = []

    init() {}

    init(of root: YAMLNode) {
        var end = root.location.start
        collect(root, depth: 0, behind: &end)
    }

    /// What an alias means stands before the alias, so it is known by its place.
    private mutating func collect(_ node: YAMLNode, depth: Int, behind end: inout Int) {
        switch node.content {
        case .scalar: break
        case .sequence(let elements):
            for element in elements where element.location.start >= end {
                parts.append(Part(location: element.location, depth: depth))
                collect(element, depth: depth + 1, behind: &end)
                end = max(end, element.location.end)
            }
        case .mapping(let entries):
            for entry in entries where entry.keyLocation.start >= end {
                parts.append(Part(location: entry.location, depth: depth))
                end = max(end, entry.keyLocation.end)
                if entry.value.location.start >= end { collect(entry.value, depth: depth + 1, behind: &end) }
                end = max(end, entry.location.end)
            }
        }
    }

    /// Of several side by side, the last. O(log parts + parts in the range).
    func outermost(beginningIn range: Range<Int>) -> SourceLocation? {
        var low = 0
        var high = parts.count
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].location.start < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var found: Part?
        for part in parts[low...].prefix(while: { $0.location.start < range.upperBound }) {
            if let best = found, best.depth < part.depth { continue }
            found = part
        }
        return found?.location
    }
}
