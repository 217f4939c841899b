extension PikkuApp {
    /// Answers a request: match, session, authentication, parse and validate, permissions, function, encode.
    ///
    /// Every failure is an answer too. `POST /rpc/{name}` calls a procedure, unless a route has that path. `HEAD` gets
    /// the headers of `GET`, `Content-Length` among them; `OPTIONS` is answered for every path that is known.
    public func respond(to request: PikkuRequest) async -> PikkuResponse {
        let caller = Caller(app: self, session: .unknown, request: request)
        var response = await answer(request, from: caller)
        response.headers[.xRequestID] = caller.requestID
        if let cors { cors.addHeaders(to: &response.headers, of: request) }
        if request.method == .head { response.leaveOutBody() }
        return response
    }

    private func answer(_ request: PikkuRequest, from caller: Caller<Services>) async -> PikkuResponse {
        switch routes.matcher.match(request.method, request.path) {
        case .found where cors != nil && CORS.isPreflight(request):
            return options(request, routes.matcher.allowedMethods(request.path))
        case .found(let index, let parameters):
            let plan = routes.http[index].plan
            // What is not text, or leads elsewhere, is the value of no parameter.
            guard let path = InputFields(path: request.path, parameters, plan) else {
                return await refusal(NotFound(), of: caller)
            }
            let input = RequestInput(request: request, plan: plan, fields: path, options: http)
            return await answer(functions.http[index], input, from: caller)
        case .notAllowed(let methods):
            return await unrouted(request, methods, from: caller)
        case .notFound:
            guard let procedure = procedure(at: request.path) else { return await refusal(NotFound(), of: caller) }
            guard request.method == .post else { return await unrouted(request, [.post], from: caller) }
            let input = RequestInput(request: request, plan: .procedure, fields: InputFields(), options: http)
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

    /// To a method without a route, at a path that has some.
    private func unrouted(
        _ request: PikkuRequest, _ methods: [PikkuRequest.Method], from caller: Caller<Services>
    ) async -> PikkuResponse {
        if request.method == .options { return options(request, methods) }
        return await refusal(MethodNotAllowed(allowed: withOptions(methods)), of: caller)
    }

    private func options(_ request: PikkuRequest, _ methods: [PikkuRequest.Method]) -> PikkuResponse {
        var response = PikkuResponse(status: 204, headers: MethodNotAllowed(allowed: withOptions(methods)).headers)
        if let cors, CORS.isPreflight(request) {
            let allowed = response.headers[.allow] ?? ""
            cors.addPreflightHeaders(to: &response.headers, of: request, methods: allowed)
        }
        return response
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
        case .refused(let problem, _): return PikkuResponse(problem)
        case .answered(let answer, let status):
            var response = PikkuResponse(status: status, headers: answer.headers)
            if !answer.headers.isEmpty { response.headers.removeFraming() }
            switch answer.body {
            case .none: break
            case .json(let text):
                response.headers[.contentType] = "application/json"
                response.body = .bytes(text)
            case .stream(let texts):
                response.headers[.contentType] = "text/event-stream"
                response.headers[.cacheControl] = "no-cache"
                // Some proxies would keep events back until there are many.
                if let buffering = HTTPField.Name("X-Accel-Buffering") { response.headers[buffering] = "no" }
                response.body = .stream(
                    .serverSentEvents(texts, heartbeat: http.heartbeat) { self.problem(for: $0, in: context) })
            }
            return response
        }
    }
}

/// `OPTIONS` works for every path that is known.
private func withOptions(_ methods: [PikkuRequest.Method]) -> [PikkuRequest.Method] {
    methods.contains(.options) ? methods : methods + [.options]
}
