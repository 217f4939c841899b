/// An open WebSocket of a channel: calls and their answers, and events.
///
/// It lasts until it is closed, lost, or nobody holds it any more. A lost one is not opened again, since calls and events
/// may have been lost with it: what waits fails, and whoever connects again knows that it does.
public final class ChannelConnection: Sendable {
    private let exchange: ChannelExchange
    private let service: ServiceClient
    private let reading: Task<Void, Never>

    init(_ socket: any WebSocket, of service: ServiceClient) {
        let settings = service.settings
        let exchange = ChannelExchange(socket, limits: settings.limits, buffer: settings.channelBuffer)
        self.exchange = exchange
        self.service = service
        reading = Task { await exchange.read() }
    }

    deinit {
        reading.cancel()
        let exchange = exchange
        Task { await exchange.close() }
    }

    /// Refusals that answer no call.
    public var refusals: ElementStream<ServiceProblem, ClientError> {
        elements(exchange.listen(to: nil)) { $0.json().map { ServiceProblem($0) } }
    }

    /// An event, from now on.
    public func events<Element: Sendable>(
        _ name: String, read: @escaping @Sendable (inout JSONReader) -> Element?
    ) -> ElementStream<Element, ClientError> {
        elements(exchange.listen(to: name), read)
    }

    /// Ends the connection; calls without an answer fail.
    public func close() async {
        reading.cancel()
        await exchange.close()
    }

    private func elements<Element: Sendable>(
        _ texts: ChannelExchange.Texts, _ read: @escaping @Sendable (inout JSONReader) -> Element?
    ) -> ElementStream<Element, ClientError> {
        ElementStream {
            var reader = TextReader(texts: texts, connection: self)
            return { () async throws(ClientError) in
                guard let text = try await reader.next() else { return nil }
                return try self.service.value(text, read)
            }
        }
    }
}

// MARK: - Calls

extension ChannelConnection {
    /// Calls the function that the value of a property selects.
    public func call<Failure: OperationError>(
        _ property: String, _ value: String, _ input: RequestInput = .none, throwing: Failure.Type = ClientError.self
    ) async throws(Failure) {
        do throws(ClientError) { _ = try await answer(to: (property, value), input) } catch { throw Failure(error) }
    }

    public func call<Value, Failure: OperationError>(
        _ property: String, _ value: String, _ input: RequestInput = .none, throwing: Failure.Type = ClientError.self,
        read: (inout JSONReader) -> Value?
    ) async throws(Failure) -> Value {
        do throws(ClientError) {
            return try service.value(try await answer(to: (property, value), input), read)
        } catch {
            throw Failure(error)
        }
    }

    /// Sends an object that selects no function.
    public func call<Failure: OperationError>(
        _ input: RequestInput, throwing: Failure.Type = ClientError.self
    ) async throws(Failure) {
        do throws(ClientError) { _ = try await answer(to: nil, input) } catch { throw Failure(error) }
    }

    public func call<Value, Failure: OperationError>(
        _ input: RequestInput, throwing: Failure.Type = ClientError.self, read: (inout JSONReader) -> Value?
    ) async throws(Failure) -> Value {
        do throws(ClientError) {
            return try service.value(try await answer(to: nil, input), read)
        } catch {
            throw Failure(error)
        }
    }

    /// Calls a function that gives a stream; losing interest in it ends it at the service too.
    public func elements<Element: Sendable, Failure: OperationError>(
        _ property: String, _ value: String, _ input: RequestInput = .none, throwing: Failure.Type = ClientError.self,
        read: @escaping @Sendable (inout JSONReader) -> Element?
    ) -> ElementStream<Element, Failure> {
        elements((property, value), input, read)
    }

    public func elements<Element: Sendable, Failure: OperationError>(
        _ input: RequestInput, throwing: Failure.Type = ClientError.self,
        read: @escaping @Sendable (inout JSONReader) -> Element?
    ) -> ElementStream<Element, Failure> {
        elements(nil, input, read)
    }

    private func answer(to action: ChannelFrame.Action?, _ input: RequestInput) async throws(ClientError) -> [UInt8] {
        let texts = try exchange.call(action, input, isStream: false)
        return try await service.withTimeout { () async throws(ClientError) in
            var reader = TextReader(texts: texts, connection: self)
            return try await reader.next() ?? []
        }
    }

    private func elements<Element: Sendable, Failure: OperationError>(
        _ action: ChannelFrame.Action?, _ input: RequestInput,
        _ read: @escaping @Sendable (inout JSONReader) -> Element?
    ) -> ElementStream<Element, Failure> {
        ElementStream {
            var reader: TextReader?
            return { () async throws(ClientError) in
                if reader == nil {
                    let texts = try self.exchange.call(action, input, isStream: true)
                    reader = TextReader(texts: texts, connection: self)
                }
                guard let text = try await reader?.next() else { return nil }
                return try self.service.value(text, read)
            }
        }
    }
}

/// Reads texts that a connection has received, which lives as long.
private struct TextReader {
    private var texts: ChannelExchange.Texts.Iterator
    private let connection: ChannelConnection

    init(texts: ChannelExchange.Texts, connection: ChannelConnection) {
        self.texts = texts.makeAsyncIterator()
        self.connection = connection
    }

    mutating func next() async throws(ClientError) -> [UInt8]? {
        do {
            if let text = try await texts.next() { return text }
        } catch {
            throw ClientError(error) { .transport($0) }
        }
        if Task.isCancelled { throw .cancelled }
        return nil
    }
}
