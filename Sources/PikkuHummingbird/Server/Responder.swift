import Pikku

/// What a server asks of an app, whatever its services are.
struct Responder: Sendable {
    let respond: @Sendable (PikkuRequest) async -> PikkuResponse

    init(respond: @escaping @Sendable (PikkuRequest) async -> PikkuResponse) {
        self.respond = respond
    }

    init<Services: PikkuServices>(_ app: PikkuApp<Services>) {
        self.init { await app.respond(to: $0) }
    }

    /// Answers one request after the other, until the connection ends.
    func serve(_ link: ExchangeLink) async {
        var incoming = await link.next()
        while let current = incoming {
            let response = await respond(current.request)
            switch response.body {
            case .none, .bytes: incoming = await link.answer(response)
            case .stream(let texts): incoming = await stream(response, texts, over: link)
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
            // A stream that is cut short by a shutdown ends well: the client may resume it elsewhere.
            return first ?? true
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
