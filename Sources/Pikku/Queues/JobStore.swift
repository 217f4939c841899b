#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Synchronization

/// A ledger with those who wait for jobs of it.
final class JobStore: Sendable {
    private struct Waiter {
        let id: UInt64
        let continuation: CheckedContinuation<QueueJob?, Never>
    }

    /// Rings when the next delayed job of a queue is due.
    private struct Alarm {
        let date: Date
        let task: Task<Void, Never>
    }

    private struct State {
        var ledger = JobLedger()
        var waiters: [String: [Waiter]] = [:]
        var alarms: [String: Alarm] = [:]
        var lastWaiter: UInt64 = 0
        var isClosed = false
    }

    private let clock: any WallClock
    private let state = Mutex(State())

    init(clock: any WallClock) { self.clock = clock }

    deinit { close() }

    /// Reads the ledger.
    func read<Value: Sendable>(_ body: (JobLedger) -> Value) -> Value {
        state.withLock { body($0.ledger) }
    }

    /// Changes the ledger, then gives the jobs that are due to those who wait. Throws once it is closed.
    @discardableResult
    func change<Value: Sendable>(_ body: (inout JobLedger, Date) throws -> Value) throws -> Value {
        let now = clock.now
        let (value, taken) = try state.withLock { state in
            if state.isClosed { throw QueueError.closed }
            return (try body(&state.ledger, now), handOut(&state, now))
        }
        for (waiter, job) in taken { waiter.continuation.resume(returning: job) }
        return value
    }

    /// Leases the next job; nil when the task is cancelled or the store closed.
    func next(of queue: String) async -> QueueJob? {
        let id = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { add(Waiter(id: id, continuation: $0), to: queue) }
        } onCancel: {
            cancel(id, of: queue)
        }
    }

    /// Whoever waits gets nothing, and nothing changes any more.
    func close() {
        let waiters = state.withLock { state in
            defer {
                for alarm in state.alarms.values { alarm.task.cancel() }
                (state.isClosed, state.waiters, state.alarms) = (true, [:], [:])
            }
            return state.waiters.values.flatMap { $0 }
        }
        for waiter in waiters { waiter.continuation.resume(returning: nil) }
    }

    private func add(_ waiter: Waiter, to queue: String) {
        let now = clock.now
        let taken = state.withLock { state in
            // The handler of a cancellation that came before now has found nobody.
            guard !state.isClosed, !Task.isCancelled else { return [(waiter, nil as QueueJob?)] }
            state.waiters[queue, default: []].append(waiter)
            return handOut(&state, now).map { ($0.0, $0.1) }
        }
        for (waiter, job) in taken { waiter.continuation.resume(returning: job) }
    }

    private func cancel(_ id: UInt64, of queue: String) {
        let waiter = state.withLock { state in
            state.waiters[queue]?.firstIndex { $0.id == id }.flatMap { state.waiters[queue]?.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: nil)
    }

    private func handOut(_ state: inout State, _ now: Date) -> [(Waiter, QueueJob)] {
        var taken: [(Waiter, QueueJob)] = []
        for (queue, waiters) in state.waiters where !waiters.isEmpty {
            var served = 0
            while served < waiters.count, let job = state.ledger.take(from: queue, at: now) {
                taken.append((waiters[served], job))
                served += 1
            }
            state.waiters[queue]?.removeFirst(served)
            if served < waiters.count { setAlarm(&state, queue) }
        }
        return taken
    }

    private func setAlarm(_ state: inout State, _ queue: String) {
        guard let date = state.ledger.nextDue(in: queue) else { return }
        if let alarm = state.alarms[queue] {
            if alarm.date <= date { return }
            alarm.task.cancel()
        }
        let task = Task { [weak self, clock] in
            do { try await clock.sleep(until: date) } catch { return }
            self?.ring(queue, date)
        }
        state.alarms[queue] = Alarm(date: date, task: task)
    }

    private func ring(_ queue: String, _ date: Date) {
        state.withLock { state in
            if state.alarms[queue]?.date == date { state.alarms[queue] = nil }
        }
        _ = try? change { _, _ in }
    }
}
