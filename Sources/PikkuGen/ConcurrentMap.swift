import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results in the order of the elements, however the work was shared out among the threads.
    func concurrentMap<Result: Sendable>(
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
