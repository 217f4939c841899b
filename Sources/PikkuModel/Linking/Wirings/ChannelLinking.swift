extension Linker {
    mutating func linkChannel(_ context: WiringContext) -> Wiring? {
        guard let name = name(of: context) else { return nil }
        let requiresSession = requiresSession(nil, context)
        let path = channelPath(name, context)
        let events = events(context)
        let selections = selections(context)
        let message = message(context)
        checkFrames(selections, message, hasEvents: !events.isEmpty)
        var channel = Channel(
            name: name.text, path: RoutePath([]), requiresSession: requiresSession,
            permissions: permissions(nil, context), onConnect: lifecycle("onConnect", context),
            onDisconnect: lifecycle("onDisconnect", context),
            onMessage: message?.function.function.name,
            actions: actions(selections, context, channelRequiresSession: requiresSession), events: events
        )
        guard let path else { return nil }
        channel.path = path
        return wiring(.channel(channel), context, tags: [])
    }

    private mutating func channelPath(_ name: Name, _ context: WiringContext) -> RoutePath? {
        guard context.arguments["route"] != nil else {
            return RoutePath([.literal("channels"), .literal(name.text)])
        }
        guard let route = route(of: context) else { return nil }
        if let parameter = route.parameters.first {
            report(invalidRoute("the route of a channel takes no parameters", at: parameter.name.location))
            return nil
        }
        return RoutePath(route.segments)
    }

    /// A function for the beginning or end of a connection, when nobody has sent anything.
    private mutating func lifecycle(_ label: String, _ context: WiringContext) -> String? {
        guard let argument = context.arguments[label], let function = function(argument, at: context.place) else {
            return nil
        }
        if function.function.input != nil {
            report(inputWithoutSender(function.function, label, at: argument.value.location))
        }
        return function.function.name
    }

    private mutating func message(_ context: WiringContext) -> MessageSelection? {
        guard let argument = context.arguments["onMessage"], let function = function(argument, at: context.place) else {
            return nil
        }
        refuseFiles(function, over: "a channel", at: argument.value.location)
        return MessageSelection(function: function, location: argument.value.location)
    }

    /// `["action": ["createUser": .action(createUser, session: .required)]]`.
    private mutating func selections(_ context: WiringContext) -> [ActionSelection] {
        guard let argument = context.arguments["onMessageWiring"] else { return [] }
        var selections: [ActionSelection] = []
        for (property, value) in entries(argument.value, "onMessageWiring", context.place) {
            for (word, target) in entries(value, "onMessageWiring", context.place) {
                let (wired, session) = target.wired
                guard let function = function(wired, for: "onMessageWiring", at: context.place) else { continue }
                refuseFiles(function, over: "a channel", at: wired.location)
                selections.append(
                    ActionSelection(
                        property: property, value: word, function: function, location: wired.location,
                        session: session))
            }
        }
        return selections
    }

    private mutating func actions(
        _ selections: [ActionSelection], _ context: WiringContext, channelRequiresSession: Bool
    ) -> [Channel.Action] {
        var actions: [Channel.Action] = []
        for selection in selections {
            let function = selection.function
            let isRequired = tightened(
                channelRequiresSession || function.function.requiresSession,
                by: selection.session.map { ArgumentDeclaration(label: Name("session", at: $0.location), value: $0) },
                of: function, at: context.place)
            actions.append(
                Channel.Action(
                    property: selection.property.text, value: selection.value.text, function: function.function.name,
                    requiresSession: isRequired))
        }
        return actions.sorted { ($0.property, $0.value) < ($1.property, $1.value) }
    }

    private mutating func events(_ context: WiringContext) -> [Channel.Event] {
        guard let argument = context.arguments["events"] else { return [] }
        var events: [Channel.Event] = []
        for (name, value) in entries(argument.value, "events", context.place) {
            guard case .type(let reference) = value.kind else {
                report(unexpected(value, "events", "the type of each event"))
                continue
            }
            guard let schema = types.data(reference, in: TypeContext(place: context.place)) else { continue }
            eventPlaces.append((schema, reference.location))
            events.append(Channel.Event(name: name.text, schema: schema))
        }
        return events.sorted { $0.name < $1.name }
    }

    /// The entries of a dictionary literal; a key that stands twice is reported.
    private mutating func entries(
        _ expression: Expression, _ label: String, _ place: Place
    ) -> [(key: Name, value: Expression)] {
        let dictionary = value(expression, at: place)
        let entries: [ExpressionEntry]
        switch dictionary.kind {
        case .dictionary(let written): entries = written
        case .array(let elements) where elements.isEmpty: entries = []
        case .array, .string, .number, .boolean, .null, .reference, .implicitMember, .type, .action, .unsupported:
            report(unexpected(dictionary, label, "a dictionary"))
            return []
        }
        var places: [String: SourceLocation] = [:]
        return entries.compactMap { entry in
            guard let key = string(entry.key, for: label, at: place) else { return nil }
            if let first = places.updateValue(key.location, forKey: key.text) {
                report(repeatedKey(key, first: first))
                return nil
            }
            return (key, entry.value)
        }
    }
}

extension Expression {
    /// The function that an action names, and what it says of sessions.
    fileprivate var wired: (function: Expression, session: Expression?) {
        if case .action(let function, let session) = kind { (function, session) } else { (self, nil) }
    }
}

private func inputWithoutSender(_ function: Function, _ label: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "channel-function-with-input", .error, "'\(function.name)' takes an input, which '\(label)' has none of",
        at: location, notes: [Diagnostic.Note("declared here", at: function.location)]
    )
}

private func repeatedKey(_ key: Name, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "repeated-key", .error, "'\(key.text)' stands twice", at: key.location,
        notes: [Diagnostic.Note("first here", at: first)]
    )
}
