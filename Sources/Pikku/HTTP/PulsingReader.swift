import Synchronization

/// Reads a stream, and tells when it has been silent for a while.
///
/// The stream is read in a task of its own and only on demand, so that to stop waiting for an element neither loses it
/// nor cancels the stream. It is cancelled when the task that reads here is, or when nobody holds the reader any more.
final class PulsingReader: Sendable {
    enum Step: Sendable {
        case event(AnswerStream.Event)
        case silence
        case end
    }

    private let exchange: StepExchange
    private let tasks: [Task<Void, Never>]

    init(_ stream: AnswerStream, pulse: Duration) {
        let exchange = StepExchange()
        self.exchange = exchange
        let reading = Task {
            var events = stream.makeAsyncIterator()
            while await exchange.demand() {
                do {
                    let event = try await events.nextEvent()
                    exchange.deliver(.success(event.map(Step.event) ?? .end))
                } catch {
                    exchange.deliver(.failure(error))
                }
            }
        }
        let pulsing = Task {
            while let wait = exchange.silence(after: pulse) { try? await Task.sleep(for: wait) }
        }
        tasks = [reading, pulsing]
    }

    deinit { close() }

    /// Not to be called again before it has answered. After a failure there is nothing more.
    func next() async throws -> Step {
        try await withTaskCancellationHandler {
            try await exchange.next()
        } onCancel: {
            close()
        }
    }

    private func close() {
        exchange.close()
        for task in tasks { task.cancel() }
    }
}

/// Where one who reads steps and one who makes them meet.
private final class StepExchange: Sendable {
    typealias Step = PulsingReader.Step

    private struct State: Sendable {
        var reader: CheckedContinuation<Step, any Error>?
        var maker: CheckedContinuation<Bool, Never>?
        /// A step that was made after its reader had been told of silence.
        var ready: Result<Step, any Error>?
        /// Whether a step is being made.
        var isBusy = false
        var isClosed = false
        var lastStep = ContinuousClock.now
    }

    private let state = Mutex(State())

    func next() async throws -> Step {
        try await withCheckedThrowingContinuation { reader in
            let (step, maker): (Result<Step, any Error>?, CheckedContinuation<Bool, Never>?) = state.withLock { state in
                if let ready = state.ready.take() { return (ready, nil) }
                if state.isClosed { return (.success(.end), nil) }
                state.reader = reader
                let maker = state.maker.take()
                if maker != nil { state.isBusy = true }
                return (nil, maker)
            }
            maker?.resume(returning: true)
            if let step { reader.resume(with: step) }
        }
    }

    /// Waits until a step is wanted; false when none will be.
    func demand() async -> Bool {
        await withCheckedContinuation { maker in
            let answer: Bool? = state.withLock { state in
                if state.isClosed { return false }
                if state.reader != nil, !state.isBusy {
                    state.isBusy = true
                    return true
                }
                state.maker = maker
                return nil
            }
            if let answer { maker.resume(returning: answer) }
        }
    }

    func deliver(_ step: Result<Step, any Error>) {
        let reader = state.withLock { state -> CheckedContinuation<Step, any Error>? in
            state.isBusy = false
            state.lastStep = .now
            if state.isClosed { return nil }
            switch step {
            case .success(.event), .success(.silence): break
            case .success(.end), .failure: state.isClosed = true
            }
            guard let reader = state.reader.take() else {
                state.ready = step
                return nil
            }
            return reader
        }
        reader?.resume(with: step)
    }

    /// Tells a reader that has waited long enough; how long until it may have again, nil when nobody will.
    func silence(after pulse: Duration) -> Duration? {
        let (wait, reader) = state.withLock { state -> (Duration?, CheckedContinuation<Step, any Error>?) in
            if state.isClosed { return (nil, nil) }
            let rest = pulse - (ContinuousClock.now - state.lastStep)
            if rest > .zero { return (rest, nil) }
            state.lastStep = .now
            return (pulse, state.reader.take())
        }
        reader?.resume(returning: .silence)
        return wait
    }

    func close() {
        let (reader, maker) = state.withLock { state in
            state.isClosed = true
            state.ready = nil
            return (state.reader.take(), state.maker.take())
        }
        reader?.resume(returning: .end)
        maker?.resume(returning: false)
    }
}
