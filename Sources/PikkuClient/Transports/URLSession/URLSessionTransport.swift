#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests by a `URLSession`: what apps use, and whatever else has nothing but Foundation.
///
/// It keeps no cookies and no cache; a ``CookieJar`` keeps cookies. A body that is a stream goes through a temporary
/// file, from which the session sends it.
public final class URLSessionTransport: Transport {
    private let session: URLSession
    private let tasks = TaskDelegate()

    /// - Parameter configure: Changes the session's configuration before it is used.
    public init(configure: (URLSessionConfiguration) -> Void = { _ in }) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        // Clients have timeouts of their own, and a stream may be silent for longer than any of the session's.
        configuration.timeoutIntervalForRequest = longestSilence
        configure(configuration)
        session = URLSession(configuration: configuration, delegate: tasks, delegateQueue: nil)
    }

    deinit { session.finishTasksAndInvalidate() }

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let (task, spool) = try await dataTask(for: request)
        let receiver = ResponseReceiver(task, spool: spool)
        tasks.add(receiver, for: task)
        task.resume()
        return try await withTaskCancellationHandler {
            try await receiver.response()
        } onCancel: {
            task.cancel()
        }
    }

    public func connect(_ request: TransportRequest) async throws -> any WebSocket {
        let socket = URLSessionWebSocket(session.webSocketTask(with: URLRequest(webSocket: request)))
        socket.task.maximumMessageSize = longestMessage
        tasks.add(socket, for: socket.task)
        socket.task.resume()
        return try await withTaskCancellationHandler {
            try await socket.open()
            return socket
        } onCancel: {
            socket.task.cancel()
        }
    }

    private func dataTask(for request: TransportRequest) async throws -> (URLSessionTask, SpooledBody?) {
        var message = URLRequest(request)
        switch request.body {
        case nil: return (session.dataTask(with: message), nil)
        case .bytes(let bytes):
            message.httpBody = Data(bytes)
            return (session.dataTask(with: message), nil)
        case .stream(let content, _):
            let spool = try await SpooledBody(content)
            return (session.uploadTask(with: message, fromFile: spool.file), spool)
        }
    }
}

/// In bytes; what clients take is up to their own limits.
private let longestMessage = 64 << 20

/// A week.
private let longestSilence = 604_800.0

extension URLRequest {
    fileprivate init(_ request: TransportRequest) {
        self.init(url: request.url)
        httpMethod = request.method
        for field in request.headers.all { addValue(field.value, forHTTPHeaderField: field.name) }
    }

    fileprivate init(webSocket request: TransportRequest) {
        var request = request
        let address = request.url.absoluteString
        if address.hasPrefix("http"), let url = URL(string: "ws" + address.dropFirst(4)) { request.url = url }
        self.init(request)
    }
}
