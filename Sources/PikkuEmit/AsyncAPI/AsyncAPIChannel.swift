import PikkuModel

/// One channel: the frames that it carries either way, and which of them answer others.
struct AsyncAPIChannel {
    let name: String
    private let project: Project
    private let channel: Channel
    private let wiring: Wiring

    init(_ channel: Channel, _ wiring: Wiring, in project: Project) {
        name = channel.name
        self.project = project
        self.channel = channel
        self.wiring = wiring
    }

    var mayRequireSession: Bool { channel.requiresSession || channel.actions.contains(where: \.requiresSession) }

    var literal: JSONLiteral {
        let messages = calls.flatMap { [$0.request] + $0.answers } + events + [.cancellation, .failure]
        return .present([
            ("address", .string(DocumentedPath(channel.path).text)),
            ("summary", .text(wiring.documentation.summary)),
            ("description", .text(wiring.documentation.discussion)),
            ("tags", .list(wiring.tags.map { ["name": .string($0)] })),
            ("messages", .object(messages.map { .init($0.key, $0.literal) })),
            ("bindings", ["ws": ["method": "GET"]]),
        ])
    }

    var operations: [JSONLiteral.Member] {
        calls.map { operation("receive", $0.request, of: $0) }
            + [operation("receive", .cancellation)]
            + (events + [.failure]).map { operation("send", $0) }
    }

    private func operation(
        _ action: String, _ message: AsyncAPIMessage, of call: AsyncAPICall? = nil
    ) -> JSONLiteral.Member {
        let requiresSession = channel.requiresSession || call?.requiresSession == true
        let here: JSONLiteral = ["$ref": .string(pointer(["channels", name]))]
        return .init(
            "\(name).\(message.key)",
            .present([
                ("action", .string(action)),
                ("channel", here),
                ("summary", .text(message.summary)),
                (
                    "security",
                    requiresSession
                        ? [["$ref": .string(pointer(["components", "securitySchemes", sessionScheme]))]] : nil
                ),
                ("x-permissions", call.flatMap { .strings($0.permissions) }),
                ("messages", .array([reference(to: message)])),
                ("reply", call.map { ["channel": here, "messages": .array($0.answers.map(reference))] }),
            ]))
    }

    private func reference(to message: AsyncAPIMessage) -> JSONLiteral {
        ["$ref": .string(pointer(["channels", name, "messages", message.key]))]
    }

    private var calls: [AsyncAPICall] {
        let actions = channel.actions.map { action in
            AsyncAPICall(
                function: project.function(named: action.function), selector: (action.property, action.value),
                requiresSession: action.requiresSession, morePermissions: channel.permissions, project: project)
        }
        let other = channel.onMessage.map { name in
            AsyncAPICall(
                function: project.function(named: name), selector: nil, requiresSession: false,
                morePermissions: channel.permissions, project: project)
        }
        return actions + [other].compactMap(\.self)
    }

    private var events: [AsyncAPIMessage] {
        let printer = SchemaPrinter.component(.output, of: project)
        return channel.events.map { event in
            AsyncAPIMessage(
                key: "event.\(event.name)",
                properties: [
                    .init("event", ["const": .string(event.name)]),
                    .init("data", .object(printer.members(of: event.schema))),
                ])
        }
    }
}

/// A reference into the document, as a URI (RFC 6901, section 6).
private func pointer(_ steps: [String]) -> String {
    "#" + steps.map { "/" + percentEncoded($0.replacing("~", with: "~0").replacing("/", with: "~1")) }.joined()
}
