import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A response on its way from a session to whoever reads it.
///
/// While more than ``limit`` bytes wait for a reader, the task is suspended, so that a download is never whole in memory.
final class ResponseReceiver: TaskReceiver {
    private let task: URLSessionTask
    private let state: Mutex<State>
    private let limit = 1 << 20

    fileprivate struct State: Sendable {
        var head: HTTPURLResponse?
        var chunks: [Data] = []
        var size = 0
        var isSuspended = false
        /// Set at the end: the error, if it ended with one.
        var end: Result<Void, any Error>?
        var headReader: CheckedContinuation<HTTPURLResponse, any Error>?
        var chunkReader: CheckedContinuation<Data?, any Error>?
        /// Kept until all of it has been sent.
        var spool: SpooledBody?
    }

    init(_ task: URLSessionTask, spool: SpooledBody?) {
        self.task = task
        state = Mutex(State(spool: spool))
    }

    /// Waits for the head.
    func response() async throws -> TransportResponse {
        let head = try await withCheckedThrowingContinuation { reader in
            let known: Result<HTTPURLResponse, any Error>? = state.withLock { state in
                if let head = state.head { return .success(head) }
                if let end = state.end { return end.flatMap { .failure(URLError(.badServerResponse)) } }
                state.headReader = reader
                return nil
            }
            if let known { reader.resume(with: known) }
        }
        let body = ResponseBody(self)
        return TransportResponse(
            status: head.statusCode, headers: HeaderFields(head), body: File.Content { body.chunks })
    }

    /// The next chunk of the body; nil at its end.
    func next() async throws -> [UInt8]? {
        let chunk = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reader in
                let (known, resumes) = state.withLock { $0.next(reader) }
                if resumes { task.resume() }
                if let known { reader.resume(with: known) }
            }
        } onCancel: {
            task.cancel()
        }
        return chunk.map(Array.init)
    }

    func cancel() { task.cancel() }

    func receive(_ response: HTTPURLResponse) {
        let reader = state.withLock { state in
            state.head = response
            return state.headReader.take()
        }
        reader?.resume(returning: response)
    }

    func receive(_ data: Data) {
        let (reader, suspends) = state.withLock { state -> (CheckedContinuation<Data?, any Error>?, Bool) in
            if let reader = state.chunkReader.take() { return (reader, false) }
            state.chunks.append(data)
            state.size += data.count
            guard state.size > limit, !state.isSuspended else { return (nil, false) }
            state.isSuspended = true
            return (nil, true)
        }
        if suspends { task.suspend() }
        reader?.resume(returning: data)
    }

    func open() {}

    func complete(_ error: (any Error)?) {
        let end = error.map { Result<Void, any Error>.failure($0) } ?? .success(())
        let (headReader, chunkReader) = state.withLock { state in
            state.end = end
            state.spool = nil
            return (state.headReader.take(), state.chunkReader.take())
        }
        headReader?.resume(throwing: error ?? URLError(.badServerResponse))
        chunkReader?.resume(with: end.map { nil })
    }
}

extension ResponseReceiver.State {
    /// What a reader gets at once; nil where it has to wait. And whether the task goes on.
    fileprivate mutating func next(
        _ reader: CheckedContinuation<Data?, any Error>
    ) -> (Result<Data?, any Error>?, resumes: Bool) {
        guard chunks.isEmpty else {
            let chunk = chunks.removeFirst()
            size -= chunk.count
            let resumes = isSuspended && chunks.isEmpty
            if resumes { isSuspended = false }
            return (.success(chunk), resumes)
        }
        if let end { return (end.map { nil }, false) }
        chunkReader = reader
        return (nil, false)
    }
}

/// Ends the request when nobody can read its response any more.
private final class ResponseBody: Sendable {
    private let receiver: ResponseReceiver

    init(_ receiver: ResponseReceiver) { self.receiver = receiver }

    deinit { receiver.cancel() }

    var chunks: Chunks { Chunks(body: self) }

    struct Chunks: AsyncSequence, AsyncIteratorProtocol {
        let body: ResponseBody

        func makeAsyncIterator() -> Chunks { self }
        func next() async throws -> [UInt8]? { try await body.receiver.next() }
    }
}

extension HeaderFields {
    init(_ response: HTTPURLResponse) {
        let fields = response.allHeaderFields.compactMap { name, value -> Field? in
            guard let name = name as? String, let value = value as? String else { return nil }
            return Field(name, value)
        }
        self.init(fields.sorted { $0.name < $1.name })
    }
}
