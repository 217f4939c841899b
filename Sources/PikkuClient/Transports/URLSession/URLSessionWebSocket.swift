import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A WebSocket of a session.
final class URLSessionWebSocket: WebSocket, TaskReceiver {
    let task: URLSessionWebSocketTask
    private let state = Mutex(State())

    private struct State: Sendable {
        var result: Result<Void, any Error>?
        var waiter: CheckedContinuation<Void, any Error>?
    }

    init(_ task: URLSessionWebSocketTask) { self.task = task }

    /// Waits until the service has agreed.
    func open() async throws {
        try await withCheckedThrowingContinuation { waiter in
            let result = state.withLock { state in
                if state.result == nil { state.waiter = waiter }
                return state.result
            }
            if let result { waiter.resume(with: result) }
        }
    }

    func send(_ text: [UInt8]) async throws {
        try await task.send(.string(String(decoding: text, as: UTF8.self)))
    }

    func receive() async throws -> [UInt8]? {
        do {
            switch try await task.receive() {
            case .string(let text): return Array(text.utf8)
            case .data(let data): return Array(data)
            @unknown default: return []
            }
        } catch {
            if task.closeCode == .normalClosure || task.closeCode == .goingAway { return nil }
            throw error
        }
    }

    func close() async { task.cancel(with: .normalClosure, reason: nil) }

    func receive(_ response: HTTPURLResponse) {}
    func receive(_ data: Data) {}
    func open() { resolve(.success(())) }

    func complete(_ error: (any Error)?) {
        if let response = task.response as? HTTPURLResponse, response.statusCode != 101 {
            resolve(.failure(WebSocketRefusal(status: response.statusCode, headers: HeaderFields(response))))
        } else {
            resolve(.failure(error ?? URLError(.networkConnectionLost)))
        }
    }

    private func resolve(_ result: Result<Void, any Error>) {
        let waiter = state.withLock { state in
            guard state.result == nil else { return CheckedContinuation<Void, any Error>?.none }
            state.result = result
            return state.waiter.take()
        }
        waiter?.resume(with: result)
    }
}
