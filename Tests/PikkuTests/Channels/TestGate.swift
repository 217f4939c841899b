import Synchronization

/// Holds up whoever passes until it is opened.
final class TestGate: Sendable {
    private let state = Mutex(State())

    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        var arrivals = 0
        var awaited: [(count: Int, CheckedContinuation<Void, Never>)] = []
    }

    /// Waits until the gate is open, or the task cancelled.
    func pass() async {
        let arrived = state.withLock { state in
            state.arrivals += 1
            let arrived = state.awaited.filter { $0.count <= state.arrivals }
            state.awaited.removeAll { $0.count <= state.arrivals }
            return arrived
        }
        for (_, continuation) in arrived { continuation.resume() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let passes = state.withLock { state in
                    if state.isOpen || Task.isCancelled { return true }
                    state.waiting.append(continuation)
                    return false
                }
                if passes { continuation.resume() }
            }
        } onCancel: {
            letPass()
        }
    }

    func open() {
        state.withLock { $0.isOpen = true }
        letPass()
    }

    var isOpen: Bool { state.withLock { $0.isOpen } }
    var arrivals: Int { state.withLock { $0.arrivals } }

    /// Returns when so many have come to the gate.
    func arrival(of count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.arrivals >= count { return true }
                state.awaited.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func letPass() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
