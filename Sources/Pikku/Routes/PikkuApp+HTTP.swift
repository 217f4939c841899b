extension PikkuApp {
    /// Answers a request: match, session, authentication, parse and validate, permissions, function, encode.
    ///
    /// Every failure is an answer too.
    public func respond(to request: PikkuRequest) async -> PikkuResponse {
        switch routes.match(request.method, request.path) {
        case .notFound:
            return response(to: NotFound())
        case .notAllowed(let methods):
            var response = response(ProblemDocument(status: 405))
            response.headers.append(.init("Allow", methods.map(\.token).sorted().joined(separator: ", ")))
            return response
        case .found(let index, let path):
            do {
                return try await answer(request, routes.http[index], path)
            } catch {
                return response(to: error)
            }
        }
    }

    private func answer(
        _ request: PikkuRequest, _ route: HTTPRoute<Services>, _ path: [FormField]
    ) async throws -> PikkuResponse {
        let session = try await session(request, services)
        let input = RequestInput(request, path: path, parameters: route.parameters, body: route.body)
        let invocation = Invocation(
            context: CallContext(app: self, session: session, request: request), input: .request(input),
            requiresSession: route.requiresSession, wiring: route.wiring)
        let answer = try await route.run(invocation)
        var response = PikkuResponse(status: route.successStatus, headers: answer.headers)
        switch answer.body {
        case .none: break
        case .json(let text):
            response.headers.append(.init("Content-Type", "application/json"))
            response.body = .bytes(text)
        case .stream(let texts):
            response.headers.append(.init("Content-Type", "text/event-stream"))
            response.headers.append(.init("Cache-Control", "no-cache"))
            response.body = .stream(serverSentEvents(texts))
        }
        return response
    }

    /// Each text as an event; a failure as the last one, named `error`, since the status has already gone.
    private func serverSentEvents(_ texts: AnswerStream) -> AnswerStream {
        AnswerStream(texts) { text in
            let (field, data) =
                switch text {
                case .success(let text): ("data: ", text)
                case .failure(let error): ("event: error\ndata: ", self.problem(for: error).text)
                }
            return Array(field.utf8) + data + Array("\n\n".utf8)
        }
    }

    private func response(to error: any Error) -> PikkuResponse {
        response(problem(for: error))
    }

    private func response(_ problem: ProblemDocument) -> PikkuResponse {
        PikkuResponse(
            status: problem.status, headers: [.init("Content-Type", ProblemDocument.mediaType)],
            body: .bytes(problem.text))
    }
}
