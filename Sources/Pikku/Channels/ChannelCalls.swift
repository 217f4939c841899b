/// The calls of one connection.
struct ChannelCalls<Services: PikkuServices>: Sendable {
    private let session: ChannelSession<Services>
    private let caller: Caller<Services>
    private let queue: FrameQueue

    init(_ session: ChannelSession<Services>, _ queue: FrameQueue) {
        self.session = session
        self.queue = queue
        caller = session.caller.connected(
            through: Channel(route: session.route, app: session.caller.app, queue: queue))
    }

    /// Runs `onConnect`; gives what ends the connection when it is refused.
    func connect() async -> ChannelSession<Services>.Ending? {
        guard let onConnect = session.functions.onConnect else { return nil }
        do {
            let call = caller.forOneCall()
            _ = try await onConnect.run(by: call)
            return call.isAdmitted ? nil : .closed(.policyViolation, "the connection was not admitted")
        } catch {
            if Task.isCancelled || error is ChannelClosed { return .lost }
            let problem = caller.problem(for: error)
            try? await queue.send(FrameHead().frame(error: problem))
            return .closed(problem.status < 500 ? .policyViolation : .internalError, problem.title)
        }
    }

    /// Runs `onDisconnect`, on behalf of whoever opened the connection where nobody is signed in any more.
    func disconnect() async {
        guard let onDisconnect = session.functions.onDisconnect else { return }
        if caller.session == nil { caller.session = session.caller.session }
        do {
            _ = try await onDisconnect(caller)
        } catch let refusal as CallRefusal where refusal.problem.status != 500 {
            // Nobody is left to be told; the program's own failures have been logged.
            caller.app.logger.error(
                "onDisconnect was refused",
                metadata: ["channel": "\(session.name)", "status": "\(refusal.problem.status)"])
        } catch {}
    }

    /// Answers frames until there are no more, then cancels what is still under way.
    func answer<Frames: AsyncSequence & Sendable>(_ frames: Frames) async where Frames.Element == [UInt8] {
        let turns = CallTurns(session.limits)
        await withDiscardingTaskGroup { calls in
            var rest = frames.makeAsyncIterator()
            while let text = try? await rest.next(), !Task.isCancelled {
                let frame = ReceivedFrame(text, properties: session.route.properties, limits: caller.app.limits)
                if let id = frame.cancelledID {
                    turns.cancel(id: id)
                } else {
                    let number = turns.enter(id: frame.echoedID, bytes: text.count)
                    calls.addTask { await turns.run(number) { await answer(frame) } }
                    await turns.room()
                }
            }
            calls.cancelAll()
        }
    }

    private func answer(_ frame: ReceivedFrame) async {
        var head = FrameHead(id: frame.echoedID)
        do {
            try frame.check()
            let destination = try session.destination(of: frame)
            head.action = destination.action
            try await send(destination.function(caller, destination.input), head)
        } catch {
            // A call that was cancelled has nobody left to answer.
            if Task.isCancelled || error is ChannelClosed { return }
            try? await queue.send(head.frame(error: caller.problem(for: error)))
        }
    }

    /// Answers are sent before the next frame takes the place of theirs, so that they never pile up.
    private func send(_ answer: Answer, _ head: FrameHead) async throws {
        if Task.isCancelled { return }
        switch answer.body {
        case .none:
            if let frame = head.frame(data: nil) { try await queue.send(frame) }
        case .json(let text):
            if let frame = head.frame(data: text) { try await queue.send(frame) }
        case .stream(let texts):
            for try await text in texts {
                if let frame = head.frame(data: text) { try await queue.send(frame) }
            }
            // A stream that is cancelled ends as if it were complete.
            if !Task.isCancelled { try await queue.send(head.frameBehindStream()) }
        }
    }
}
