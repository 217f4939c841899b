import Metrics
import Tracing

/// Whoever is told of calls; nil where the program has bootstrapped no backend, so that nothing is spent on it.
struct CallObservers: Sendable {
    let metrics: (any MetricsFactory)?
    /// Reads what callers say of the trace that a call belongs to.
    let instrument: (any Instrument)?
    let tracer: any Tracer

    /// Those of the process, or of the task where it has its own, at this moment.
    static var current: CallObservers {
        let factory = MetricsSystem.factory
        let instrument = InstrumentationSystem.instrument
        return CallObservers(
            metrics: factory is NOOPMetricsHandler ? nil : factory,
            instrument: instrument is NoOpInstrument ? nil : instrument,
            tracer: InstrumentationSystem.tracer)
    }
}

extension PikkuApp {
    /// Traces, counts and times a call, and logs a line of it at the level `debug`.
    func observed(
        _ context: CallContext<Services>, _ call: () async -> CallEnding
    ) async -> CallEnding {
        guard let instrument = observers.instrument else { return await measured(context, call) }
        return await traced(context, instrument) { await measured(context, call) }
    }

    private func measured(_ context: CallContext<Services>, _ call: () async -> CallEnding) async -> CallEnding {
        let metrics = context.target.metrics
        let isLogged = logger.logLevel <= .debug
        guard isLogged || metrics != nil else { return await call() }
        let start = ContinuousClock.now
        let ending = await call()
        let duration = ContinuousClock.now - start
        metrics?.record(status: ending.status, duration)
        if isLogged { log(context, ending, duration) }
        return ending
    }

    private func log(_ context: CallContext<Services>, _ ending: CallEnding, _ duration: Duration) {
        context.logger.debug("called", metadata: lineMetadata(context, ending, duration))
    }
}

private func lineMetadata<Services>(
    _ context: CallContext<Services>, _ ending: CallEnding, _ duration: Duration
) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
        "status": .stringConvertible(ending.status),
        "duration-us": .stringConvertible(duration.nanoseconds / 1_000),
    ]
    if let request = context.request, context.transport != .channel {
        metadata["method"] = .string(request.method.token)
        metadata["path"] = .string(request.path)
    }
    return metadata
}

extension Duration {
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
