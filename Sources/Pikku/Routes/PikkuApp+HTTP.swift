extension PikkuApp {
    /// Answers a request: match, session, authentication, parse and validate, permissions, function, encode.
    ///
    /// Every failure is an answer too. `POST /rpc/{name}` calls a procedure, unless a route has that path.
    public func respond(to request: PikkuRequest) async -> PikkuResponse {
        do {
            switch routes.match(request.method, request.path) {
            case .found(let index, let path):
                let route = routes.http[index]
                let input = RequestInput(request, path: path, parameters: route.parameters, body: route.body)
                return try await answer(input, functions.http[index], status: route.successStatus)
            case .notAllowed(let methods):
                return notAllowed(methods)
            case .notFound:
                guard let procedure = procedure(at: request.path) else { return response(to: NotFound()) }
                guard request.method == .post else { return notAllowed([.post]) }
                let input = RequestInput(request, path: [], parameters: [], body: .json)
                return try await answer(input, procedure, status: nil)
            }
        } catch {
            return response(to: error)
        }
    }

    private func procedure(at path: String) -> WiredFunction<Services>? {
        let prefix = "/rpc/"
        guard path.hasPrefix(prefix), let name = FormText.percentDecoded(path.utf8.dropFirst(prefix.utf8.count)) else {
            return nil
        }
        return functions.remoteProcedures[name]
    }

    private func notAllowed(_ methods: [PikkuRequest.Method]) -> PikkuResponse {
        var response = response(ProblemDocument(status: 405))
        response.headers[.allow] = methods.map(\.token).sorted().joined(separator: ", ")
        return response
    }

    private func answer(
        _ input: RequestInput, _ function: WiredFunction<Services>, status: Int?
    ) async throws -> PikkuResponse {
        let caller = Caller(app: self, session: .unknown, request: input.request)
        let answer = try await function.run(Invocation(CallContext(caller, function), .request(input)))
        var response = PikkuResponse(status: status ?? 200, headers: answer.headers)
        switch answer.body {
        case .none:
            response.status = status ?? 204
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

    func response(to error: any Error) -> PikkuResponse {
        response(problem(for: error))
    }

    private func response(_ problem: ProblemDocument) -> PikkuResponse {
        PikkuResponse(
            status: problem.status, headers: [.contentType: ProblemDocument.mediaType],
            body: .bytes(problem.text))
    }
}
