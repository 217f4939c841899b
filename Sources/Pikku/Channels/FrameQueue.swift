import Synchronization

/// The frames that wait for one reader, in order: events, of which only so many may wait, and frames whose senders
/// wait with them.
final class FrameQueue: Sendable {
    enum Entry: Sendable {
        case event([UInt8])
        case frame([UInt8], sent: Receipt)
        case close(ChannelCloseCode, String)
    }

    /// Resumed when a frame has gone over its connection, or never will.
    typealias Receipt = CheckedContinuation<Void, any Error>

    private let limits: ChannelLimits
    private let state = Mutex(State())

    init(limits: ChannelLimits) { self.limits = limits }

    /// Adds an event; false once the queue has ended, which an event too many makes it do.
    func offer(event: [UInt8]) -> Bool {
        let (isTaken, wakening) = state.withLock { state -> (Bool, Wakening?) in
            guard state.ending == nil else { return (false, nil) }
            let isFull = state.events >= limits.bufferedEvents || state.bytes + event.count > limits.bufferedBytes
            if isFull, state.events > 0 { return (false, state.end(.failure(EventOverflow()))) }
            return (true, state.add(event: event))
        }
        wakening?.run()
        return isTaken
    }

    /// Adds a frame and waits until it is sent; throws ``ChannelClosed`` when it never will be.
    func send(_ frame: [UInt8]) async throws {
        try await withCheckedThrowingContinuation { (sent: Receipt) in
            add(.frame(frame, sent: sent))
        }
    }

    /// Ends the connection behind the frames that wait now.
    func close(_ code: ChannelCloseCode, _ reason: String) {
        add(.close(code, reason))
    }

    /// Lets frames overtake events until ``releaseEvents()``.
    func holdEvents() {
        state.withLock { $0.holdEvents() }
    }

    func releaseEvents() {
        state.withLock { $0.releaseEvents() }?.run()
    }

    /// Forgets everything that waits.
    func finish() {
        state.withLock { $0.end(.success(())) }?.run()
    }

    private func add(_ entry: Entry) {
        let wakening = state.withLock { state in
            state.ending == nil ? state.add(entry) : Wakening(lost: [entry])
        }
        wakening?.run()
    }
}

// The reader's side.
extension FrameQueue {
    /// The next entry; nil once the queue is finished. Throws ``EventOverflow``, or for a task that is cancelled.
    func next() async throws -> Entry? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reader in
                state.withLock { $0.wait(reader) }?.run()
            }
        } onCancel: {
            state.withLock { $0.cancelReader() }?.run()
        }
    }

    /// Returns when events have come faster than they were read; earlier for a task that is cancelled.
    func overflow() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { watcher in
                state.withLock { $0.watch(watcher) }?.run()
            }
        } onCancel: {
            state.withLock { $0.takeWatcher() }?.run()
        }
    }
}

private typealias Reader = CheckedContinuation<FrameQueue.Entry?, any Error>
private typealias Watcher = CheckedContinuation<Void, Never>

/// Who is to be resumed after the lock is given back.
private struct Wakening {
    var reader: (Reader, Result<FrameQueue.Entry?, any Error>)?
    var watcher: Watcher?
    /// Entries that nobody will read.
    var lost: [FrameQueue.Entry] = []

    func run() {
        if let (reader, result) = reader { reader.resume(with: result) }
        watcher?.resume()
        for case .frame(_, let sent) in lost { sent.resume(throwing: ChannelClosed()) }
    }
}

private struct State {
    private var waiting = FIFO<FrameQueue.Entry>()
    /// Events that other frames overtake; nil when they take their turn.
    private var held: [[UInt8]]?
    private(set) var events = 0
    private(set) var bytes = 0
    private(set) var ending: Result<Void, any Error>?
    private var reader: Reader?
    private var watcher: Watcher?

    mutating func add(event: [UInt8]) -> Wakening? {
        events += 1
        bytes += event.count
        guard held == nil else {
            held?.append(event)
            return nil
        }
        return add(.event(event))
    }

    mutating func add(_ entry: FrameQueue.Entry) -> Wakening? {
        waiting.append(entry)
        guard let reader else { return nil }
        self.reader = nil
        return Wakening(reader: (reader, .success(take())))
    }

    private mutating func take() -> FrameQueue.Entry? {
        let entry = waiting.popFirst()
        if case .event(let event) = entry {
            events -= 1
            bytes -= event.count
        }
        return entry
    }

    mutating func holdEvents() {
        var others = FIFO<FrameQueue.Entry>()
        held = []
        while let entry = waiting.popFirst() {
            if case .event(let event) = entry { held?.append(event) } else { others.append(entry) }
        }
        waiting = others
    }

    mutating func releaseEvents() -> Wakening? {
        for event in held ?? [] { waiting.append(.event(event)) }
        held = nil
        guard let reader, let entry = take() else { return nil }
        self.reader = nil
        return Wakening(reader: (reader, .success(entry)))
    }

    mutating func end(_ ending: Result<Void, any Error>) -> Wakening? {
        guard self.ending == nil else { return nil }
        self.ending = ending
        var wakening = Wakening(reader: reader.map { ($0, ending.map { nil }) })
        if case .failure = ending { wakening.watcher = watcher }
        while let entry = waiting.popFirst() { wakening.lost.append(entry) }
        held = nil
        reader = nil
        if wakening.watcher != nil { watcher = nil }
        return wakening
    }

    mutating func wait(_ reader: Reader) -> Wakening? {
        if let entry = take() { return Wakening(reader: (reader, .success(entry))) }
        if let ending { return Wakening(reader: (reader, ending.map { nil })) }
        if Task.isCancelled { return Wakening(reader: (reader, .failure(CancellationError()))) }
        // There is one reader; a second one has nothing to wait for.
        guard self.reader == nil else { return Wakening(reader: (reader, .success(nil))) }
        self.reader = reader
        return nil
    }

    mutating func cancelReader() -> Wakening? {
        defer { reader = nil }
        return reader.map { Wakening(reader: ($0, .failure(CancellationError()))) }
    }

    mutating func watch(_ watcher: Watcher) -> Wakening? {
        let hasOverflown = if case .failure = ending { true } else { false }
        if hasOverflown || Task.isCancelled || self.watcher != nil { return Wakening(watcher: watcher) }
        self.watcher = watcher
        return nil
    }

    mutating func takeWatcher() -> Wakening? {
        defer { watcher = nil }
        return watcher.map { Wakening(watcher: $0) }
    }
}
