extension PikkuApp {
    /// Answers a request: match, session, authentication, parse and validate, permissions, function, encode.
    ///
    /// Every failure is an answer too. `POST /rpc/{name}` calls a procedure, unless a route has that path.
    public func respond(to request: PikkuRequest) async -> PikkuResponse {
        let caller = Caller(app: self, session: .unknown, request: request)
        var response = await answer(request, from: caller)
        response.headers[.xRequestID] = caller.requestID
        return response
    }

    private func answer(_ request: PikkuRequest, from caller: Caller<Services>) async -> PikkuResponse {
        switch routes.match(request.method, request.path) {
        case .found(let index, let path):
            let route = routes.http[index]
            let input = RequestInput(request, path: path, parameters: route.parameters, body: route.body)
            return await answer(functions.http[index], input, from: caller)
        case .notAllowed(let methods):
            return await refusal(MethodNotAllowed(allowed: methods), of: caller)
        case .notFound:
            guard let procedure = procedure(at: request.path) else { return await refusal(NotFound(), of: caller) }
            guard request.method == .post else { return await refusal(MethodNotAllowed(allowed: [.post]), of: caller) }
            let input = RequestInput(request, path: [], parameters: [], body: .json)
            return await answer(procedure, input, from: caller)
        }
    }

    private func procedure(at path: String) -> WiredFunction<Services>? {
        let prefix = "/rpc/"
        guard path.hasPrefix(prefix), let name = FormText.percentDecoded(path.utf8.dropFirst(prefix.utf8.count)) else {
            return nil
        }
        return functions.remoteProcedures[name]
    }

    private func refusal(_ error: any PikkuError, of caller: Caller<Services>) async -> PikkuResponse {
        response(to: await refuse(error, to: caller), in: CallContext(caller, functions.unwired))
    }

    private func answer(
        _ function: WiredFunction<Services>, _ input: RequestInput, from caller: Caller<Services>
    ) async -> PikkuResponse {
        let ending = await call(function, by: caller, .request(input))
        return response(to: ending, in: CallContext(caller, function))
    }

    func response(to ending: CallEnding, in context: CallContext<Services>) -> PikkuResponse {
        switch ending {
        case .refused(let problem, _):
            var response = PikkuResponse(status: problem.status, headers: problem.headers, body: .bytes(problem.text))
            response.headers[.contentType] = ProblemDocument.mediaType
            return response
        case .answered(let answer, let status):
            var response = PikkuResponse(status: status, headers: answer.headers)
            switch answer.body {
            case .none: break
            case .json(let text):
                response.headers[.contentType] = "application/json"
                response.body = .bytes(text)
            case .stream(let texts):
                response.headers[.contentType] = "text/event-stream"
                response.headers[.cacheControl] = "no-cache"
                response.body = .stream(serverSentEvents(texts, in: context))
            }
            return response
        }
    }

    /// Each text as an event; a failure as the last one, named `error`, since the status has already gone.
    private func serverSentEvents(_ texts: AnswerStream, in context: CallContext<Services>) -> AnswerStream {
        AnswerStream(texts) { text in
            let (field, data) =
                switch text {
                case .success(let text): ("data: ", text)
                case .failure(let error): ("event: error\ndata: ", self.problem(for: error, in: context).text)
                }
            return Array(field.utf8) + data + Array("\n\n".utf8)
        }
    }
}
