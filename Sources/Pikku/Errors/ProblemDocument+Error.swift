extension PikkuApp {
    /// What a caller is told of an error. The server's own failures are logged here, once, under the id that the
    /// caller is told.
    func problem(for error: any Error, in context: CallContext<Services>) -> ProblemDocument {
        switch error {
        case let refusal as CallRefusal:
            return refusal.problem
        case let error as InvalidInput:
            return ProblemDocument(
                status: ValidationError.status, code: ValidationError.code, errors: error.problems.all)
        case let error as any PikkuError:
            return problem(for: error, in: context)
        case is CancellationError where Task.isCancelled, is ChannelClosed:
            // The caller has gone, or the server is on its way out.
            return ProblemDocument(status: ServiceUnavailable.status, code: ServiceUnavailable.code)
        default:
            return failure(ProblemDocument(status: 500), error, in: context)
        }
    }

    private func problem(for error: any PikkuError, in context: CallContext<Services>) -> ProblemDocument {
        let type = type(of: error)
        let body = routes.errorBody(error)
        var problem = ProblemDocument(
            status: (400...599).contains(type.status) ? type.status : 500, code: body?.code ?? type.code,
            detail: error.detail, headers: error.headers, data: body?.data)
        if problem.status == Unauthorized.status, problem.headers[.wwwAuthenticate] == nil {
            problem.headers.append(contentsOf: challenges(in: context))
        }
        return problem.status == 500 ? failure(problem, error, in: context) : problem
    }

    private func challenges(in context: CallContext<Services>) -> [HTTPField] {
        guard let request = context.request else { return [] }
        return session.challenges(request).map { HTTPField(name: .wwwAuthenticate, value: $0) }
    }

    private func failure(
        _ problem: ProblemDocument, _ error: any Error, in context: CallContext<Services>
    ) -> ProblemDocument {
        var problem = problem
        let instance = "urn:uuid:" + randomUUID()
        problem.instance = instance
        // Whoever runs queues and schedules is thrown the error itself.
        if context.transport.hasCaller {
            context.logger.error("a call failed", error: error, metadata: ["instance": .string(instance)])
        }
        return problem
    }
}

/// Version 4 of RFC 9562.
private func randomUUID() -> String {
    let high = UInt64.random(in: .min ... .max) & ~0xF000 | 0x4000
    let low = UInt64.random(in: .min ... .max) & ~(0b11 << 62) | 0b10 << 62
    let digits = [high, low].map { String(repeating: "0", count: $0.leadingZeroBitCount / 4) + String($0, radix: 16) }
    let text = digits.joined()
    let bounds = [0, 8, 12, 16, 20, 32]
    return zip(bounds, bounds.dropFirst()).map { text.dropFirst($0).prefix($1 - $0) }.joined(separator: "-")
}
