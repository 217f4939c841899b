public import Foundation

/// Makes the calls of a generated client: one request for each attempt, with whatever ``ClientSettings`` ask for.
public struct ServiceClient: Sendable {
    public var baseURL: URL
    public var transport: any Transport
    public var settings: ClientSettings

    public init(baseURL: URL, transport: any Transport, settings: ClientSettings = ClientSettings()) {
        self.baseURL = baseURL
        self.transport = transport
        self.settings = settings
    }
}

extension ServiceClient {
    /// Calls an operation that gives nothing.
    public func call<Failure: OperationError>(
        _ operation: ServiceOperation, _ input: RequestInput = .none, throwing: Failure.Type = ClientError.self
    ) async throws(Failure) {
        do { _ = try await answer(to: operation, input) } catch { throw Failure(error) }
    }

    /// Calls an operation that gives a value.
    public func call<Value, Failure: OperationError>(
        _ operation: ServiceOperation, _ input: RequestInput = .none, throwing: Failure.Type = ClientError.self,
        read: (inout JSONReader) -> Value?
    ) async throws(Failure) -> Value {
        do {
            let text = try await answer(to: operation, input)
            return try value(text, read)
        } catch {
            throw Failure(error)
        }
    }

    func value<Value>(_ text: [UInt8], _ read: (inout JSONReader) -> Value?) throws(ClientError) -> Value {
        switch JSON.read(text, limits: settings.limits, read) {
        case .success(let value): return value
        case .failure(let problems): throw .unreadableAnswer(problems)
        }
    }

    /// The body of the answer, after as many attempts as it takes.
    private func answer(to operation: ServiceOperation, _ input: RequestInput) async throws(ClientError) -> [UInt8] {
        let request = try request(operation, input)
        var attempt = 1
        while true {
            do {
                return try await withTimeout { () async throws(ClientError) in
                    let response = try await respond(to: request, of: operation)
                    return try await body(of: response)
                }
            } catch {
                guard request.isIdempotent,
                    let delay = settings.retry.delay(behind: attempt, error, in: settings.environment)
                else { throw error }
                attempt += 1
                try await sleep(delay)
            }
        }
    }
}

extension ServiceClient {
    /// One attempt: the response of a request that was not refused.
    func respond(
        to request: TransportRequest, of operation: ServiceOperation
    ) async throws(ClientError) -> TransportResponse {
        let response = try await exchange(request, of: operation) { try await transport.send($0) }
        if (200..<300).contains(response.status) { return response }
        throw try await refusal(response)
    }

    func refusal(_ response: TransportResponse) async throws(ClientError) -> ClientError {
        let text = try await body(of: response)
        return .refused(
            ServiceProblem(status: response.status, headers: response.headers, text: text, limits: settings.limits))
    }

    /// What all attempts of a call have in common.
    func request(_ operation: ServiceOperation, _ input: RequestInput) throws(ClientError) -> TransportRequest {
        var request = try TransportRequest(operation, input, baseURL: baseURL)
        request.headers.override(with: settings.headers)
        return request
    }

    /// One request with all that stands around it.
    ///
    /// - Parameter transmit: What the transport is to do.
    func exchange(
        _ request: TransportRequest, of operation: ServiceOperation,
        _ transmit: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws(ClientError) -> TransportResponse {
        do {
            var request = request
            try await settings.authentication?.apply(to: &request, of: operation)
            return try await intercepted(request, of: operation, by: settings.interceptors[...], transmit)
        } catch {
            throw ClientError(error) { .interrupted($0) }
        }
    }

    private func intercepted(
        _ request: TransportRequest, of operation: ServiceOperation, by interceptors: ArraySlice<any Interceptor>,
        _ transmit: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        if let first = interceptors.first {
            return try await first.intercept(request, of: operation) { request in
                try await intercepted(request, of: operation, by: interceptors.dropFirst(), transmit)
            }
        }
        do { return try await transmit(request) } catch { throw ClientError(error) { .transport($0) } }
    }

    private func body(of response: TransportResponse) async throws(ClientError) -> [UInt8] {
        let limit = settings.limits.bytes
        let bytes: [UInt8]?
        do { bytes = try await response.body.bytes(upTo: limit) } catch { throw ClientError(error) { .transport($0) } }
        if let bytes { return bytes }
        throw .tooLong(limit)
    }
}
