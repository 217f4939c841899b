import Synchronization

extension ServiceClient {
    /// Opens a connection to a channel.
    public func connect(_ operation: ServiceOperation) async throws(ClientError) -> ChannelConnection {
        let request = try request(operation, .none)
        let socket = try await withTimeout { () async throws(ClientError) in
            try await open(request, of: operation)
        }
        return ChannelConnection(socket, of: self)
    }

    /// To interceptors the opening is a request whose response has the status 101.
    private func open(
        _ request: TransportRequest, of operation: ServiceOperation
    ) async throws(ClientError) -> any WebSocket {
        let opened = OpenedSocket()
        let response = try await exchange(request, of: operation) { [transport] request in
            do {
                let socket = try await transport.connect(request)
                opened.socket.withLock { $0 = socket }
                return TransportResponse(status: 101, body: File.Content([]))
            } catch let refusal as WebSocketRefusal {
                return TransportResponse(
                    status: refusal.status, headers: refusal.headers, body: File.Content(refusal.body))
            }
        }
        if let socket = opened.socket.withLock({ $0 }) { return socket }
        throw try await self.refusal(response)
    }
}

private final class OpenedSocket: Sendable {
    let socket = Mutex<(any WebSocket)?>(nil)
}
