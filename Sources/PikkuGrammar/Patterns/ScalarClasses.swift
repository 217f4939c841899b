/// The coarsest partition of all scalars that some sets cannot tell apart from inside.
struct ScalarClasses: Sendable {
    /// A scalar of each class.
    let representatives: [UInt32]
    /// Where each range begins that lies in one class; the first begins at 0.
    private let starts: [UInt32]
    private let classes: [UInt16]

    /// Nil when there are more classes than the limit.
    init?(of sets: [ScalarSet], limit: Int) {
        var boundaries: Set<UInt32> = [0]
        for range in sets.lazy.flatMap(\.ranges) {
            boundaries.insert(range.lowerBound)
            if range.upperBound < ScalarSet.last { boundaries.insert(range.upperBound + 1) }
            guard boundaries.count <= 4 * limit else { return nil }
        }
        starts = boundaries.sorted()
        var signatures: [[Int]: UInt16] = [:]
        var representatives: [UInt32] = []
        var classes: [UInt16] = []
        for start in starts {
            let signature = sets.indices.filter { sets[$0].contains(start) }
            if let known = signatures[signature] {
                classes.append(known)
                continue
            }
            guard representatives.count < limit else { return nil }
            let new = UInt16(representatives.count)
            signatures[signature] = new
            classes.append(new)
            representatives.append(start)
        }
        self.representatives = representatives
        self.classes = classes
    }

    var count: Int { representatives.count }

    func index(of scalar: UInt32) -> UInt16 {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return classes[low]
    }
}
