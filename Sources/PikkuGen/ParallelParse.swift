import Dispatch
import PikkuModel
import PikkuParse
import Synchronization

/// Parses each source with the frontend that accepts it; others count for nothing.
///
/// The result is in the order of the sources, however the work was shared out.
func parse(_ sources: [SourceFile], with frontends: [any Frontend], threads: Int) -> [ParsedFile] {
    let work = sources.compactMap { source in
        frontends.first { $0.accepts(path: source.path) }.map { (frontend: $0, source: source) }
    }
    guard threads > 1, work.count > 1 else { return work.map { $0.frontend.parse($0.source) } }

    let next = Atomic(0)
    let results = Mutex<[(index: Int, file: ParsedFile)]>([])
    DispatchQueue.concurrentPerform(iterations: min(threads, work.count)) { _ in
        var mine: [(index: Int, file: ParsedFile)] = []
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < work.count else { break }
            mine.append((index, work[index].frontend.parse(work[index].source)))
        }
        results.withLock { $0 += mine }
    }
    return results.withLock { $0.sorted { $0.index < $1.index }.map(\.file) }
}
