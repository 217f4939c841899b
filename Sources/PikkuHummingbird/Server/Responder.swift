import Pikku

/// What a server asks of an app, whatever its services are.
struct Responder: Sendable {
    /// What becomes of a request to open a channel.
    enum Opening: Sendable {
        case notAChannel
        case refused(PikkuResponse)
        case accepted(@Sendable (WebSocketMessages, WebSocketLink) async -> Void)
    }

    var respond: @Sendable (PikkuRequest) async -> PikkuResponse
    var open: @Sendable (PikkuRequest) async -> Opening = { _ in .notAChannel }
    /// Whether a channel is at a path.
    var isChannel: @Sendable (String) -> Bool = { _ in false }
    /// Whether pages of an origin other than the server's may open a channel.
    var allowsOrigin: @Sendable (String) -> Bool = { _ in false }
}

extension Responder {
    init<Services: PikkuServices>(_ app: PikkuApp<Services>, channels limits: ChannelLimits) {
        respond = { await app.respond(to: $0) }
        open = { request in
            switch await app.open(request, limits: limits) {
            case .notAChannel: .notAChannel
            case .refused(let response): .refused(response)
            case .accepted(let session): .accepted { await session.run($0, over: $1) }
            }
        }
        isChannel = { path in app.routes.channels.contains { $0.path == path } }
        allowsOrigin = { app.cors?.allowsWebSocket(origin: $0) ?? false }
    }

    /// Answers one request after the other, until the connection ends.
    func serve(_ link: ExchangeLink, _ options: PikkuServer.WebSocketOptions) async {
        var incoming = await link.next()
        while let current = incoming {
            switch await answer(current, options) {
            case .response(let response):
                switch response.body {
                case .none, .bytes: incoming = await link.answer(response)
                case .stream(let texts): incoming = await stream(response, texts, over: link)
                }
            case .upgrade(let handshake, let run):
                guard let socket = await link.upgrade(handshake) else { return }
                await run(WebSocketMessages(link: socket), socket)
                return socket.close(1000, "")
            }
        }
    }
}

extension Responder {
    private enum Reply {
        case response(PikkuResponse)
        case upgrade(WebSocketHandshake, @Sendable (WebSocketMessages, WebSocketLink) async -> Void)
    }

    private func answer(_ incoming: IncomingRequest, _ options: PikkuServer.WebSocketOptions) async -> Reply {
        let request = incoming.request
        guard incoming.isWebSocketUpgrade else {
            let response = await respond(request)
            guard response.status == 404, isChannel(request.path) else { return .response(response) }
            return .response(WebSocketHandshake.Refusal.upgradeRequired.response)
        }
        switch await open(request) {
        case .notAChannel: return .response(await respond(request))
        case .refused(let response): return .response(response)
        case .accepted(let run):
            do throws(WebSocketHandshake.Refusal) {
                return .upgrade(try WebSocketHandshake(request.headers, options, isNamed: allowsOrigin), run)
            } catch {
                return .response(error.response)
            }
        }
    }

    /// Gives the next request.
    private func stream(
        _ response: PikkuResponse, _ texts: AnswerStream, over link: ExchangeLink
    ) async -> IncomingRequest? {
        guard await link.begin(response) else {
            var bodiless = response
            bodiless.body = .none
            return await link.answer(bodiless)
        }
        let isComplete = await withTaskGroup(of: Bool?.self) { group in
            group.addTask { await send(texts, over: link) }
            group.addTask {
                await link.streamEnd()
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            // A stream that a shutdown cuts short must not look complete, so that the client resumes it elsewhere.
            return first ?? false
        }
        return await link.end(isComplete: isComplete)
    }

    private func send(_ texts: AnswerStream, over link: ExchangeLink) async -> Bool {
        do {
            for try await text in texts { try await link.chunk(text) }
            return true
        } catch {
            return false
        }
    }
}
