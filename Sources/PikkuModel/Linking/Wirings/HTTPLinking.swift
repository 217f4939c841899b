extension Linker {
    mutating func linkHTTP(_ context: WiringContext) -> Wiring? {
        let method = required("method", of: context).flatMap {
            choice($0, among: HTTPMethod.allCases.map(\.rawValue), at: context.place)
        }
        let route = route(of: context)
        guard let target = required("func", of: context) else { return nil }
        let function = function(target, at: context.place)
        guard let method = method.flatMap(HTTPMethod.init), let route, let function else { return nil }

        let input = HTTPInput(
            function: function, method: method, target: target.value.location, place: context.place)
        let (parameters, body) = parameters(input, route, query: context.arguments["query"])
        checkStream(input)
        let httpRoute = HTTPRoute(
            method: method,
            path: RoutePath(route.segments),
            function: function.function.name,
            operationID: function.function.identifier,
            parameters: parameters,
            body: body,
            successStatus: successStatus(function.function, context),
            requiresSession: requiresSession(function, context),
            permissions: permissions(function, context)
        )
        var wiring = wiring(.http(httpRoute), context, tags: function.function.tags)
        wiring.arguments.segments = route.written
        return wiring
    }

    /// The base paths of the groups with the wiring's route behind them.
    mutating func route(of context: WiringContext) -> ParsedRoute? {
        var whole = ParsedRoute()
        let bases = context.groupArguments.compactMap { $0["basePath"] }
        guard let last = required("route", of: context) else { return nil }
        for argument in bases + [last] {
            guard let text = string(argument, at: context.place), let part = parsedRoute(text) else { return nil }
            if text.text.isEmpty, bases.isEmpty {
                report(invalidRoute("a route begins with '/'", at: text.location))
                return nil
            }
            if let wildcard = whole.parameters.first(where: \.isWildcard) {
                report(invalidRoute("only the last segment takes the rest of a path", at: wildcard.name.location))
                return nil
            }
            for parameter in part.parameters
            where whole.parameters.contains(where: { $0.name.text == parameter.name.text }) {
                report(
                    invalidRoute(
                        "the route has two parameters named '\(parameter.name.text)'", at: parameter.name.location))
                return nil
            }
            whole.segments += part.segments
            whole.parameters += part.parameters
            whole.written += part.written
        }
        return whole
    }

    mutating func parsedRoute(_ text: Name) -> ParsedRoute? {
        do throws(RouteError) {
            return try ParsedRoute(text)
        } catch {
            report(invalidRoute(error.message, at: text.location.part(error.range, of: text.text)))
            return nil
        }
    }

    private mutating func successStatus(_ function: Function, _ context: WiringContext) -> Int {
        let usual = function.output == .none ? 204 : 200
        guard let argument = context.arguments["status"] else { return usual }
        guard let status = integer(argument, in: 200...299, at: context.place) else { return usual }
        if function.output != .none, status == 204 || status == 205 {
            report(statusWithoutBody(status, function, at: argument.value.location))
        }
        return status
    }

    private mutating func checkStream(_ input: HTTPInput) {
        switch input.method {
        case .get, .post: break
        case .head, .put, .patch, .delete, .options:
            _ = canAnswerOnce(input.function, over: input.method.token, at: input.target)
        }
    }

    /// Several routes of one function are told apart by method and path.
    mutating func nameOperations() {
        var routesOfFunction: [String: Int] = [:]
        for case .http(let route) in wirings.map(\.transport) { routesOfFunction[route.function, default: 0] += 1 }
        var places: [String: SourceLocation] = [:]
        for index in wirings.indices {
            guard case .http(var route) = wirings[index].transport else { continue }
            if routesOfFunction[route.function, default: 0] > 1 { route.operationID += route.operationSuffix }
            wirings[index].transport = .http(route)
            if let first = places.updateValue(wirings[index].location, forKey: route.operationID) {
                report(duplicateOperation(route.operationID, at: wirings[index].location, first: first))
            }
        }
    }
}

extension ParsedRoute {
    fileprivate init() {}
}

extension HTTPRoute {
    /// `GetUsersById` for `GET /users/{id}`.
    fileprivate var operationSuffix: String {
        path.segments.reduce(upperCamelCase(method.rawValue)) { name, segment in
            switch segment {
            case .literal(let text): name + upperCamelCase(text)
            case .parameter(let parameter), .wildcard(let parameter): name + "By" + upperCamelCase(parameter)
            }
        }
    }
}

func invalidRoute(_ message: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic("invalid-route", .error, message, at: location)
}

private func statusWithoutBody(_ status: Int, _ function: Function, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "invalid-argument", .error, "an answer with status \(status) has no body, but '\(function.name)' has an output",
        at: location)
}

private func duplicateOperation(_ name: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "duplicate-operation-id", .error, "another operation is called '\(name)'", at: location,
        notes: [Diagnostic.Note("the other is wired here", at: first)]
    )
}
