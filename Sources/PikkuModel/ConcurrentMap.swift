import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results in the order of the elements, however the work was shared out among the threads.
    package func concurrentMap<Result: Sendable>(
        threads: Int, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard threads > 1, count > 1 else { return map(transform) }
        let next = Atomic(0)
        let results = Mutex<[(index: Int, result: Result)]>([])
        DispatchQueue.concurrentPerform(iterations: Swift.min(threads, count)) { _ in
            var mine: [(index: Int, result: Result)] = []
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { break }
                mine.append((index, transform(self[index])))
            }
            results.withLock { $0 += mine }
        }
        return results.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
    }
}

extension Range<Int> {
    /// The range in parts of a size, of which only the last may be smaller.
    package func batches(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}

/// Both results, found side by side where there are threads for it.
package func concurrently<First: Sendable, Second: Sendable>(
    threads: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    guard threads > 1 else { return (first(), second()) }
    let found = Mutex<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let result = first()
            found.withLock { $0.first = result }
        } else {
            let result = second()
            found.withLock { $0.second = result }
        }
    }
    return found.withLock { ($0.first ?? first(), $0.second ?? second()) }
}
