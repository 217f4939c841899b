/// How a call ended.
enum CallEnding: Sendable {
    /// - Parameter status: What HTTP calls it; for every transport, so that they can be compared.
    case answered(Answer, status: Int)
    /// What its caller is told, and why.
    case refused(ProblemDocument, any Error)

    var status: Int {
        switch self {
        case .answered(_, let status): status
        case .refused(let problem, _): problem.status
        }
    }
}

/// A refusal that has been told to logs, metrics and traces.
struct CallRefusal: Error {
    let problem: ProblemDocument
}

extension PikkuApp {
    /// Runs one call from the first check to the encoded answer; tells logs, metrics and traces of it.
    ///
    /// A stream is an answer as soon as there is one; what becomes of it afterwards is not told.
    func call(
        _ function: WiredFunction<Services>, by caller: Caller<Services>, _ input: InputSource
    ) async -> CallEnding {
        let context = CallContext(caller, function)
        return await observed(context) {
            await ending(of: context) {
                let answer = try await function.run(Invocation(context, input))
                // Nobody else reads the stream of a schedule or a queue, which does its work while it is read.
                if !function.transport.hasCaller, case .stream(let texts) = answer.body { for try await _ in texts {} }
                return answer
            }
        }
    }

    /// Refuses what leads to no function.
    func refuse(_ error: any Error, to caller: Caller<Services>) async -> CallEnding {
        let context = CallContext(caller, functions.unwired)
        return await observed(context) { .refused(problem(for: error, in: context), error) }
    }

    private func ending(
        of context: CallContext<Services>, _ run: () async throws -> Answer
    ) async -> CallEnding {
        let ending: CallEnding
        do {
            let answer = try await run()
            ending = .answered(answer, status: context.target.status(of: answer))
        } catch {
            ending = .refused(problem(for: error, in: context), error)
        }
        guard let change = context.caller.sessionToKeep else { return ending }
        do {
            return ending.adding(try await fields(telling: change, in: context))
        } catch {
            return .refused(problem(for: error, in: context), error)
        }
    }

    /// What tells the client of a session that a function set or cleared, even where it failed afterwards.
    private func fields(
        telling change: SessionChange<Services>, in context: CallContext<Services>
    ) async throws -> HTTPFields {
        guard let write = session.write, let request = context.request else { return [:] }
        switch context.transport {
        case .http, .rpc: return try await write(change, request, services)
        case .channel, .queue, .schedule: return [:]
        }
    }
}

extension CallEnding {
    fileprivate func adding(_ fields: HTTPFields) -> CallEnding {
        switch self {
        case .answered(var answer, let status):
            answer.headers.append(contentsOf: fields)
            return .answered(answer, status: status)
        case .refused(var problem, let error):
            problem.headers.append(contentsOf: fields)
            return .refused(problem, error)
        }
    }
}

extension WiredFunction {
    fileprivate func status(of answer: Answer) -> Int {
        if let successStatus { return successStatus }
        return switch answer.body {
        case .none: 204
        case .json, .stream: 200
        }
    }
}
