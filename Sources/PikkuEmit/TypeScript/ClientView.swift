import PikkuModel

/// What the client's templates lay out.
struct ClientView {
    var project: Project

    var isEmpty: Bool { project.routes.isEmpty && project.remoteProcedures.isEmpty && project.channels.isEmpty }

    var view: View {
        let types = TypeExpressions(project: project)
        let hasRoutes = !project.routes.isEmpty
        let hasProcedures = !project.remoteProcedures.isEmpty
        return [
            "usesTypes": .flag(types.usesTypes),
            "hasRoutes": .flag(hasRoutes),
            "hasProcedures": .flag(hasProcedures),
            "hasCalls": .flag(hasRoutes || hasProcedures),
            "hasChannels": .flag(!project.channels.isEmpty),
            "hasChannelParameters": .flag(project.channels.contains { !$0.channel.path.parameterNames.isEmpty }),
            "hasStreams": .flag(calledFunctions.contains(where: \.isStreaming)),
            "hasChannelStreams": .flag(project.channels.contains { hasStreams($0.channel) }),
            "hasForms": .flag(project.routes.contains { $0.route.body == .multipart }),
            "hasErrors": .flag(!types.errors.isEmpty),
            "hasRouteDetails": .flag(!routeDetails.isEmpty),
            "hasProcedureDetails": .flag(!procedureDetails.isEmpty),
            "hasMessages": .flag(project.channels.contains { $0.channel.onMessage != nil }),
            "errorCodes": .text(types.errors.map { TypeScriptText.literal($0.name) }.joined(separator: ", ")),
            "errors": .list(types.errors.map { view(of: $0, types) }),
            "methods": .list(methods(types)),
            "procedures": .list(project.remoteProcedures.map { view(of: $0.procedure, $0.wiring, types) }),
            "channels": .list(project.channels.map { view(of: $0.channel, $0.wiring, types) }),
            "routeDetails": .list(routeDetails),
            "procedureDetails": .list(procedureDetails),
        ]
    }

    private var calledFunctions: [Function] {
        let names = project.routes.map(\.route.function) + project.remoteProcedures.map(\.procedure.function)
        return names.compactMap(project.function)
    }
}

// MARK: - Errors, routes, procedures

extension ClientView {
    private func view(of error: DeclaredError, _ types: TypeExpressions) -> View {
        let data = error.body.map { "; data: \(types.output(Schema(.reference($0))))" } ?? ""
        return entry(
            error.name, TypeScriptText.comment(error.documentation), "{ status: \(error.status)\(data) }")
    }

    /// In the order of the protocol's own enum, which is how people list them.
    private func methods(_ types: TypeExpressions) -> [View] {
        HTTPMethod.allCases.compactMap { method in
            let routes = project.routes.filter { $0.route.method == method }
            if routes.isEmpty { return nil }
            let entries = routes.map { wiring, route in
                entry(route.path.text, comment(on: wiring, route.function), signature(of: route, types))
            }
            return ["method": .text(method.rawValue), "token": .text(method.token), "routes": .list(entries)]
        }
    }

    private func signature(of route: HTTPRoute, _ types: TypeExpressions) -> String {
        let function = project.function(named: route.function)
        return types.signature(of: function, gives: route.method == .head ? .none : function?.output ?? .none)
    }

    private func view(of procedure: RemoteProcedure, _ wiring: Wiring, _ types: TypeExpressions) -> View {
        let signature = types.signature(of: project.function(named: procedure.function))
        return entry(procedure.name, comment(on: wiring, procedure.function), signature)
    }

    private func entry(_ name: String, _ comment: [String], _ type: String) -> View {
        ["name": .text(TypeScriptText.propertyName(name)), "comment": .lines(comment), "type": .text(type)]
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
    private var routeDetails: [View] {
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

    private var procedureDetails: [View] {
        project.remoteProcedures.compactMap { _, procedure in
            let function = project.function(named: procedure.function)
            var details: [String] = []
            if function?.input == nil { details.append("body: 'none'") }
            if function?.isStreaming == true { details.append("stream: true") }
            return detail(procedure.name, details)
        }
    }

    private func detail(_ name: String, _ details: [String]) -> View? {
        if details.isEmpty { return nil }
        return ["name": .text(TypeScriptText.propertyName(name)), "details": .text(details.joined(separator: ", "))]
    }
}

// MARK: - Channels

extension ClientView {
    private func view(of channel: Channel, _ wiring: Wiring, _ types: TypeExpressions) -> View {
        let events = channel.events.map { entry($0.name, [], types.output($0.schema)) }
        let properties = Dictionary(grouping: channel.actions, by: \.property).sorted { $0.key < $1.key }
        let tags = wiring.deprecation.map { [(name: "deprecated", text: $0)] } ?? []
        return [
            "name": .text(TypeScriptText.propertyName(channel.name)),
            "comment": .lines(TypeScriptText.comment(wiring.documentation, tags: tags)),
            "details": .text(details(of: channel)),
            "events": .list(events),
            "hasEvents": .flag(!events.isEmpty),
            "properties": .list(
                properties.map { property, actions in
                    [
                        "name": .text(TypeScriptText.propertyName(property)),
                        "actions": .list(actions.map { view(of: $0, types) }),
                    ]
                }),
            "hasActions": .flag(!properties.isEmpty),
            "message": .text(channel.onMessage.map { types.signature(of: project.function(named: $0)) } ?? "never"),
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

    private func view(of action: Channel.Action, _ types: TypeExpressions) -> View {
        let function = project.function(named: action.function)
        let tags = function?.deprecation.map { [(name: "deprecated", text: $0)] } ?? []
        let comment = TypeScriptText.comment(function?.documentation ?? Documentation(), tags: tags)
        return entry(action.value, comment, types.signature(of: function))
    }
}
