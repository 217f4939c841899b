extension ServiceClient {
    /// Calls an operation that gives a stream, whose elements come as events.
    ///
    /// A stream that breaks is taken up again behind its last event, if that had an ID.
    public func elements<Element: Sendable, Failure: OperationError>(
        _ operation: ServiceOperation, _ input: RequestInput = .none, throwing: Failure.Type = ClientError.self,
        read: @escaping @Sendable (inout JSONReader) -> Element?
    ) -> ElementStream<Element, Failure> {
        ElementStream {
            var reader = EventReader(service: self, operation: operation, input: input, readElement: read)
            return { () async throws(ClientError) in try await reader.next() }
        }
    }
}

/// Reads the elements of one stream, over as many connections as it takes.
private struct EventReader<Element: Sendable> {
    let service: ServiceClient
    let operation: ServiceOperation
    let input: RequestInput
    let readElement: @Sendable (inout JSONReader) -> Element?

    private var chunks: File.Chunks?
    private var parser = EventStreamParser()
    private var events: ArraySlice<ServerSentEvent> = []
    /// Of the last event that was given.
    private var lastEventID = ""
    private var hasBegun = false
    private var attempt = 1

    init(
        service: ServiceClient, operation: ServiceOperation, input: RequestInput,
        readElement: @escaping @Sendable (inout JSONReader) -> Element?
    ) {
        self.service = service
        self.operation = operation
        self.input = input
        self.readElement = readElement
    }

    mutating func next() async throws(ClientError) -> Element? {
        while true {
            do throws(ClientError) {
                if chunks == nil { try await open() }
                guard let event = try await nextEvent() else { return nil }
                return try element(of: event)
            } catch {
                guard let delay = delay(behind: error) else { throw error }
                chunks = nil
                attempt += 1
                try await service.sleep(delay)
            }
        }
    }

    private mutating func open() async throws(ClientError) {
        var request = try service.request(operation, input)
        request.headers["Accept"] = "text/event-stream, application/problem+json"
        if !lastEventID.isEmpty { request.headers["Last-Event-ID"] = lastEventID }
        let response = try await service.withTimeout { [service, operation, request] () async throws(ClientError) in
            try await service.respond(to: request, of: operation)
        }
        chunks = response.body.makeAsyncIterator()
        parser = EventStreamParser(lastEventID: lastEventID)
        events = []
    }

    private mutating func nextEvent() async throws(ClientError) -> ServerSentEvent? {
        while events.isEmpty {
            let chunk: [UInt8]?
            do { chunk = try await chunks?.next() } catch { throw ClientError(error) { .transport($0) } }
            guard let chunk else {
                if Task.isCancelled { throw .cancelled }
                return nil
            }
            events = parser.events(in: chunk)[...]
            if parser.unfinishedBytes > service.settings.limits.bytes { throw .tooLong(service.settings.limits.bytes) }
        }
        return events.popFirst()
    }

    private mutating func element(of event: ServerSentEvent) throws(ClientError) -> Element {
        hasBegun = true
        attempt = 1
        if event.name == "error" {
            // The service itself has ended the stream: there is nothing to take up.
            lastEventID = ""
            throw .refused(ServiceProblem(try? JSON.read(event.data) { $0.json() }.get()))
        }
        let element = try service.value(event.data, readElement)
        lastEventID = event.lastEventID
        return element
    }

    /// Nil where the stream cannot go on: events without an ID may have been lost for good.
    private func delay(behind error: ClientError) -> Duration? {
        let environment = service.settings.environment
        var policy = service.settings.retry
        if !hasBegun {
            let mayRepeat = ["GET", "HEAD"].contains(operation.method)
            return mayRepeat ? policy.delay(behind: attempt, error, in: environment) : nil
        }
        if lastEventID.isEmpty { return nil }
        policy.attempts = resumptions
        policy.firstDelay = .milliseconds(parser.retryDelay ?? 1000)
        policy.longestDelay = max(policy.longestDelay, policy.firstDelay)
        return policy.delay(behind: attempt, error, in: environment)
    }
}

/// How often in a row a stream that broke is taken up.
private let resumptions = 10
