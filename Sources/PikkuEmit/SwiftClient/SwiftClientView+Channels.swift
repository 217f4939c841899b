import PikkuModel

extension SwiftClientView {
    /// The methods that open connections.
    var connections: [View] {
        service.channels.map { wiring, channel in
            let operation = SwiftText.member(names.operation("channels." + channel.name))
            return [
                "comment": .lines(SwiftText.comment("Opens a connection to the channel `\(channel.name)`.")),
                "deprecated": false,
                "declaration":
                    "func \(names.connection(channel))() async throws(ClientError) -> \(names.channel(channel))",
                "body": "\(names.channel(channel))(connection: try await service.connect(.\(operation)))",
            ]
        }
    }

    /// The type of a channel's connections.
    func view(of wiring: Wiring, _ channel: Channel) -> View {
        var members = UniqueNames(besides: ["close", "connection", "init", "sendMessage"])
        let actions = channel.actions.map { action in
            let function = service.function(named: action.function)
            let target = [action.property, action.value].map(SwiftText.literal)
            return call(
                function, nil, named: members.unique(swiftIdentifier(action.value)), on: "connection", target,
                gives: function?.output ?? .none)
        }
        let message = channel.onMessage.map { name in
            let function = service.function(named: name)
            return call(function, nil, named: "sendMessage", on: "connection", [], gives: function?.output ?? .none)
        }
        let events = channel.events.map { event in
            self.event(event, named: members.unique(swiftIdentifier(event.name)))
        }
        let comment =
            wiring.documentation.isEmpty
            ? SwiftText.comment("An open connection to the channel `\(channel.name)`.")
            : SwiftText.comment(wiring.documentation)
        return [
            "name": .text(names.channel(channel)), "comment": .lines(comment),
            "calls": .list(actions + [message].compactMap(\.self) + events + [close]),
        ]
    }

    private func event(_ event: Channel.Event, named name: String) -> View {
        var readers = SwiftReaders(project: project)
        let read = readers.read(event.schema.withoutConstraints, owner: "", at: .closure)
        let type = project.swiftType(event.schema)
        return [
            "comment": .lines(SwiftText.comment("The event `\(event.name)`, from now on.")), "deprecated": false,
            "declaration": "var \(SwiftText.identifier(name)): ElementStream<\(type), ClientError>",
            "body": "connection.events(\(SwiftText.literal(event.name))) { \(read) }",
        ]
    }

    private var close: View {
        [
            "comment": ["/// Ends the connection; calls without an answer fail."], "deprecated": false,
            "declaration": "func close() async", "body": "await connection.close()",
        ]
    }
}

// MARK: - Errors

extension SwiftClientView {
    func errors(of function: Function) -> View {
        var caseNames = UniqueNames(besides: ["other", "init"])
        var readers = SwiftReaders(project: project)
        let cases = function.errors.compactMap { service.error(named: $0) }.map { error -> View in
            let body = error.body.map { Schema(.reference($0)) }
            let name = caseNames.unique(lowerCamelCase(swiftIdentifier(error.name)))
            let payload = body.map { "(\(project.swiftType($0)))" } ?? ""
            let read = body.map { readers.read($0, owner: "", at: .closure) }
            return [
                "comment": .lines(SwiftText.comment(error.documentation)),
                "declaration": "\(SwiftText.identifier(name))\(payload)",
                "case": .text(SwiftText.member(name)), "code": .text(SwiftText.literal(error.name)),
                "read": .optional(read),
            ]
        }
        return [
            "name": .text(names.error(function)), "cases": .list(cases),
            "comment": .lines(SwiftText.comment("Why calls of `\(function.identifier)` fail.")),
        ]
    }
}

// MARK: - Operations

extension SwiftClientView {
    var operations: [View] {
        let routes = service.routes.map { _, route in
            operation(
                route.operationID, route.method.token, route.path, body: route.body,
                query: route.method.hasBody ? route.parameters.filter { $0.source == .query }.map(\.name) : [],
                requiresSession: route.requiresSession)
        }
        let procedures = service.remoteProcedures.map { _, procedure in
            operation(
                "rpc." + procedure.name, HTTPMethod.post.token,
                RoutePath([.literal("rpc"), .literal(procedure.name)]),
                body: service.function(named: procedure.function)?.input == nil ? .none : .json,
                requiresSession: procedure.requiresSession)
        }
        // Calls over a connection are made by whoever has opened it.
        let channels = service.channels.map { _, channel in
            operation(
                "channels." + channel.name, HTTPMethod.get.token, channel.path, body: .none,
                requiresSession: channel.requiresSession || channel.actions.contains(where: \.requiresSession))
        }
        return routes + procedures + channels
    }

    private func operation(
        _ id: String, _ method: String, _ path: RoutePath, body: HTTPRoute.Body, query: [String] = [],
        requiresSession: Bool
    ) -> View {
        var arguments = [SwiftText.literal(id), SwiftText.literal(method), SwiftText.literal(path.text)]
        switch body {
        case .none: break
        case .json: arguments.append("body: .json")
        case .multipart: arguments.append("body: .multipart")
        }
        if !query.isEmpty { arguments.append("query: [\(query.map(SwiftText.literal).joined(separator: ", "))]") }
        if requiresSession { arguments.append("requiresSession: true") }
        let name = names.operation(id)
        let line = arguments.joined(separator: ", ")
        let fits = line.width + name.width < 60
        return [
            "name": .text(SwiftText.identifier(name)),
            "arguments": .text(fits ? line : "\n        \(wrapped(arguments, indent: 8))\n    "),
        ]
    }
}
