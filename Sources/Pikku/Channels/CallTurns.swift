import Synchronization

/// The calls of one connection: so many run at the same time, the others wait for their turn in the order they came.
final class CallTurns: Sendable {
    private struct Call {
        let id: [UInt8]?
        let cost: Int
        var hasTurn = false
        var isCancelled = false
        var task: Task<Void, Never>?
        var waiter: CheckedContinuation<Bool, Never>?
    }

    private struct State {
        var calls: [Int: Call] = [:]
        /// In the order in which they came; few enough to be searched.
        var waiting: [Int] = []
        var lastNumber = 0
        var running = 0
        var waitingCost = 0
        var reader: CheckedContinuation<Void, Never>?
    }

    private let limits: ChannelLimits
    private let state = Mutex(State())

    init(_ limits: ChannelLimits) { self.limits = limits }

    /// Takes a place in the order; gives what ``run(_:_:)`` is told.
    func enter(id: ArraySlice<UInt8>?, bytes: Int) -> Int {
        state.withLock { state in
            state.lastNumber += 1
            let call = Call(id: id.map(Array.init), cost: bytes + costOfWaiting)
            state.calls[state.lastNumber] = call
            state.waitingCost += call.cost
            state.waiting.append(state.lastNumber)
            admit(&state)
            return state.lastNumber
        }
    }

    /// Runs a call when it is its turn, and returns when it has ended or was cancelled.
    func run(_ number: Int, _ body: @escaping @Sendable () async -> Void) async {
        let task = Task {
            if await turn(of: number) { await body() }
            leave(number)
        }
        let isCancelled = state.withLock { state in
            state.calls[number]?.task = task
            return state.calls[number]?.isCancelled == true
        }
        if isCancelled { task.cancel() }
        await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Cancels the calls with an id, whether they run or wait.
    func cancel(id: ArraySlice<UInt8>) {
        let tasks = state.withLock { state in
            state.calls.compactMap { number, call -> Task<Void, Never>? in
                guard call.id.map({ $0[...] }) == id else { return nil }
                state.calls[number]?.isCancelled = true
                return call.task
            }
        }
        for task in tasks { task.cancel() }
    }

    /// Returns when another call may wait; for one caller at a time.
    func room() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    if Task.isCancelled || state.waitingCost <= limits.bufferedBytes { return true }
                    state.reader = continuation
                    return false
                }
                if isFree { continuation.resume() }
            }
        } onCancel: {
            let reader = state.withLock { $0.reader.take() }
            reader?.resume()
        }
    }

    /// False for a call that is cancelled before its turn.
    private func turn(of number: Int) async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = state.withLock { state in
                    if Task.isCancelled { return false }
                    if state.calls[number]?.hasTurn == true { return true }
                    state.calls[number]?.waiter = continuation
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let waiter = state.withLock { $0.calls[number]?.waiter.take() }
            waiter?.resume(returning: false)
        }
    }

    private func leave(_ number: Int) {
        let waiters = state.withLock { state in
            guard let call = state.calls.removeValue(forKey: number) else { return ([], nil) as Woken }
            if call.hasTurn {
                state.running -= 1
            } else {
                state.waiting.removeAll { $0 == number }
                state.waitingCost -= call.cost
            }
            let waiters = admit(&state)
            let hasRoom = state.waitingCost <= limits.bufferedBytes
            return (waiters, hasRoom ? state.reader.take() : nil)
        }
        for waiter in waiters.calls { waiter.resume(returning: true) }
        waiters.reader?.resume()
    }

    private typealias Woken = (calls: [CheckedContinuation<Bool, Never>], reader: CheckedContinuation<Void, Never>?)

    /// Gives the places that are free to those who have waited longest.
    @discardableResult
    private func admit(_ state: inout State) -> [CheckedContinuation<Bool, Never>] {
        var waiters: [CheckedContinuation<Bool, Never>] = []
        while state.running < limits.concurrentCalls, let number = state.waiting.first {
            state.waiting.removeFirst()
            state.calls[number]?.hasTurn = true
            if let waiter = state.calls[number]?.waiter.take() { waiters.append(waiter) }
            state.waitingCost -= state.calls[number]?.cost ?? 0
            state.running += 1
        }
        return waiters
    }
}

/// What a call that waits takes beside its frame, in bytes and about.
private let costOfWaiting = 1024
