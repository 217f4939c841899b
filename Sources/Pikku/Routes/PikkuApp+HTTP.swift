extension PikkuApp {
    /// Answers a request: match, session, authentication, parse and validate, permissions, function, encode.
    ///
    /// Every failure is an answer too. `POST /rpc/{name}` calls a procedure, unless a route has that path.
    public func respond(to request: PikkuRequest) async -> PikkuResponse {
        do {
            switch routes.match(request.method, request.path) {
            case .found(let index, let path):
                return try await answer(request, routes.http[index], path)
            case .notAllowed(let methods):
                return notAllowed(methods)
            case .notFound:
                guard let procedure = procedure(at: request.path) else { return response(to: NotFound()) }
                guard request.method == .post else { return notAllowed([.post]) }
                return try await answer(request, procedure.httpRoute, [])
            }
        } catch {
            return response(to: error)
        }
    }

    private func procedure(at path: String) -> RemoteProcedureRoute<Services>? {
        let prefix = "/rpc/"
        guard path.hasPrefix(prefix), let name = FormText.percentDecoded(path.utf8.dropFirst(prefix.utf8.count)) else {
            return nil
        }
        return routes.remoteProcedures.first { $0.name == name }
    }

    private func notAllowed(_ methods: [PikkuRequest.Method]) -> PikkuResponse {
        var response = response(ProblemDocument(status: 405))
        response.headers[.allow] = methods.map(\.token).sorted().joined(separator: ", ")
        return response
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
        var response = PikkuResponse(status: route.successStatus ?? 200, headers: answer.headers)
        switch answer.body {
        case .none:
            response.status = route.successStatus ?? 204
        case .json(let text):
            response.headers[.contentType] = "application/json"
            response.body = .bytes(text)
        case .stream(let texts):
            response.headers[.contentType] = "text/event-stream"
            response.headers[.cacheControl] = "no-cache"
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
            status: problem.status, headers: [.contentType: ProblemDocument.mediaType],
            body: .bytes(problem.text))
    }
}
