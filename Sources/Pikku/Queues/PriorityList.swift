/// A binary heap: gives what it holds by the smallest rank.
struct PriorityList<Rank: Comparable & Sendable, Element: Sendable>: Sendable {
    private var items: [(rank: Rank, element: Element)] = []

    var first: (rank: Rank, element: Element)? { items.first }

    mutating func insert(_ element: Element, rank: Rank) {
        items.append((rank, element))
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard items[child].rank < items[parent].rank else { return }
            items.swapAt(child, parent)
            child = parent
        }
    }

    mutating func popFirst() -> (rank: Rank, element: Element)? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        if items.isEmpty { return first }
        items[0] = last
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < items.count else { return first }
            let right = left + 1
            let child = right < items.count && items[right].rank < items[left].rank ? right : left
            guard items[child].rank < items[parent].rank else { return first }
            items.swapAt(child, parent)
            parent = child
        }
    }
}
