/// Where the parameters of a route are in a path, in order; the first eight take no memory of their own.
public struct RouteParameters: Sendable {
    public private(set) var count = 0
    private var first = (Place(), Place(), Place(), Place(), Place(), Place(), Place(), Place())
    /// Nil rather than empty, which costs nothing to copy.
    private var others: [Place]?

    private struct Place: Sendable {
        var start: UInt32 = 0
        var end: UInt32 = 0
    }

    init() {}

    mutating func append(_ range: Range<Int>) {
        let place = Place(start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
        switch count {
        case 0: first.0 = place
        case 1: first.1 = place
        case 2: first.2 = place
        case 3: first.3 = place
        case 4: first.4 = place
        case 5: first.5 = place
        case 6: first.6 = place
        case 7: first.7 = place
        case _: others = (others ?? []) + [place]
        }
        count += 1
    }

    mutating func removeLast() {
        count -= 1
        if count >= 8 { others?.removeLast() }
    }
}

extension RouteParameters: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(index: Int) -> Range<Int> {
        let place: Place? =
            switch index {
            case 0: first.0
            case 1: first.1
            case 2: first.2
            case 3: first.3
            case 4: first.4
            case 5: first.5
            case 6: first.6
            case 7: first.7
            case _: others?[index - 8]
            }
        return place.map { Int($0.start)..<Int($0.end) } ?? 0..<0
    }
}

extension RouteParameters: Hashable {
    public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }

    public func hash(into hasher: inout Hasher) {
        for range in self { hasher.combine(range) }
    }
}
