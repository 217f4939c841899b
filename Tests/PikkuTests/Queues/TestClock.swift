import Foundation
import Pikku
import Synchronization

/// A clock that stands still until a test moves it.
final class TestClock: WallClock {
    private struct Sleeper {
        let id: UUID
        let date: Date
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Date(timeIntervalSince1970: 1_700_000_000)
        var sleepers: [Sleeper] = []
        var jumps = false
    }

    private let state = Mutex(State())

    /// - Parameter jumps: Whether it moves by itself to whatever anybody sleeps until.
    init(jumps: Bool = false) { state.withLock { $0.jumps = jumps } }

    var now: Date { state.withLock { $0.now } }

    /// How many wait for it.
    var sleepers: Int { state.withLock { $0.sleepers.count } }

    func advance(by seconds: Double) {
        let woken = state.withLock { state in
            state.now += seconds
            let now = state.now
            defer { state.sleepers.removeAll { $0.date <= now } }
            return state.sleepers.filter { $0.date <= now }
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    func sleep(until date: Date) async throws {
        let id = UUID()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let outcome: Result<Void, any Error>? = state.withLock { state in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if state.jumps { state.now = max(state.now, date) }
                    if date <= state.now { return .success(()) }
                    state.sleepers.append(Sleeper(id: id, date: date, continuation: continuation))
                    return nil
                }
                if let outcome { continuation.resume(with: outcome) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.sleepers.firstIndex { $0.id == id }.map { state.sleepers.remove(at: $0) }
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
