/// How one text becomes another, line by line.
struct LineDifference {
    /// Lines that stay, go and come, in the order of the texts; each is an index into one of them.
    enum Step: Hashable {
        case keep(old: Int, new: Int)
        case remove(old: Int)
        case insert(new: Int)
    }

    let steps: [Step]

    /// Shortest as long as `work` lasts (in comparisons); beyond it what differs is removed and inserted as a whole,
    /// which is just as right.
    init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], work: Int = 2_000_000) {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func numbered(_ lines: [ArraySlice<UInt8>]) -> [Int] {
            lines.map { line in
                let next = numbers.count
                return numbers[line]
                    ?? {
                        numbers[line] = next
                        return next
                    }()
            }
        }
        let (left, right) = (numbered(old), numbered(new))
        let start = zip(left, right).prefix { $0 == $1 }.count
        let shorter = min(left.count, right.count) - start
        let end = zip(left.reversed(), right.reversed()).prefix(shorter).prefix { $0 == $1 }.count
        let (leftEnd, rightEnd) = (left.count - end, right.count - end)

        let middle =
            shortestEdit(left[start..<leftEnd], right[start..<rightEnd], work: work)
            ?? (start..<leftEnd).map(Step.remove) + (start..<rightEnd).map(Step.insert)
        steps =
            (0..<start).map { .keep(old: $0, new: $0) } + middle
            + (0..<end).map { .keep(old: leftEnd + $0, new: rightEnd + $0) }
    }
}

/// The greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986); nil when it takes too long.
///
/// The furthest places of each round are kept, so memory grows with the square of the number of differences.
private func shortestEdit(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, work: Int) -> [LineDifference.Step]? {
    let (width, height) = (old.count, new.count)
    let (left, right) = (Array(old), Array(new))
    var rounds: [[Int]] = []
    var furthest: [Int] = []
    var remaining = work
    for distance in 0...(width + height) {
        var next = Array(repeating: 0, count: 2 * distance + 5)
        for diagonal in stride(from: -distance, through: distance, by: 2) {
            var x = start(of: diagonal, distance, furthest)
            while x < width, x - diagonal < height, left[x] == right[x - diagonal] {
                x += 1
                remaining -= 1
            }
            next[diagonal + distance + 2] = x
            if x >= width, x - diagonal >= height {
                rounds.append(furthest)
                return steps(back: rounds, from: (width, height), offset: (old.startIndex, new.startIndex))
            }
        }
        rounds.append(furthest)
        furthest = next
        remaining -= 2 * distance + 5
        if remaining < 0 { return nil }
    }
    return nil
}

/// Where a round enters a diagonal: by an insertion from the one above, or a removal from the one below.
private func start(of diagonal: Int, _ distance: Int, _ furthest: [Int]) -> Int {
    guard distance > 0 else { return 0 }
    let (below, above) = neighbours(of: diagonal, distance, furthest)
    return comesFromAbove(diagonal, distance, furthest) ? above : below + 1
}

private func comesFromAbove(_ diagonal: Int, _ distance: Int, _ furthest: [Int]) -> Bool {
    let (below, above) = neighbours(of: diagonal, distance, furthest)
    return diagonal == -distance || diagonal != distance && below < above
}

/// The round before has its diagonal d at index d + distance + 1, with room on both sides.
private func neighbours(of diagonal: Int, _ distance: Int, _ furthest: [Int]) -> (below: Int, above: Int) {
    (furthest[diagonal + distance], furthest[diagonal + distance + 2])
}

/// The way from the end to the beginning, through the furthest places of each round.
private func steps(
    back rounds: [[Int]], from end: (x: Int, y: Int), offset: (old: Int, new: Int)
) -> [LineDifference.Step] {
    var steps: [LineDifference.Step] = []
    var (x, y) = end
    for distance in rounds.indices.reversed() {
        let furthest = rounds[distance]
        let diagonal = x - y
        let entry = start(of: diagonal, distance, furthest)
        while x > entry {
            x -= 1
            y -= 1
            steps.append(.keep(old: offset.old + x, new: offset.new + y))
        }
        guard distance > 0 else { break }
        if comesFromAbove(diagonal, distance, furthest) {
            y -= 1
            steps.append(.insert(new: offset.new + y))
        } else {
            x -= 1
            steps.append(.remove(old: offset.old + x))
        }
    }
    return steps.reversed()
}
