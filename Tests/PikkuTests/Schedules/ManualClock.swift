import Foundation
import Pikku
import Synchronization

/// A clock that goes on only when it is told to.
final class ManualClock: WallClock {
    private struct State {
        var now: Date
        /// Seconds that have passed, which no correction of the clock changes.
        var passed: TimeInterval = 0
        var sleepers: [Int: (until: TimeInterval, wake: CheckedContinuation<Void, any Error>)] = [:]
        var lastSleeper = 0
        var observers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ now: Date) { state = Mutex(State(now: now)) }

    var now: Date { state.withLock(\.now) }

    func sleep(until date: Date) async throws {
        let id = state.withLock { state in
            state.lastSleeper += 1
            return state.lastSleeper
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let observers = state.withLock { state in
                    guard !Task.isCancelled else {
                        continuation.resume(throwing: CancellationError())
                        return [] as [CheckedContinuation<Void, Never>]
                    }
                    state.sleepers[id] = (state.passed + date.timeIntervalSince(state.now), continuation)
                    defer { state.observers = [] }
                    return state.observers
                }
                for observer in observers { observer.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: id) }
            sleeper?.wake.resume(throwing: CancellationError())
        }
    }

    /// Corrects the clock, while no time passes.
    func put(to date: Date) { state.withLock { $0.now = date } }

    /// Lets time pass and wakes who has slept long enough.
    func pass(_ seconds: TimeInterval) {
        state.withLock { state in
            state.passed += seconds
            state.now += seconds
            for (id, sleeper) in state.sleepers where sleeper.until <= state.passed {
                state.sleepers[id] = nil
                sleeper.wake.resume()
            }
        }
    }

    /// Lets time pass, from sleep to sleep; ends when somebody sleeps again.
    func advance(to end: Date) async {
        await somebodySleeps()
        while now < end {
            let next = state.withLock { state in
                (state.sleepers.values.map(\.until).min() ?? state.passed) - state.passed
            }
            pass(max(0, min(next, end.timeIntervalSince(now))))
            await somebodySleeps()
        }
    }

    func somebodySleeps() async {
        await withCheckedContinuation { continuation in
            let isAsleep = state.withLock { state in
                guard state.sleepers.isEmpty else { return true }
                state.observers.append(continuation)
                return false
            }
            if isAsleep { continuation.resume() }
        }
    }
}
