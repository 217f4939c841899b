extension ServiceClient {
    /// Ends what takes longer than the settings allow.
    func withTimeout<Value: Sendable>(
        _ work: @escaping @Sendable () async throws(ClientError) -> Value
    ) async throws(ClientError) -> Value {
        guard let limit = settings.timeout else { return try await work() }
        let first = await withTaskGroup(of: Result<Value, ClientError>.self) { group in
            group.addTask {
                do throws(ClientError) { return .success(try await work()) } catch { return .failure(error) }
            }
            group.addTask {
                do { try await settings.environment.sleep(limit) } catch { return .failure(.cancelled) }
                return .failure(.timedOut)
            }
            defer { group.cancelAll() }
            return await group.next()
        }
        // Work that ends because its caller gives up must not be taken for work that failed.
        if Task.isCancelled { throw .cancelled }
        return try (first ?? .failure(.cancelled)).get()
    }

    func sleep(_ duration: Duration) async throws(ClientError) {
        do { try await settings.environment.sleep(duration) } catch { throw ClientError.cancelled }
    }
}

extension ClientError {
    /// - Parameter wrap: What an error means that is none of this type.
    init(_ error: any Error, _ wrap: (any Error) -> ClientError) {
        if let error = error as? ClientError {
            self = error
        } else if error is CancellationError || Task.isCancelled {
            self = .cancelled
        } else {
            self = wrap(error)
        }
    }
}
