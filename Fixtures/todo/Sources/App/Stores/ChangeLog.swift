import Pikku
import Synchronization

/// The newest changes, numbered from 1.
final class ChangeLog: Sendable {
    private struct State {
        var events: [TodoEvent] = []
        var last: Int64 = 0
        var readers: [ObjectIdentifier: AsyncStream<Void>.Continuation] = [:]
    }

    /// Older ones are forgotten.
    private let capacity = 10_000
    private let state = Mutex(State())

    @discardableResult
    func append(_ change: Todo.Change, of id: Todo.ID) -> TodoEvent {
        state.withLock { state in
            state.last += 1
            let event = TodoEvent(cursor: state.last, id: id, change: change)
            state.events.append(event)
            if state.events.count > capacity { state.events.removeFirst(capacity / 10) }
            state.readers.values.forEach { $0.yield() }
            return event
        }
    }

    func event(after cursor: Int64) -> TodoEvent? {
        state.withLock { state in
            guard cursor < state.last, let first = state.events.first else { return nil }
            let index = max(0, cursor - first.cursor + 1)
            return state.events[Int(index)]
        }
    }

    fileprivate func add(_ reader: ChangeReader, _ wakeUps: AsyncStream<Void>.Continuation) {
        state.withLock { $0.readers[ObjectIdentifier(reader)] = wakeUps }
    }

    fileprivate func remove(_ reader: ObjectIdentifier) {
        state.withLock { $0.readers[reader] = nil }
    }
}

/// Reads a log to its end, and then as it grows. It holds a place and no events, however slowly it is read.
actor ChangeReader {
    private let log: ChangeLog
    private var cursor: Int64
    private let wakeUps: AsyncStream<Void>

    init(_ log: ChangeLog, after cursor: Int64) {
        self.log = log
        self.cursor = max(0, cursor)
        let (wakeUps, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.wakeUps = wakeUps
        log.add(self, continuation)
    }

    deinit {
        log.remove(ObjectIdentifier(self))
    }

    /// Nil when the reader's task is cancelled.
    func next() async -> TodoEvent? {
        var wakeUps = wakeUps.makeAsyncIterator()
        repeat {
            if let event = log.event(after: cursor) {
                cursor = event.cursor
                return event
            }
        } while await wakeUps.next() != nil
        return nil
    }
}
