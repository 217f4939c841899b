import Tracing

extension PikkuApp {
    /// A span around a call, in the trace that the caller's headers name. Attributes are those of OpenTelemetry's
    /// semantic conventions.
    func traced(
        _ context: CallContext<Services>, _ instrument: any Instrument, _ call: () async -> CallEnding
    ) async -> CallEnding {
        let target = context.target
        let name = target.function.isEmpty ? target.transport.rawValue : target.function
        return await observers.tracer.withAnySpan(
            name, context: parent(of: context, instrument), ofKind: target.transport.spanKind
        ) { span in
            if span.isRecording { span.updateAttributes { describe(context, in: &$0) } }
            let ending = await call()
            if span.isRecording { tell(ending, to: span) }
            return ending
        }
    }

    private func parent(of context: CallContext<Services>, _ instrument: any Instrument) -> ServiceContext {
        var parent = ServiceContext.current ?? .topLevel
        if let request = context.request {
            instrument.extract(request.headers, into: &parent, using: HeaderExtractor())
        }
        return parent
    }

    private func describe(_ context: CallContext<Services>, in attributes: inout SpanAttributes) {
        let target = context.target
        attributes["code.function.name"] = target.function
        attributes["pikku.request_id"] = context.requestID
        switch target.transport {
        case .http:
            attributes["http.request.method"] = context.request?.method.token
            attributes["http.route"] = target.place
            attributes["url.path"] = context.request?.path
        case .rpc:
            attributes["rpc.system"] = "pikku"
            attributes["rpc.method"] = target.place
        case .channel:
            attributes["pikku.channel"] = target.place
        case .queue:
            attributes["messaging.operation.type"] = "process"
            attributes["messaging.destination.name"] = target.place
        case .schedule:
            attributes["pikku.schedule"] = target.place
        }
    }

    private func tell(_ ending: CallEnding, to span: any Span) {
        span.attributes["http.response.status_code"] = ending.status
        guard case .refused(let problem, let error) = ending else { return }
        span.attributes["error.type"] = problem.code ?? String(problem.status)
        // What a caller did wrong is no fault of the server.
        guard problem.status >= 500 else { return }
        span.recordError(error)
        span.setStatus(SpanStatus(code: .error))
    }
}

/// Runs a call that a function makes of another in a span of its own, where there is a tracer.
func tracedInvocation<Output>(
    _ observers: CallObservers, fileID: String, line: UInt, _ call: () async throws -> Output
) async throws -> Output {
    guard observers.instrument != nil else { return try await call() }
    return try await observers.tracer.withAnySpan("rpc.invoke") { span in
        span.attributes["code.file.path"] = fileID
        span.attributes["code.line.number"] = Int(line)
        return try await call()
    }
}

extension CallTransport {
    fileprivate var spanKind: SpanKind {
        switch self {
        case .http, .rpc, .channel: .server
        case .queue: .consumer
        case .schedule: .internal
        }
    }
}

private struct HeaderExtractor: Extractor {
    func extract(key: String, from headers: HTTPFields) -> String? {
        HTTPField.Name(key).flatMap { headers[$0] }
    }
}
