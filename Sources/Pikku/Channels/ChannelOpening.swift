/// What becomes of a request to open a channel, before its connection is upgraded.
public enum ChannelOpening<Services: PikkuServices>: Sendable {
    /// No channel is at the path.
    case notAChannel
    /// Answered like any other request, with a problem document.
    case refused(PikkuResponse)
    case accepted(ChannelSession<Services>)
}

extension PikkuApp {
    /// Finds the channel at a request's path, resolves the session, authenticates (401) and asks the permissions of
    /// the wiring (403); its middleware surrounds all that, as it does every call of the channel. A session that it
    /// sets is that of the connection. Where it answers by itself, that is the answer, and no channel is opened.
    ///
    /// - Parameter limits: What the connection may cost.
    public func open(
        _ request: PikkuRequest, limits: ChannelLimits = ChannelLimits()
    ) async -> ChannelOpening<Services> {
        guard let route = routes.channels.first(where: { $0.isAt(request.path) }),
            let functions = functions.channels[route.name]
        else { return .notAChannel }
        let caller = Caller(app: self, session: .unknown, request: request)
        let admission = await call(functions.admission, by: caller, .json(Array("{}".utf8)))
        switch admission {
        case .answered where caller.isAdmitted:
            return .accepted(ChannelSession(route: route, functions: functions, caller: caller, limits: limits))
        case .answered, .refused:
            var response = response(to: admission, in: CallContext(caller, functions.admission))
            response.headers[.xRequestID] = caller.requestID
            return .refused(response)
        }
    }
}

extension ChannelRoute {
    /// Whether a percent-encoded path leads to the channel.
    func isAt(_ path: String) -> Bool {
        let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let expected = self.path.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count == expected.count else { return false }
        return zip(segments, expected).allSatisfy { FormText.percentDecoded($0) == String($1) }
    }
}

extension WiredFunction {
    /// One call of a connection; throws ``CallRefusal``, or ``ChannelClosed``.
    func callAsFunction(_ caller: Caller<Services>, _ input: [UInt8] = Array("{}".utf8)) async throws -> Answer {
        try await run(by: caller.forOneCall(), input)
    }

    /// - Parameter caller: Of this call alone.
    func run(by caller: Caller<Services>, _ input: [UInt8] = Array("{}".utf8)) async throws -> Answer {
        switch await caller.app.call(self, by: caller, .json(input)) {
        case .answered(let answer, _): return answer
        case .refused(_, let error as ChannelClosed): throw error
        case .refused(let problem, _): throw CallRefusal(problem: problem)
        }
    }
}
