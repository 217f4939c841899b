import PikkuModel

/// What the client's templates lay out.
struct ClientView {
    var project: Project

    var isEmpty: Bool { project.routes.isEmpty && project.remoteProcedures.isEmpty && project.channels.isEmpty }

    var dictionary: [String: Any] {
        let types = TypeExpressions(project: project)
        let hasRoutes = !project.routes.isEmpty
        let hasProcedures = !project.remoteProcedures.isEmpty
        return [
            "usesTypes": types.usesTypes,
            "hasRoutes": hasRoutes,
            "hasProcedures": hasProcedures,
            "hasCalls": hasRoutes || hasProcedures,
            "hasChannels": !project.channels.isEmpty,
            "hasChannelParameters": project.channels.contains { !$0.channel.path.parameterNames.isEmpty },
            "hasStreams": calledFunctions.contains(where: \.isStreaming),
            "hasChannelStreams": project.channels.contains { hasStreams($0.channel) },
            "hasForms": project.routes.contains { $0.route.body == .multipart },
            "hasErrors": !types.errors.isEmpty,
            "hasRouteDetails": !routeDetails.isEmpty,
            "hasProcedureDetails": !procedureDetails.isEmpty,
            "hasMessages": project.channels.contains { $0.channel.onMessage != nil },
            "errorCodes": types.errors.map { TypeScriptText.literal($0.name) }.joined(separator: ", "),
            "errors": types.errors.map { view(of: $0, types) },
            "methods": methods(types),
            "procedures": project.remoteProcedures.map { view(of: $0.procedure, $0.wiring, types) },
            "channels": project.channels.map { view(of: $0.channel, $0.wiring, types) },
            "routeDetails": routeDetails,
            "procedureDetails": procedureDetails,
        ]
    }

    private var calledFunctions: [Function] {
        let names = project.routes.map(\.route.function) + project.remoteProcedures.map(\.procedure.function)
        return names.compactMap(project.function)
    }
}

// MARK: - Errors, routes, procedures

extension ClientView {
    private func view(of error: DeclaredError, _ types: TypeExpressions) -> [String: Any] {
        let data = error.body.map { "; data: \(types.output(Schema(.reference($0))))" } ?? ""
        return entry(
            error.name, TypeScriptText.comment(error.documentation), "{ status: \(error.status)\(data) }")
    }

    /// In the order of the protocol's own enum, which is how people list them.
    private func methods(_ types: TypeExpressions) -> [[String: Any]] {
        HTTPMethod.allCases.compactMap { method in
            let routes = project.routes.filter { $0.route.method == method }
            if routes.isEmpty { return nil }
            let entries = routes.map { wiring, route in
                entry(route.path.text, comment(on: wiring, route.function), signature(of: route, types))
            }
            return ["method": method.rawValue, "token": method.token, "routes": entries]
        }
    }

    private func signature(of route: HTTPRoute, _ types: TypeExpressions) -> String {
        let function = project.function(named: route.function)
        return types.signature(of: function, gives: route.method == .head ? .none : function?.output ?? .none)
    }

    private func view(of procedure: RemoteProcedure, _ wiring: Wiring, _ types: TypeExpressions) -> [String: Any] {
        let signature = types.signature(of: project.function(named: procedure.function))
        return entry(procedure.name, comment(on: wiring, procedure.function), signature)
    }

    private func entry(_ name: String, _ comment: [String], _ type: String) -> [String: Any] {
        ["name": TypeScriptText.propertyName(name), "comment": comment, "type": type]
    }

    /// A wiring's own words win over the function's.
    private func comment(on wiring: Wiring, _ function: String) -> [String] {
        let function = project.function(named: function)
        let documentation =
            wiring.documentation.isEmpty ? function?.documentation ?? Documentation() : wiring.documentation
        let deprecation = wiring.deprecation ?? function?.deprecation
        return TypeScriptText.comment(documentation, tags: deprecation.map { [("deprecated", $0)] } ?? [])
    }
}

// MARK: - Details that the method does not tell

extension ClientView {
    private var routeDetails: [[String: Any]] {
        project.routes.compactMap { _, route in
            var details = bodyDetails(of: route)
            if project.function(named: route.function)?.isStreaming == true { details.append("stream: true") }
            return detail("\(route.method.token) \(route.path.text)", details)
        }
    }

    private func bodyDetails(of route: HTTPRoute) -> [String] {
        guard route.method.hasBody else { return [] }
        var details: [String] = []
        switch route.body {
        case .json: break
        case .none: details.append("body: 'none'")
        case .multipart: details.append("body: 'form'")
        }
        let query = route.parameters.filter { $0.source == .query }.map { TypeScriptText.literal($0.name) }
        if !query.isEmpty { details.append("query: [\(query.joined(separator: ", "))]") }
        return details
    }

    private var procedureDetails: [[String: Any]] {
        project.remoteProcedures.compactMap { _, procedure in
            let function = project.function(named: procedure.function)
            var details: [String] = []
            if function?.input == nil { details.append("body: 'none'") }
            if function?.isStreaming == true { details.append("stream: true") }
            return detail(procedure.name, details)
        }
    }

    private func detail(_ name: String, _ details: [String]) -> [String: Any]? {
        if details.isEmpty { return nil }
        return ["name": TypeScriptText.propertyName(name), "details": details.joined(separator: ", ")]
    }
}

// MARK: - Channels

extension ClientView {
    private func view(of channel: Channel, _ wiring: Wiring, _ types: TypeExpressions) -> [String: Any] {
        let events = channel.events.map { entry($0.name, [], types.output($0.schema)) }
        let properties = Dictionary(grouping: channel.actions, by: \.property).sorted { $0.key < $1.key }
        let tags = wiring.deprecation.map { [(name: "deprecated", text: $0)] } ?? []
        return [
            "name": TypeScriptText.propertyName(channel.name),
            "comment": TypeScriptText.comment(wiring.documentation, tags: tags),
            "details": details(of: channel),
            "events": events,
            "hasEvents": !events.isEmpty,
            "properties": properties.map { property, actions in
                [
                    "name": TypeScriptText.propertyName(property),
                    "actions": actions.map { view(of: $0, types) },
                ] as [String: Any]
            },
            "hasActions": !properties.isEmpty,
            "message": channel.onMessage.map { types.signature(of: project.function(named: $0)) } ?? "never",
        ]
    }

    private func details(of channel: Channel) -> String {
        var details = ["path: \(TypeScriptText.literal(channel.path.text))"]
        let streams = channel.actions.filter { isStreaming($0.function) }.map { action in
            "[\(TypeScriptText.literal(action.property)), \(TypeScriptText.literal(action.value))]"
        }
        if !streams.isEmpty { details.append("streams: [\(streams.joined(separator: ", "))]") }
        if channel.onMessage.map(isStreaming) == true { details.append("message: 'stream'") }
        return details.joined(separator: ", ")
    }

    private func hasStreams(_ channel: Channel) -> Bool {
        (channel.actions.map(\.function) + [channel.onMessage].compactMap(\.self)).contains(where: isStreaming)
    }

    private func isStreaming(_ function: String) -> Bool { project.function(named: function)?.isStreaming == true }

    private func view(of action: Channel.Action, _ types: TypeExpressions) -> [String: Any] {
        let function = project.function(named: action.function)
        let tags = function?.deprecation.map { [(name: "deprecated", text: $0)] } ?? []
        let comment = TypeScriptText.comment(function?.documentation ?? Documentation(), tags: tags)
        return entry(action.value, comment, types.signature(of: function))
    }
}
