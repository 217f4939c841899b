import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A response on its way from a session to whoever reads it.
///
/// What waits for a reader is bounded: more suspends the task. Where that would make Foundation send the request again when
/// the task goes on, as on Linux, the bound is higher, and more ends the task.
final class ResponseReceiver: TaskReceiver {
    private let task: URLSessionTask
    private let state: Mutex<State>
    #if canImport(FoundationNetworking)
        private let limit = 32 << 20
    #else
        private let limit = 1 << 20
    #endif

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
                if resumes { release() }
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
        let (reader, isTooMuch) = state.withLock { state -> (CheckedContinuation<Data?, any Error>?, Bool) in
            if let reader = state.chunkReader.take() { return (reader, false) }
            state.chunks.append(data)
            state.size += data.count
            guard state.size > limit, !state.isSuspended else { return (nil, false) }
            state.isSuspended = true
            return (nil, true)
        }
        reader?.resume(returning: data)
        if isTooMuch { hold() }
    }

    private func hold() {
        #if canImport(FoundationNetworking)
            complete(ReaderTooSlow())
            task.cancel()
        #else
            task.suspend()
        #endif
    }

    private func release() {
        #if !canImport(FoundationNetworking)
            task.resume()
        #endif
    }

    func open() {}

    func complete(_ error: (any Error)?) {
        let end = error.map { Result<Void, any Error>.failure($0) } ?? .success(())
        let (headReader, chunkReader) = state.withLock { state in
            // What it was held for comes before what follows from that.
            state.end = state.end ?? end
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
