import Synchronization

/// Brings together what is sent and received over a connection.
final class ChannelExchange: Sendable {
    typealias Texts = AsyncThrowingStream<[UInt8], any Error>

    private let socket: any WebSocket
    private let limits: JSON.Limits
    /// How many texts may wait for each reader.
    private let buffer: Int
    private let state = Mutex(State())

    private struct State: Sendable {
        var lastNumber = 0
        var calls: [String: Call] = [:]
        /// By event and number; nil stands for refusals that answer no call.
        var listeners: [String?: [Int: Texts.Continuation]] = [:]
        var end: ClientError?
    }

    private struct Call: Sendable {
        var texts: Texts.Continuation
        var isStream: Bool
    }

    init(_ socket: any WebSocket, limits: JSON.Limits, buffer: Int) {
        self.socket = socket
        self.limits = limits
        self.buffer = buffer
    }

    /// The texts of the answer to a call.
    func call(_ action: ChannelFrame.Action?, _ input: RequestInput, isStream: Bool) throws(ClientError) -> Texts {
        let text: [UInt8]
        do { text = try input.text.get() } catch { throw .invalidInput(error) }
        let id = String(nextNumber())
        let frame = try ChannelFrame.call(action, id: id, text)
        let (texts, continuation) = Texts.makeStream(bufferingPolicy: .bufferingOldest(buffer))
        continuation.onTermination = { [weak self] _ in self?.leave(id) }
        let end = state.withLock { state in
            if state.end == nil { state.calls[id] = Call(texts: continuation, isStream: isStream) }
            return state.end
        }
        if let end { throw end }
        Task { [socket] in
            do { try await socket.send(frame) } catch { continuation.finish(throwing: ClientError.transport(error)) }
        }
        return texts
    }

    /// The data of an event; of refusals that answer no call where there is no name.
    func listen(to event: String?) -> Texts {
        let (texts, continuation) = Texts.makeStream(bufferingPolicy: .bufferingOldest(buffer))
        let number = nextNumber()
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners[event]?.removeValue(forKey: number) }
        }
        let end = state.withLock { state in
            if state.end == nil { state.listeners[event, default: [:]][number] = continuation }
            return state.end
        }
        if let end { continuation.finish(throwing: end) }
        return texts
    }

    /// Hands out what comes, until nothing comes any more.
    func read() async {
        do {
            while let text = try await socket.receive() {
                // A text that is no frame answers nothing.
                if let frame = ChannelFrame(text, limits: limits) { receive(frame) }
            }
            finish(.transport(ChannelClosed()))
        } catch {
            finish(ClientError(error) { .transport($0) })
        }
    }

    func close() async {
        finish(.transport(ChannelClosed()))
        await socket.close()
    }

    private func nextNumber() -> Int {
        state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
    }

    /// Takes back a call that the service may still be answering.
    private func leave(_ id: String) {
        guard state.withLock({ $0.calls.removeValue(forKey: id) }) != nil else { return }
        Task { [socket] in try? await socket.send(ChannelFrame.cancellation(of: id)) }
    }

    private func finish(_ error: ClientError) {
        let continuations = state.withLock { state in
            defer {
                state.calls = [:]
                state.listeners = [:]
            }
            state.end = state.end ?? error
            return state.calls.values.map(\.texts) + state.listeners.values.flatMap(\.values)
        }
        for continuation in continuations { continuation.finish(throwing: error) }
    }
}

extension ChannelExchange {
    private func receive(_ frame: ChannelFrame) {
        if let id = frame.id {
            receive(frame, for: id)
        } else if let error = frame.error {
            tell(nil, error)
        } else if let event = frame.event {
            tell(event, frame.data ?? [])
        }
    }

    private func receive(_ frame: ChannelFrame, for id: String) {
        let call = state.withLock { state -> Call? in
            guard let call = state.calls[id] else { return nil }
            if frame.error != nil || frame.isLast || !call.isStream { state.calls[id] = nil }
            return call
        }
        guard let call else { return }
        if let error = frame.error {
            let problem = ServiceProblem(try? JSON.read(error, limits: limits) { $0.json() }.get())
            call.texts.finish(throwing: ClientError.refused(problem))
        } else if frame.isLast {
            call.texts.finish()
        } else {
            give(frame.data ?? [], to: call.texts)
            if !call.isStream { call.texts.finish() }
        }
    }

    private func tell(_ event: String?, _ data: [UInt8]) {
        let listeners = state.withLock { $0.listeners[event]?.values.map { $0 } ?? [] }
        for listener in listeners { give(data, to: listener) }
    }

    /// A reader that is too slow fails, rather than missing something without knowing.
    private func give(_ data: [UInt8], to texts: Texts.Continuation) {
        if case .dropped = texts.yield(data) { texts.finish(throwing: ClientError.transport(ReaderTooSlow())) }
    }
}

/// A connection that calls and events waited on has ended.
public struct ChannelClosed: Error, CustomStringConvertible {
    public var description: String { "the connection was closed" }
}

/// More events or elements have come than may wait for their reader.
public struct ReaderTooSlow: Error, CustomStringConvertible {
    public var description: String { "what was received was not read in time" }
}
